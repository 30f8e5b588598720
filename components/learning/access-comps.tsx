import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DialogButton } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { ReasonField } from "@/components/ui/reason-field";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { formatDate } from "@/lib/format";
import { grantCompAction, withdrawCompAction } from "@/lib/learning/actions";
import type { Explanation } from "@/lib/learning/queries/explain";

type Comp = Explanation["comps"][number];
type AccessCompsProps = { userId: string; name: string; explanation: Explanation };

/** Giving a course to a person, and taking it back. */
export function AccessComps({ userId, name, explanation: { course, comps, now } }: AccessCompsProps) {
  const isGiven = comps.some((comp) => isRunning(comp, now));
  return (
    <section aria-labelledby="given" className="mt-8">
      <h3 id="given" className="text-sm font-medium">
        Given by an admin
      </h3>
      <ul className="mt-2 text-sm">
        {comps.map((comp) => (
          <GivenCourse
            key={comp.id}
            comp={comp}
            name={name}
            title={course.title}
            isRunning={isRunning(comp, now)}
          />
        ))}
      </ul>
      {!isGiven && (
        <Form action={grantCompAction} className="mt-2 max-w-[34rem] space-y-4">
          <input type="hidden" name="userId" value={userId} />
          <input type="hidden" name="courseId" value={course.id} />
          <ReasonField help="Kept in the audit log; the person does not read it." />
          <TextField
            label="Last day"
            name="lastDay"
            type="date"
            min={now.toISOString().slice(0, 10)}
            aside="Optional"
            help="Until the end of this day, UTC. Without one the course stays open."
          />
          <SubmitButton variant="primary">Give this course</SubmitButton>
        </Form>
      )}
    </section>
  );
}

type GivenCourseProps = { comp: Comp; name: string; title: string; isRunning: boolean };

function GivenCourse({ comp, name, title, isRunning: runs }: GivenCourseProps) {
  const { id, reason, grantedBy, createdAt, endsAt, withdrawnAt } = comp;
  const lastDay = endsAt && formatDate(new Date(endsAt.getTime() - 1));
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-border py-3 first:border-t-0">
      <div className="min-w-0 flex-1">
        <p>{reason}</p>
        <p className="text-xs text-muted-foreground">
          {`By ${grantedBy} on ${formatDate(createdAt)}${lastDay ? `, until ${lastDay}` : ", without an end"}`}
          {withdrawnAt && !runs && `, closed ${formatDate(withdrawnAt)}`}
        </p>
      </div>
      <Status tone={runs ? "good" : "hollow"}>{runs ? "Given" : "Over"}</Status>
      {runs && (
        <>
          <DialogButton dialog={`withdraw-${id}`} variant="outline">
            Take back…
          </DialogButton>
          <ConfirmDialog
            id={`withdraw-${id}`}
            title={`Take ${title} back from ${name}?`}
            description="Access by this ground ends at once; other grounds stand. Progress, notes, results and certificates are kept."
            confirm="Take back"
            cancel="Keep given"
            action={withdrawCompAction}
          >
            <input type="hidden" name="compId" value={id} />
            <ReasonField />
          </ConfirmDialog>
        </>
      )}
    </li>
  );
}

function isRunning({ withdrawnAt, endsAt }: Comp, now: Date) {
  return withdrawnAt === null && (endsAt === null || endsAt > now);
}
