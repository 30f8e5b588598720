"use no memo";

import { clsx } from "clsx";
import Link from "next/link";
import { paths } from "@/lib/paths";

export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" className={clsx("shrink-0", className)} aria-hidden>
      <path fill="currentColor" d="M2 2h9.4v9.4H2zM12.6 2H22v9.4h-9.4zM2 12.6h9.4V22H2z" />
      <path fill="var(--brand)" d="M12.6 12.6H22A9.4 9.4 0 0 1 12.6 22z" />
    </svg>
  );
}

export function Logo({ href = paths.home() }: { href?: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="hit inline-flex items-center gap-2 rounded-sm"
      aria-label="M4T home"
    >
      <LogoMark className="size-[22px]" />
      <span className="text-[17px] leading-none font-bold tracking-[-0.035em]">M4T</span>
    </Link>
  );
}
