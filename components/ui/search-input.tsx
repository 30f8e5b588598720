"use no memo";

import { clsx } from "clsx";
import { Search } from "lucide-react";
import type { ComponentProps } from "react";
import { type ControlSize, controlClass } from "./input";
import { Kbd } from "./kbd";

type SearchInputProps = Omit<ComponentProps<"input">, "size" | "type"> & {
  label: string;
  size?: ControlSize;
  /** The key that focuses it from anywhere on the page. */
  shortcut?: "/" | undefined;
};

export function SearchInput({ label, size = "sm", shortcut, className, ...rest }: SearchInputProps) {
  return (
    <label className={clsx("relative block", className)}>
      <span className="sr-only">{label}</span>
      <span className="pointer-events-none absolute inset-y-0 left-2.5 flex items-center text-muted-foreground">
        <Search />
      </span>
      <input
        type="search"
        placeholder={label}
        data-shortcut={shortcut}
        aria-keyshortcuts={shortcut}
        className={clsx(controlClass(size), "pl-8", shortcut && "md:pr-9")}
        {...rest}
      />
      {shortcut && (
        <span
          className="pointer-events-none absolute inset-y-0 right-2 flex items-center max-md:hidden"
          aria-hidden
        >
          <Kbd>{shortcut}</Kbd>
        </span>
      )}
    </label>
  );
}
