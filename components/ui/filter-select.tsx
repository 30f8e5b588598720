import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { type Option, toOption } from "./select";

type FilterSelectProps = Omit<ComponentProps<"select">, "children"> & {
  label: string;
  options: readonly Option[];
};

/** A filter over a list: its name quiet, its value in ink. Put it in a `FilterForm`. */
export function FilterSelect({ label, options, className, ...rest }: FilterSelectProps) {
  return (
    <label
      className={`relative inline-flex h-8 items-center rounded-md border border-input bg-card text-sm hover:bg-accent has-focus-visible:border-ring has-focus-visible:outline-2 has-focus-visible:-outline-offset-1 has-focus-visible:outline-ring touch:h-11 touch:text-md ${className ?? ""}`}
    >
      <span className="pointer-events-none pl-2.5 text-muted-foreground">{label}</span>
      <select
        key={String(rest.defaultValue)}
        className="field-sizing-content h-full appearance-none bg-transparent pr-7 pl-1.5 outline-none"
        {...rest}
      >
        {options.map(toOption)}
      </select>
      <ChevronDown className="pointer-events-none absolute right-2.5 size-3.5 text-muted-foreground" />
    </label>
  );
}
