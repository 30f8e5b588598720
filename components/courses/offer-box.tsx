import type { CourseBackground } from "@/lib/courses/queries/course-background";
import type { CourseDetail } from "@/lib/courses/queries/course";
import { EnrollForm } from "./enroll-form";
import { OfferAction, PreviewLink } from "./offer-action";
import { OfferFace } from "./offer-face";
import { Actions, Note, SignInNote } from "./offer-parts";
import type { OfferState } from "./offer-state";

type OfferBoxProps = {
  course: CourseDetail;
  state: OfferState;
  isGuest: boolean;
  plans: CourseBackground["plans"];
  /** Whose seat it is, was or would be. */
  company?: string | null;
};

/** States in which somebody can at least look into the lessons that are open to all. */
const withPreview = new Set<OfferState["kind"]>(["ended", "invited", "pending", "disputed", "not-offered"]);

/** What this course is to this person, and the next step. */
export function OfferBox({ course, state, isGuest, plans, company = null }: OfferBoxProps) {
  return (
    <>
      <OfferFace course={course} state={state} plans={plans} company={company} />
      <Actions>
        <OfferAction course={course} state={state} />
        {state.kind === "staff" && (
          <EnrollForm courseId={course.id} variant="outline" label="Enroll as a learner" />
        )}
        {(withPreview.has(state.kind) || (state.kind === "free" && isGuest)) && (
          <PreviewLink course={course} variant="outline" />
        )}
      </Actions>
      <SmallPrint slug={course.slug} state={state} isGuest={isGuest} />
    </>
  );
}

function SmallPrint({ slug, state, isGuest }: { slug: string; state: OfferState; isGuest: boolean }) {
  if (state.kind === "free") {
    const why = "You need an account so that quiz results can be saved.";
    return isGuest ? <SignInNote slug={slug}>{why}</SignInNote> : null;
  }
  if (isGuest) return <SignInNote slug={slug}>Have a seat, a plan or this course already?</SignInNote>;
  if (state.kind === "included" && state.ground === "license") {
    return <Note>Your company can see your progress and quiz scores, not your notes.</Note>;
  }
  return null;
}
