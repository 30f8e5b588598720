import { clsx } from "clsx";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { DialogClose } from "./dialog";

type SheetProps = {
  id: string;
  title: string;
  side?: "bottom" | "right" | "left";
  /** Stays below the scrolling content: the buttons. */
  footer?: ReactNode;
  children: ReactNode;
};

const sides = {
  bottom: "mt-auto mb-0 max-h-[86dvh] w-full max-w-full rounded-t-xl [--from:0_100%]",
  right: "mr-0 ml-auto h-dvh max-h-dvh w-[19rem] max-w-[90vw] [--from:100%_0]",
  left: "mr-auto ml-0 h-dvh max-h-dvh w-[19rem] max-w-[90vw] [--from:-100%_0]",
} as const;

/** A rail that did not fit: filters, curriculum, question list. Open it with a `DialogButton` that names it. */
export function Sheet({ id, title, side = "bottom", footer, children }: SheetProps) {
  return (
    <dialog
      id={id}
      // It may have been opened before the page was hydrated.
      suppressHydrationWarning
      closedby="any"
      aria-labelledby={`${id}-title`}
      className={clsx(
        "slides flex-col bg-popover text-popover-foreground dims shadow-overlay open:flex",
        sides[side],
      )}
    >
      <div className="flex items-center justify-between pt-3 pr-2 pb-2 pl-4">
        <h2 id={`${id}-title`} className="text-md font-semibold">
          {title}
        </h2>
        <DialogClose dialog={id} variant="quiet" size="icon-lg" aria-label="Close">
          <X />
        </DialogClose>
      </div>
      <div
        className="min-h-0 flex-1 scroll-slim overflow-y-auto"
        tabIndex={0}
        role="region"
        aria-label={title}
      >
        {children}
      </div>
      {footer && (
        <div className="flex gap-2 border-t border-border px-4 py-3 [&>*]:h-11 [&>*]:flex-1">{footer}</div>
      )}
    </dialog>
  );
}
