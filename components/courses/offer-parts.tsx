import type { LucideIcon } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { CourseBackground } from "@/lib/courses/queries/course-background";
import { formatDate, formatMoney } from "@/lib/format";
import { paths } from "@/lib/paths";

type ToldProps = { icon: LucideIcon; tone?: string; title: ReactNode; children: ReactNode };

export function Told({ icon: Icon, tone = "text-muted-foreground", title, children }: ToldProps) {
  return (
    <>
      <p className="flex gap-2 text-md font-semibold">
        <Icon size={18} className={`mt-[3px] shrink-0 ${tone}`} />
        <span>{title}</span>
      </p>
      <p className="mt-1 text-sm text-muted-foreground">{children}</p>
    </>
  );
}

export function Actions({ children }: { children: ReactNode }) {
  return <div className="mt-4 space-y-2">{children}</div>;
}

export function Note({ children }: { children: ReactNode }) {
  return <p className="mt-3 text-xs text-muted-foreground">{children}</p>;
}

export function SignInNote({ slug, children }: { slug: string; children: string }) {
  return (
    <Note>
      {children}{" "}
      <Link className="link" href={paths.signIn(paths.course(slug))}>
        Sign in
      </Link>
    </Note>
  );
}

export function Day({ date }: { date: Date }) {
  return <time dateTime={date.toISOString()}>{formatDate(date)}</time>;
}

/** A term ends with its last day: at midnight that day is over. */
export function LastDay({ end }: { end: Date }) {
  return <Day date={new Date(end.getTime() - 1)} />;
}

/** What else holds the course, and that nothing can be bought here: prices are shown, billing is not there. */
export function SaleNote({ plans, isSold }: { plans: CourseBackground["plans"]; isSold: boolean }) {
  const [plan] = plans;
  const price = plan && `${formatMoney(plan.price, plan.currency)} a ${plan.period}`;
  return (
    <>
      {plan && `${isSold ? "Also in" : "Part of"} ${plan.name}, ${price}. `}
      {isSold ? "Purchases are" : "Plans are"} not open on this site yet.
    </>
  );
}
