import type { ReactNode } from "react";
import type { ButtonVariant } from "./button-class";
import { Dialog, DialogActions, DialogClose } from "./dialog";
import { Form } from "./form";
import type { FormAction } from "./form-state";
import { SubmitButton } from "./submit-button";

type ConfirmDialogProps = {
  id: string;
  title: ReactNode;
  description: ReactNode;
  /** Repeats the verb: "Revoke 3 seats". */
  confirm: string;
  /** Names what stays: "Keep seats". */
  cancel: string;
  variant?: ButtonVariant;
  action: FormAction;
  /** Hidden inputs, and whatever else there is to choose. */
  children?: ReactNode;
  done?: string;
};

/** A question before something that cannot be taken back lightly. Open it with a `DialogButton`. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { id, title, description, confirm, cancel, variant = "destructive", action, children, done } = props;
  return (
    <Dialog id={id} title={title} description={description} alert>
      <Form action={action} closes={id} className="mt-4" {...(done && { done })}>
        {children}
        <DialogActions>
          <DialogClose dialog={id}>{cancel}</DialogClose>
          <SubmitButton variant={variant}>{confirm}</SubmitButton>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
