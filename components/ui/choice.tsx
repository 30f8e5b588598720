"use no memo";

import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";

type ChoiceProps = Omit<ComponentProps<"input">, "type" | "children"> & {
  /** The words beside it. Leave out only with an `aria-label`. */
  label?: ReactNode;
  /** At the far right: a count, a price. */
  aside?: ReactNode;
  help?: ReactNode;
};

export function Checkbox({ label, aside, help, className, ...rest }: ChoiceProps) {
  return (
    <Labelled label={label} aside={aside} help={help} className={className}>
      <input type="checkbox" className="tickbox" {...rest} />
    </Labelled>
  );
}

export function Radio({ label, aside, help, className, ...rest }: ChoiceProps) {
  return (
    <Labelled label={label} aside={aside} help={help} className={className}>
      <input type="radio" className="radiodot" {...rest} />
    </Labelled>
  );
}

export function Switch({ label, aside, help, className, ...rest }: ChoiceProps) {
  return (
    <Labelled label={label} aside={aside} help={help} className={className}>
      <span className="relative inline-flex h-[18px] w-8 shrink-0">
        <input
          type="checkbox"
          role="switch"
          className="peer h-[18px] w-8 appearance-none rounded-full border border-input bg-card checked:border-primary checked:bg-primary disabled:border-border disabled:bg-muted"
          {...rest}
        />
        <span className="pointer-events-none absolute top-0.5 left-0.5 size-3.5 rounded-full bg-input transition-transform duration-[120ms] ease-m4t peer-checked:translate-x-3.5 peer-checked:bg-primary-foreground" />
      </span>
    </Labelled>
  );
}

type LabelledProps = Pick<ChoiceProps, "label" | "aside" | "help" | "className"> & { children: ReactNode };

function Labelled({ label, aside, help, className, children }: LabelledProps) {
  if (!label)
    return (
      <label className={clsx("-m-1 inline-flex p-1 touch:-m-3.5 touch:p-3.5", className)}>{children}</label>
    );
  return (
    <label
      className={clsx(
        "flex min-h-6 gap-2.5 text-sm",
        help ? "items-start touch:py-1" : "items-center touch:min-h-11",
        className,
      )}
    >
      {help ? <span className="flex h-5 items-center">{children}</span> : children}
      <span className="min-w-0 flex-1">
        {label}
        {help && <span className="block text-xs text-muted-foreground">{help}</span>}
      </span>
      {aside && <span className="tnum text-xs text-muted-foreground">{aside}</span>}
    </label>
  );
}
