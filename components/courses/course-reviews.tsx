import type { ComponentProps, ComponentType } from "react";
import type { CourseBackground } from "@/lib/courses/queries/course-background";
import type { ReviewStanding } from "@/lib/courses/reviewing";
import type { ReviewView } from "@/lib/courses/schema";
import { formatNumber, plural } from "@/lib/format";
import { CourseSection } from "./course-section";
import type * as MemberParts from "./member-reviews";
import { ReviewList } from "./review-list";
import { ReviewSummary } from "./review-summary";

type CourseReviewsProps = {
  course: { id: number; slug: string; instructor: { name: string } };
  found: Pick<CourseBackground, "ratings" | "withText" | "matching" | "reviews" | "own">;
  standing: ReviewStanding;
  rights: MemberParts.ReviewRights;
  view: ReviewView;
  /** Null for guests, who have no use for it. */
  memberParts:
    | { [Part in "OwnReview" | "ReviewTools"]: ComponentType<ComponentProps<(typeof MemberParts)[Part]>> }
    | null;
};

/** Ratings and reviews; before the first one only whoever may write it hears of them. */
export function CourseReviews({ course, found, standing, rights, view, memberParts }: CourseReviewsProps) {
  const { ratings, withText, own } = found;
  const total = ratings.reduce((sum, { count }) => sum + count, 0);
  const isAsked = own !== null || standing.kind === "open" || standing.kind === "early";
  if (total === 0 && !isAsked) return null;
  return (
    <CourseSection
      id="reviews"
      title="Reviews"
      aside={total > 0 && `${plural(total, "rating")}, ${formatNumber(withText)} with text`}
    >
      {total > 0 ? (
        <ReviewSummary slug={course.slug} ratings={ratings} total={total} view={view} />
      ) : (
        <p className="mt-4 pb-5 text-base text-muted-foreground">No reviews yet.</p>
      )}
      {memberParts && (
        <memberParts.OwnReview
          courseId={course.id}
          own={own}
          standing={standing}
          instructor={course.instructor.name}
        />
      )}
      <ReviewList
        course={course}
        found={found}
        view={view}
        toolsOf={(review) => memberParts && <memberParts.ReviewTools review={review} rights={rights} />}
      />
    </CourseSection>
  );
}
