"use client";

import { type KeyboardEvent, type ReactNode, useId } from "react";
import { Button } from "./button";
import type { ButtonStyle } from "./button-class";
import { Popover } from "./popover";

type MenuProps = ButtonStyle & {
  /** "Actions for Hana Kobayashi" */
  label: string;
  /** What is on the button: words, or an icon. */
  trigger: ReactNode;
  align?: "start" | "end";
  children: ReactNode;
};

/** A button and the list of actions under it: `MenuLink`, `MenuButton`, `MenuForm`, `MenuRule`. */
export function Menu({
  label,
  trigger,
  align = "end",
  children,
  variant = "quiet",
  size = "icon-sm",
  className,
}: MenuProps) {
  const id = useId();
  return (
    <>
      <Button
        variant={variant}
        size={size}
        className={className}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-label={label}
      >
        {trigger}
      </Button>
      <Popover
        id={id}
        align={align}
        role="menu"
        aria-label={label}
        className="w-56 p-1"
        onOpen={(panel) => panel.querySelector<HTMLElement>("[role=menuitem]")?.focus()}
        onKeyDown={moveFocus}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest("[role=menuitem]"))
            event.currentTarget.hidePopover();
        }}
      >
        {children}
      </Popover>
    </>
  );
}

/** Arrows, Home and End walk through the items, a letter goes to the next one that begins with it. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>) {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=menuitem]")];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const target = next(items, at, event.key);
  if (!target) return;
  event.preventDefault();
  target.focus();
}

function next(items: HTMLElement[], at: number, key: string) {
  if (key === "ArrowDown") return items[(at + 1) % items.length];
  if (key === "ArrowUp") return items.at(at <= 0 ? -1 : at - 1);
  if (key === "Home") return items[0];
  if (key === "End") return items.at(-1);
  if (key.length !== 1 || key === " ") return undefined;
  const begins = (item: HTMLElement) => item.textContent.trim().toLowerCase().startsWith(key.toLowerCase());
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(begins);
}
