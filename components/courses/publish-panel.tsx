import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DialogButton } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { publishCourseAction } from "@/lib/courses/actions";
import type { BuilderCourse } from "@/lib/courses/queries/teaching";
import { plural } from "@/lib/format";

const id = "publish-course";

export function PublishButton({ course }: { course: BuilderCourse }) {
  const { added, changed } = course.changes;
  const isFirst = course.status === "draft";
  const hasWork = isFirst || added + changed > 0;
  if (course.blockers.length > 0 || !hasWork) return null;
  return (
    <>
      <DialogButton dialog={id}>{isFirst ? "Publish" : "Publish changes"}</DialogButton>
      <ConfirmDialog
        id={id}
        title={isFirst ? "Publish this course?" : "Publish the changes?"}
        description={`${news(course)} ${audience(course)}`}
        confirm={isFirst ? "Publish" : "Publish changes"}
        cancel="Not yet"
        variant="primary"
        action={publishCourseAction}
      >
        <input type="hidden" name="courseId" value={course.id} />
      </ConfirmDialog>
    </>
  );
}

function news({ changes: { added, changed } }: BuilderCourse) {
  const parts = [added > 0 && plural(added, "new lesson"), changed > 0 && plural(changed, "changed lesson")];
  const become = added + changed === 1 ? "becomes visible." : "become visible together.";
  return `${parts.filter(Boolean).join(" and ")} ${become}`;
}

function audience({ status, enrolledCount, changes: { added, changed } }: BuilderCourse) {
  if (status === "draft") return "The course appears in the catalog.";
  const what = added + changed === 1 ? "it" : "them";
  const learners = `${plural(enrolledCount, "learner")} ${enrolledCount === 1 ? "gets" : "get"} ${what}`;
  return `${learners}; what is completed stays completed.`;
}

export function PublishBlockers({ blockers }: { blockers: string[] }) {
  if (blockers.length === 0) return null;
  return (
    <Notice title="Before this can be published" className="mt-5">
      <ul className="mt-1 list-disc pl-5">
        {blockers.map((blocker) => (
          <li key={blocker}>{blocker}</li>
        ))}
      </ul>
    </Notice>
  );
}
