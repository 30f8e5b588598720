import { CircleCheck, CircleX } from "lucide-react";
import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { None } from "@/components/ui/table";
import { formatDateTime } from "@/lib/format";
import type { Offer } from "@/lib/learning/access";
import type { ExplainedGround } from "@/lib/learning/explanation";
import type { Explanation } from "@/lib/learning/queries/explain";
import { groundNames } from "@/lib/learning/wording";
import { paths } from "@/lib/paths";
import { AccessLessons } from "./access-lessons";

type AccessExplanationProps = { name: string; explanation: Explanation };

/** Why one person can or can’t open one course, as the rules decide it for every door. */
export function AccessExplanation({ name, explanation }: AccessExplanationProps) {
  const { course, grounds, lessons } = explanation;
  return (
    <section id="access" aria-labelledby="access-heading" className="mt-10 scroll-mt-16">
      <h2 id="access-heading" className="text-base font-semibold">
        Can {name} open{" "}
        <Link href={paths.course(course.slug)} prefetch={false} className="link">
          {course.title}
        </Link>
        ?
      </h2>
      <Decision explanation={explanation} />
      <h3 className="mt-6 text-sm font-medium">Grounds</h3>
      {grounds.length === 0 ? (
        <p className="mt-2 text-sm text-muted-foreground">None, and never one.</p>
      ) : (
        <GroundTable grounds={grounds} />
      )}
      <AccessLessons lessons={lessons} />
    </section>
  );
}

function Decision({ explanation: { access, sentence, course } }: { explanation: Explanation }) {
  if (access.kind === "allow") {
    const end = access.endsAt ? ` until ${formatDateTime(access.endsAt)} UTC` : ", without an end";
    return (
      <p className="mt-3 flex items-start gap-2 text-sm">
        <CircleCheck size={18} className="mt-px shrink-0 text-brand" />
        <span>
          <strong className="font-medium">Yes</strong>
          {`, by ${groundNames[access.ground].toLowerCase()}${end}.`}
          {access.isPastDue && " A payment has failed: this is its grace."}
          {access.grounds.length > 1 &&
            ` ${access.grounds.length} grounds stand: when one ends, nothing changes.`}
        </span>
      </p>
    );
  }
  return (
    <>
      <p className="mt-3 flex items-start gap-2 text-sm">
        <CircleX size={18} className="mt-px shrink-0 text-destructive" />
        <span>
          <strong className="font-medium">No</strong>
          {`, ${reasons[access.reason]}. Best next step: ${nextSteps[access.offer ?? "nothing"]}.`}
        </span>
      </p>
      <Notice className="mt-3" title="The person reads">
        {sentence}
        {course.isTakenDown && " Staff still see the course."}
      </Notice>
    </>
  );
}

const reasons = {
  account: "the account is closed",
  taken_down: "the course is taken down",
  not_published: "the course is not published to new learners",
  no_ground: "there is no ground",
  ended: "no ground stands any more",
} as const;

const nextSteps: Record<NonNullable<Offer> | "nothing", string> = {
  accept_invite: "accept the invitation to a seat",
  sign_in: "sign in and enroll, it is free",
  enroll: "enroll, it is free",
  ask_company: "ask the company for a seat",
  renew: "renew the plan",
  subscribe: "take a plan that covers it",
  buy: "buy the course",
  nothing: "none is open",
};

function GroundTable({ grounds }: { grounds: readonly ExplainedGround[] }) {
  const items = grounds.map((ground, at) => ({ ...ground, name: ground.id, id: at }));
  return (
    <DataTable
      label="Grounds"
      className="mt-2"
      items={items}
      columns={[
        { head: "Ground", cell: ({ ground }) => groundWords[ground] },
        { head: "Record", cell: ({ name }) => name, quiet: true },
        {
          head: "State",
          cell: ({ state }) => <span className="inline-block first-letter:uppercase">{state}</span>,
        },
        { head: "From", cell: ({ startsAt }) => <Moment at={startsAt} />, quiet: true },
        { head: "Until", cell: ({ endsAt }) => <Moment at={endsAt} />, quiet: true },
        { head: "Counts", cell: (ground) => <Counts ground={ground} /> },
      ]}
      row={(item) => ({
        title: groundWords[item.ground],
        detail: `${item.name}, ${item.state}`,
        note: <Counts ground={item} />,
      })}
    />
  );
}

function Moment({ at }: { at: Date | null }) {
  return at ? <span className="tnum">{formatDateTime(at)}</span> : <None />;
}

function Counts({ ground: { counts, because } }: { ground: Pick<ExplainedGround, "counts" | "because"> }) {
  if (counts) return <Status tone="good">Counts</Status>;
  return (
    <span className="whitespace-normal">
      <Status tone="hollow">Does not count</Status>
      {because && <span className="block text-xs text-muted-foreground">{because}</span>}
    </span>
  );
}

const groundWords: Record<ExplainedGround["ground"], string> = {
  ...{ staff: "Staff", purchase: "Purchase", comp: "Given", license: "Company seat" },
  ...{ subscription: "Own plan", invitation: "Invitation", enrollment: "Enrollment" },
};
