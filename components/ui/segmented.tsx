import { clsx } from "clsx";
import Link from "next/link";
import { type ComponentProps, useId } from "react";

const frame = "inline-flex h-8 touch:h-11 rounded-md border border-border-strong bg-card p-0.5";
const cell = "flex items-center rounded-sm px-2.5 text-xs whitespace-nowrap touch:px-3.5 touch:text-sm";
const rest = "text-muted-foreground hover:text-foreground";
const chosen = "bg-secondary font-medium text-foreground";

type SegmentedProps = Omit<ComponentProps<"fieldset">, "onChange"> & {
  label: string;
  options: readonly { value: string; label: string }[];
  name?: string;
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
};

/** One of two to four views. Radio buttons underneath, so it also works in a plain form. */
export function Segmented({
  label,
  options,
  name,
  value,
  defaultValue,
  onValueChange,
  className,
  ...set
}: SegmentedProps) {
  const fallbackName = useId();
  return (
    <fieldset className={clsx(frame, className)} {...set}>
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={clsx(
            cell,
            rest,
            "has-checked:bg-secondary has-checked:font-medium has-checked:text-foreground has-focus-visible:focus-shown",
          )}
        >
          <input
            type="radio"
            className="sr-only"
            name={name ?? fallbackName}
            value={option.value}
            defaultChecked={value === undefined ? option.value === defaultValue : undefined}
            checked={value === undefined ? undefined : option.value === value}
            onChange={onValueChange && (() => onValueChange(option.value))}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

type SegmentedLinksProps = {
  label: string;
  items: readonly { href: string; label: string; current: boolean }[];
};

export function SegmentedLinks({ label, items }: SegmentedLinksProps) {
  return (
    <nav aria-label={label} className={frame}>
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          aria-current={item.current ? "page" : undefined}
          className={clsx(cell, item.current ? chosen : rest)}
        >
          {item.label}
        </Link>
      ))}
    </nav>
  );
}
