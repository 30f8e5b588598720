"use client";

import { type FocusEvent, type PointerEvent, type ReactNode, useRef } from "react";
import { placeBelow } from "./popover-place";

type TooltipProps = {
  /** The same words as the button's `aria-label`: the tooltip is for eyes only. */
  label: string;
  shortcut?: string;
  children: ReactNode;
};

const delay = 400;

/** Names an icon button on hover and on keyboard focus; Escape hides it. */
export function Tooltip({ label, shortcut, children }: TooltipProps) {
  const panel = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function show(anchor: HTMLElement) {
    panel.current?.showPopover({ source: anchor });
    if (panel.current) placeBelow(panel.current, anchor, "start");
  }

  function enter(event: PointerEvent<HTMLElement>) {
    if (event.pointerType === "touch") return;
    const anchor = event.currentTarget.firstElementChild;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => anchor instanceof HTMLElement && show(anchor), delay);
  }

  function focus(event: FocusEvent<HTMLElement>) {
    if (event.target instanceof HTMLElement && event.target.matches(":focus-visible")) show(event.target);
  }

  function hide() {
    clearTimeout(timer.current);
    panel.current?.hidePopover();
  }

  return (
    <span
      className="contents"
      onPointerEnter={enter}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={focus}
      onBlur={hide}
      onKeyDown={(event) => event.key === "Escape" && hide()}
    >
      {children}
      <span
        ref={panel}
        popover="manual"
        aria-hidden
        className="pointer-events-none hangs-start m-0 my-1 floats rounded-sm bg-primary px-2 py-1 text-xs whitespace-nowrap text-primary-foreground"
      >
        {label}
        {shortcut && <span className="ml-2 opacity-70">{shortcut}</span>}
      </span>
    </span>
  );
}
