import { clsx } from "clsx";
import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { type ControlSize, controlClass } from "./input";

export type Option = { value: string | number; label: string; disabled?: boolean };
export type OptionGroup = { label: string; options: readonly Option[] };

type SelectProps = Omit<ComponentProps<"select">, "size" | "children"> & {
  size?: ControlSize;
  options: readonly (Option | OptionGroup)[];
};

/** A native select: it works without JavaScript and opens the phone's own picker. */
export function Select({ size = "md", options, className, ...rest }: SelectProps) {
  return (
    <span className={clsx("relative block", className)}>
      {/* The key makes a new default count after a form was sent: React leaves a mounted select alone. */}
      <select
        key={String(rest.defaultValue)}
        className={clsx(controlClass(size), "appearance-none pr-8")}
        {...rest}
      >
        {options.map((entry) =>
          "options" in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map(toOption)}
            </optgroup>
          ) : (
            toOption(entry)
          ),
        )}
      </select>
      <ChevronDown className="pointer-events-none absolute inset-y-0 right-2.5 my-auto size-3.5 text-muted-foreground" />
    </span>
  );
}

export function toOption({ value, label, disabled }: Option) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}
