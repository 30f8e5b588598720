import Link from "next/link";
import { paths } from "@/lib/paths";
import { Logo } from "./logo";
import { ThemeToggle } from "./theme-toggle";

const columns = [
  {
    label: "Learn",
    links: [
      { href: paths.courses(), label: "Catalog" },
      { href: paths.courses({ price: "free" }), label: "Free courses" },
      { href: paths.learn(), label: "My learning" },
    ],
  },
  {
    label: "Account",
    links: [
      { href: paths.signIn(), label: "Sign in" },
      { href: paths.signUp(), label: "Create account" },
    ],
  },
] as const;

export function SiteFooter() {
  return (
    <footer className="border-t border-border">
      <div className="mx-auto grid max-w-[77.5rem] gap-8 px-4 py-10 text-sm md:grid-cols-[2fr_1fr_1fr_1fr] md:px-5">
        <div>
          <Logo />
          <p className="mt-3 max-w-64 text-muted-foreground">
            Courses with graded assessments and certificates anyone can verify.
          </p>
        </div>
        {columns.map((column) => (
          <nav key={column.label} aria-label={column.label}>
            <p className="font-medium">{column.label}</p>
            <ul className="mt-2.5 space-y-1.5">
              {column.links.map((link) => (
                <li key={link.href}>
                  <Link
                    href={link.href}
                    className="text-muted-foreground underline-offset-3 hover:text-foreground hover:underline"
                  >
                    {link.label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ))}
        <div className="noscript:hidden">
          <p className="mb-2.5 font-medium">Appearance</p>
          <ThemeToggle />
        </div>
      </div>
    </footer>
  );
}
