import { clsx } from "clsx";
import { X } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { Button } from "./button";

type DialogProps = {
  id: string;
  /** A question with the number in it: "Revoke 3 seats?" */
  title: ReactNode;
  /** What happens, and what is kept. */
  description?: ReactNode;
  /** Asks to confirm: no close button, a click outside does not close it, and the safe action comes first. */
  alert?: boolean;
  wide?: boolean;
  children?: ReactNode;
};

/** The browser's own modal: it traps the focus, makes the page inert and closes with Escape. On phones a bottom sheet. */
export function Dialog({ id, title, description, alert, wide, children }: DialogProps) {
  return (
    <dialog
      id={id}
      // It may have been opened before the page was hydrated.
      suppressHydrationWarning
      role={alert ? "alertdialog" : undefined}
      closedby={alert ? "closerequest" : "any"}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-text` : undefined}
      className={clsx(
        "m-auto max-h-[92dvh] w-full floats overflow-y-auto rounded-xl bg-popover p-5 text-popover-foreground dims shadow-overlay max-sm:mb-0 max-sm:max-w-full max-sm:rounded-b-none md:p-6",
        wide ? "max-w-[36rem]" : "max-w-[27rem]",
      )}
    >
      <h2 id={`${id}-title`} className={clsx("text-lg font-semibold", !alert && "pr-8")}>
        {title}
      </h2>
      {description && (
        <p id={`${id}-text`} className="mt-1 text-sm text-muted-foreground">
          {description}
        </p>
      )}
      {children}
      {!alert && (
        <DialogClose
          dialog={id}
          variant="quiet"
          size="icon"
          aria-label="Close"
          className="absolute top-4 right-4"
        >
          <X />
        </DialogClose>
      )}
    </dialog>
  );
}

/** The last row of a dialog, the safe action first in the page so that it gets the focus. */
export function DialogActions({ children }: { children: ReactNode }) {
  return (
    <div className="mt-5 flex justify-end gap-2 max-sm:flex-col-reverse max-sm:[&_button]:h-11">
      {children}
    </div>
  );
}

type DialogButtonProps = ComponentProps<typeof Button> & { dialog: string };

export function DialogButton({ dialog, ...rest }: DialogButtonProps) {
  return <Button command="show-modal" commandfor={dialog} aria-haspopup="dialog" {...rest} />;
}

export function DialogClose({ dialog, variant = "outline", ...rest }: DialogButtonProps) {
  return <Button command="close" commandfor={dialog} variant={variant} {...rest} />;
}
