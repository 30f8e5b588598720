import { Flag } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogButton, DialogClose } from "@/components/ui/dialog";
import { Sheet } from "@/components/ui/sheet";
import { TextField } from "@/components/ui/text-field";
import { Tooltip } from "@/components/ui/tooltip";
import { RowMenu } from "./row-menu";
import { Section } from "./section";

export function Overlays() {
  return (
    <Section
      title="Overlays"
      note="The only surfaces with a shadow. Radius 12 on dialogs, 8 on menus. ⌘K opens the palette."
    >
      <div className="flex flex-wrap items-center gap-3">
        <DialogButton dialog="confirm-example" variant="outline">
          Confirm…
        </DialogButton>
        <DialogButton dialog="form-example" variant="outline">
          Assign seats…
        </DialogButton>
        <DialogButton dialog="sheet-example" variant="outline">
          Filters
        </DialogButton>
        <DialogButton dialog="side-example" variant="outline">
          Side sheet
        </DialogButton>
        <RowMenu name="Hana Kobayashi" />
        <Tooltip label="Flag question" shortcut="F">
          <Button variant="outline" size="icon" aria-label="Flag question">
            <Flag />
          </Button>
        </Tooltip>
      </div>

      <Dialog
        id="confirm-example"
        alert
        title="Revoke 3 seats?"
        description="Ingrid Aasen, Paulo Medeiros and Yuki Tanabe lose access now. Progress and certificates are kept, and you can assign the seats again."
      >
        <DialogActions>
          <DialogClose dialog="confirm-example">Keep seats</DialogClose>
          <DialogClose dialog="confirm-example" variant="destructive">
            Revoke 3 seats
          </DialogClose>
        </DialogActions>
      </Dialog>
      <Dialog
        id="form-example"
        wide
        title="Assign seats"
        description="17 seats free. Nobody is notified until you confirm."
      >
        <form method="dialog" className="mt-4">
          <TextField label="E-mail" name="email" type="email" />
          <DialogActions>
            <DialogClose dialog="form-example">Cancel</DialogClose>
            <Button type="submit">Assign 1 seat</Button>
          </DialogActions>
        </form>
      </Dialog>
      <Sheet
        id="sheet-example"
        title="Filters"
        footer={
          <>
            <DialogClose dialog="sheet-example">Clear</DialogClose>
            <DialogClose dialog="sheet-example" variant="primary">
              Show 12 courses
            </DialogClose>
          </>
        }
      >
        <p className="border-t border-border px-4 py-6 text-sm">Whatever did not fit beside the page.</p>
      </Sheet>
      <Sheet id="side-example" title="Curriculum" side="right">
        <p className="border-t border-border px-4 py-6 text-sm">Whatever did not fit beside the page.</p>
      </Sheet>
    </Section>
  );
}
