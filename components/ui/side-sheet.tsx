"use client";

import { clsx } from "clsx";
import { X } from "lucide-react";
import { type ComponentProps, type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "./button";
import { isolate } from "./isolate";

type SideSheetProps = {
  id: string;
  title: string;
  /** What it is beside the content; opened as a sheet it is a dialog. */
  role: "complementary" | "navigation";
  /** Stays below the scrolling content of the sheet: the buttons. */
  footer?: ReactNode;
  className?: string;
  children: ReactNode;
};

/**
 * Stands beside the content on wide screens; on phones it is a sheet that a `SideSheetButton` opens. A popover,
 * so that its content is in the page once and opens without JavaScript.
 */
export function SideSheet({ id, title, role, footer, className, children }: SideSheetProps) {
  return (
    <SheetPanel
      id={id}
      title={title}
      role={role}
      beside="(min-width: 64rem)"
      onToggle={(event) => {
        if (event.newState === "open")
          event.currentTarget.querySelector("button")?.focus({ preventScroll: true });
      }}
      className={clsx(
        "flex-col max-lg:mt-auto max-lg:max-h-[86dvh] max-lg:w-full max-lg:max-w-full max-lg:slides max-lg:rounded-t-xl max-lg:bg-popover max-lg:text-popover-foreground max-lg:dims max-lg:shadow-overlay max-lg:[--from:0_100%] max-lg:open:flex lg:static lg:block lg:h-auto lg:w-auto lg:overflow-visible lg:text-inherit",
        className,
      )}
    >
      <div className="flex items-center justify-between pt-3 pr-2 pb-2 pl-4 lg:hidden">
        <h2 className="text-md font-semibold">{title}</h2>
        <SheetClose sheet={id} />
      </div>
      <div className="min-h-0 flex-1 scroll-slim max-lg:overflow-y-auto lg:contents">{children}</div>
      {footer && (
        <div className="flex gap-2 border-t border-border px-4 py-3 lg:hidden [&>*]:h-11 [&>*]:flex-1">
          {footer}
        </div>
      )}
    </SheetPanel>
  );
}

type SideSheetButtonProps = ComponentProps<typeof Button> & { sheet: string };

export function SideSheetButton({ sheet, className, ...rest }: SideSheetButtonProps) {
  return (
    <Button popoverTarget={sheet} aria-haspopup="dialog" className={clsx(className, "lg:hidden")} {...rest} />
  );
}

type SheetPanelProps = Omit<ComponentProps<"div">, "role"> & {
  id: string;
  title: string;
  role: "complementary" | "navigation";
  /** The screens, as a media query, on which it stands beside the content. */
  beside: string;
};

/** What every such sheet does; how it looks as a sheet and beside is its own. */
export function SheetPanel({ title, role, beside, children, ...rest }: SheetPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (!isOpen || !panel.current) return;
    return holdAlone(panel.current, beside);
  }, [isOpen, beside]);

  return (
    <div
      ref={panel}
      popover="auto"
      role={isOpen ? "dialog" : role}
      aria-modal={isOpen || undefined}
      aria-label={title}
      // Before it closes, so that the button that opened it can take the focus back.
      onBeforeToggle={(event) => setIsOpen(event.newState === "open")}
      {...rest}
    >
      {children}
    </div>
  );
}

export function SheetClose({ sheet, className }: { sheet: string; className?: string }) {
  return (
    <Button
      variant="quiet"
      size="icon-lg"
      aria-label="Close"
      className={className}
      popoverTarget={sheet}
      popoverTargetAction="hide"
    >
      <X />
    </Button>
  );
}

/** While it is open nothing else can be reached; on a screen that has become wide it stands beside again. */
function holdAlone(panel: HTMLElement, beside: string) {
  const release = isolate(panel);
  const wide = window.matchMedia(beside);
  const close = () => panel.hidePopover();
  wide.addEventListener("change", close);
  return () => {
    wide.removeEventListener("change", close);
    release();
  };
}
