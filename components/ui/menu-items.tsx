import { clsx } from "clsx";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";

type ItemParts = {
  icon?: ReactNode;
  /** Shown at the right: "E", "↵". */
  shortcut?: string;
  destructive?: boolean;
};

function itemClass(destructive?: boolean) {
  return clsx(
    "flex h-8 w-full items-center gap-2.5 rounded-sm px-2 text-left text-sm hover:bg-accent focus-visible:bg-accent focus-visible:-outline-offset-2 disabled:opacity-45 touch:h-11 touch:text-base",
    destructive ? "text-destructive" : "[&_svg]:text-muted-foreground",
  );
}

export function MenuLink({
  icon,
  shortcut,
  destructive,
  children,
  ...rest
}: ItemParts & ComponentProps<typeof Link>) {
  return (
    <Link role="menuitem" className={itemClass(destructive)} {...rest}>
      <Row icon={icon} shortcut={shortcut}>
        {children}
      </Row>
    </Link>
  );
}

/** With `dialog` it opens that dialog. */
export function MenuButton({
  icon,
  shortcut,
  destructive,
  dialog,
  children,
  ...rest
}: ItemParts & ComponentProps<"button"> & { dialog?: string }) {
  return (
    <button
      type="button"
      role="menuitem"
      className={itemClass(destructive)}
      {...(dialog && { command: "show-modal", commandfor: dialog })}
      {...rest}
    >
      <Row icon={icon} shortcut={shortcut}>
        {children}
      </Row>
    </button>
  );
}

export function MenuRule() {
  return <div role="separator" className="my-1 h-px bg-border" />;
}

function Row({
  icon,
  shortcut,
  children,
}: {
  icon: ReactNode;
  shortcut: string | undefined;
  children: ReactNode;
}) {
  return (
    <>
      {icon}
      <span className="flex-1">{children}</span>
      {shortcut && (
        <span className="text-xs text-muted-foreground" aria-hidden>
          {shortcut}
        </span>
      )}
    </>
  );
}
