"use client";
"use no memo";

import Link from "next/link";
import { paths } from "@/lib/paths";
import { Logo } from "./logo";
import { ThemeToggle } from "./theme-toggle";
import type { FrameViewer } from "./viewer";

const catalog = [
  { href: paths.courses(), label: "Catalog" },
  { href: paths.courses({ price: "free" }), label: "Free courses" },
  { href: paths.verify(), label: "Check a certificate" },
];
const doors = [
  { href: paths.signIn(), label: "Sign in" },
  { href: paths.signUp(), label: "Create account" },
];
const own = [
  { href: paths.learn(), label: "My learning" },
  { href: paths.account(), label: "Account" },
];

export function SiteFooter({ viewer }: { viewer: FrameViewer }) {
  return (
    <footer className="border-t border-border">
      <div className="mx-auto grid max-w-[77.5rem] grid-cols-2 gap-x-4 gap-y-8 px-4 py-10 text-sm md:grid-cols-[2fr_1fr_1fr_1fr] md:gap-8 md:px-5">
        <div className="max-md:col-span-2">
          <Logo />
          <p className="mt-3 max-w-64 text-muted-foreground">
            Courses with graded assessments and certificates anyone can verify.
          </p>
        </div>
        <Links label="Learn" links={catalog} />
        <Links label="You" links={viewer ? own : doors} />
        <div className="noscript:hidden">
          <p className="mb-2.5 font-medium">Appearance</p>
          <ThemeToggle />
        </div>
      </div>
    </footer>
  );
}

function Links({ label, links }: { label: string; links: readonly { href: string; label: string }[] }) {
  return (
    <nav aria-label={`${label}, links`}>
      <p className="font-medium">{label}</p>
      <ul className="mt-2.5 space-y-1.5 touch:mt-0 touch:space-y-0">
        {links.map((link) => (
          <li key={link.href}>
            <Link
              href={link.href}
              prefetch={false}
              className="inline-block text-muted-foreground underline-offset-3 hover:text-foreground hover:underline touch:py-3"
            >
              {link.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
