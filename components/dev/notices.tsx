import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "./section";
import { ToastButtons } from "./toast-buttons";

export function Notices() {
  return (
    <Section
      title="Notices"
      note="Inline for the page, toast for the result of an action, with undo where possible."
    >
      <div className="space-y-2.5">
        <Notice title="Your seat is paid for by Halden Logistics">
          They can see progress and scores, not your notes.
        </Notice>
        <Notice
          tone="warning"
          title="12 seats expire by 23 December"
          action={
            <Button variant="outline" size="sm">
              Extend
            </Button>
          }
        >
          Holders lose access. Their progress is kept.
        </Notice>
        <Notice
          tone="destructive"
          title="Payment failed"
          action={
            <Button variant="outline" size="sm">
              Update card
            </Button>
          }
        >
          The bank declined the card. Nothing was charged.
        </Notice>
      </div>
      <ToastButtons />
    </Section>
  );
}
