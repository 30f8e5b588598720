"use client";

import { clsx } from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ComponentProps } from "react";

type NavLinkProps = Omit<ComponentProps<typeof Link>, "href"> & {
  href: string;
  /** Current on this page only, not on the pages below it. */
  exact?: boolean;
  currentClassName: string;
  restClassName: string;
};

/** Knows whether the page shown is its own, in layouts that stay while pages change. */
export function NavLink({
  href,
  exact = false,
  className,
  currentClassName,
  restClassName,
  ...rest
}: NavLinkProps) {
  const path = usePathname();
  const current = path === href || (!exact && path.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? "page" : undefined}
      className={clsx(className, current ? currentClassName : restClassName)}
      {...rest}
    />
  );
}
