"use client";

import { clsx } from "clsx";
import type { ComponentProps } from "react";
import { placeBelow } from "./popover-place";

type PopoverProps = Omit<ComponentProps<"div">, "id"> & {
  id: string;
  /** Which edge of the button that opens it (`popoverTarget`) it shares; "none" when its place is fixed. */
  align?: "start" | "end" | "none";
  onOpen?: (panel: HTMLElement) => void;
};

/** A floating panel. It closes by Escape, by a click outside, and when a link in it is followed. */
export function Popover({ id, align = "start", className, onClick, onOpen, ...rest }: PopoverProps) {
  return (
    <div
      id={id}
      popover="auto"
      className={clsx(
        "bg-popover text-popover-foreground shadow-overlay",
        align !== "none" && "my-1 floats rounded-lg",
        align === "start" && "hangs-start",
        align === "end" && "hangs-end",
        className,
      )}
      onToggle={(event) => {
        if (event.newState !== "open") return;
        const opener = document.querySelector(`[popovertarget="${CSS.escape(id)}"]`);
        if (align !== "none" && opener) placeBelow(event.currentTarget, opener, align);
        onOpen?.(event.currentTarget);
      }}
      onClick={(event) => {
        onClick?.(event);
        if (event.target instanceof Element && event.target.closest("a")) event.currentTarget.hidePopover();
      }}
      {...rest}
    />
  );
}
