import { Ban, ChevronRight, CircleX, FilePen, Flag, UserRoundX } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { plural } from "@/lib/format";
import type { Overview } from "@/lib/ops/queries";
import { paths } from "@/lib/paths";

type Waits = "failedMail" | "reportedReviews" | "suspended" | "unverified" | "drafts";

/** What waits for an admin, each with the way there. */
export function NeedsAttention({ figures }: { figures: Pick<Overview, Waits> }) {
  return (
    <section className="mt-10 max-w-[40rem]">
      <h2 className="text-md font-semibold">Needs attention</h2>
      <ul className="mt-1">
        <Waiting
          icon={<CircleX className="text-destructive" />}
          href={paths.adminMail({ status: "failed" })}
          count={figures.failedMail}
          one="letter could not be sent"
          many="letters could not be sent"
        />
        <Waiting
          icon={<Flag className="text-warning" />}
          href={paths.adminReviews({ state: "reported" })}
          count={figures.reportedReviews}
          one="review is reported"
          many="reviews are reported"
        />
        <Waiting
          icon={<Ban className="text-warning" />}
          href={paths.adminUsers({ state: "suspended" })}
          count={figures.suspended}
          one="account is suspended"
          many="accounts are suspended"
        />
        <Waiting
          icon={<UserRoundX className="text-muted-foreground" />}
          href={paths.adminUsers({ state: "unverified" })}
          count={figures.unverified}
          one="account waits for its address to be confirmed"
          many="accounts wait for their address to be confirmed"
        />
        <Waiting
          icon={<FilePen className="text-muted-foreground" />}
          href={paths.adminCourses({ status: "draft" })}
          count={figures.drafts}
          one="course is a draft"
          many="courses are drafts"
        />
        <li className="py-3 text-sm text-muted-foreground not-only:hidden">Nothing waits.</li>
      </ul>
    </section>
  );
}

type WaitingProps = { icon: ReactNode; href: string; count: number; one: string; many: string };

function Waiting({ icon, href, count, one, many }: WaitingProps) {
  if (count === 0) return null;
  return (
    <li className="border-b border-border">
      <Link
        href={href}
        prefetch={false}
        className="flex min-h-11 items-center gap-3 py-2 text-sm font-medium hover:bg-accent/60"
      >
        {icon}
        <span className="flex-1">{plural(count, one, many)}</span>
        <ChevronRight className="text-muted-foreground" />
      </Link>
    </li>
  );
}
