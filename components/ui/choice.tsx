import { clsx } from "clsx";
import { Check } from "lucide-react";
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
      <span className="relative inline-flex size-4 shrink-0">
        <input
          type="checkbox"
          className="peer size-4 appearance-none rounded-[3px] border border-input bg-card checked:border-primary checked:bg-primary indeterminate:border-primary indeterminate:bg-primary disabled:border-border disabled:bg-muted"
          {...rest}
        />
        <Check
          strokeWidth={3}
          className="pointer-events-none absolute inset-0.5 hidden size-3 text-primary-foreground peer-checked:block peer-indeterminate:hidden"
        />
        <span className="pointer-events-none absolute inset-x-1 top-[7px] hidden h-0.5 bg-primary-foreground peer-indeterminate:block" />
      </span>
    </Labelled>
  );
}

export function Radio({ label, aside, help, className, ...rest }: ChoiceProps) {
  return (
    <Labelled label={label} aside={aside} help={help} className={className}>
      <span className="relative inline-flex size-4 shrink-0">
        <input
          type="radio"
          className="peer size-4 appearance-none rounded-full border border-input bg-card checked:border-primary disabled:border-border disabled:bg-muted"
          {...rest}
        />
        <span className="pointer-events-none absolute inset-1 hidden rounded-full bg-primary peer-checked:block" />
      </span>
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
  if (!label) return <label className={clsx("-m-1 inline-flex p-1", className)}>{children}</label>;
  return (
    <label className={clsx("flex min-h-6 gap-2.5 text-sm", help ? "items-start" : "items-center", className)}>
      {help ? <span className="flex h-5 items-center">{children}</span> : children}
      <span className="min-w-0 flex-1">
        {label}
        {help && <span className="block text-xs text-muted-foreground">{help}</span>}
      </span>
      {aside && <span className="tnum text-xs text-muted-foreground">{aside}</span>}
    </label>
  );
}
