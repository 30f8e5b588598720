import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

export type FieldMessage = string | readonly string[] | undefined;

type FieldProps = {
  /** The id of the control; its help is `<id>-help`, its error `<id>-error`. */
  id: string;
  label: ReactNode;
  help?: ReactNode;
  error?: FieldMessage;
  /** At the right of the label: a count, a link, "Optional". */
  aside?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
};

/** Label above, help below; an error takes the place of the help. */
export function Field({ id, label, help, error, aside, className, children }: FieldProps) {
  const message = firstOf(error);
  return (
    <div className={className}>
      <div className="mb-1.5 flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        {aside && <span className="text-xs text-muted-foreground">{aside}</span>}
      </div>
      {children}
      {message ? (
        <FieldError id={`${id}-error`}>{message}</FieldError>
      ) : (
        help && (
          <p id={`${id}-help`} className="mt-1.5 text-xs text-muted-foreground">
            {help}
          </p>
        )
      )}
    </div>
  );
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="mt-1.5 flex items-start gap-1.5 text-xs text-destructive">
      <CircleAlert className="mt-px size-3.5" />
      {children}
    </p>
  );
}

/** What a control inside a `Field` says to assistive technology. */
export function describe(id: string, { help, error }: { help?: ReactNode; error?: FieldMessage }) {
  if (firstOf(error)) return { "aria-invalid": true, "aria-describedby": `${id}-error` } as const;
  return help ? { "aria-describedby": `${id}-help` } : {};
}

function firstOf(message: FieldMessage) {
  return typeof message === "string" ? message : message?.[0];
}
