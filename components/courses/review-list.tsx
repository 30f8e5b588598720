import Link from "next/link";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { FilterChips } from "@/components/ui/filter-chips";
import type { CourseReviews, Review } from "@/lib/courses/queries/reviews";
import { nextStep, reviewsHref } from "@/lib/courses/review-address";
import { orderNames } from "@/lib/courses/reviewing";
import { reviewOrders, reviewSteps, type ReviewView } from "@/lib/courses/schema";
import { formatNumber, plural } from "@/lib/format";
import { ReviewArticle } from "./review-article";

type ReviewListProps = {
  course: { slug: string; instructor: { name: string } };
  found: Pick<CourseReviews, "reviews" | "matching">;
  view: ReviewView;
  /** What the viewer may do with a review. */
  toolsOf: (review: Review) => ReactNode;
};

/** What other people wrote, in the order and with the stars that were asked for. */
export function ReviewList({ course, found: { reviews, matching }, view, toolsOf }: ReviewListProps) {
  if (matching === 0 && view.stars === null) return null;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-border py-3 text-sm">
        {view.stars === null ? (
          <p className="tnum text-muted-foreground">{plural(matching, "review")}</p>
        ) : (
          <FilterChips
            chips={[
              {
                label: `${plural(view.stars, "star")}, ${formatNumber(matching)}`,
                without: reviewsHref(course.slug, { ...view, stars: null }),
              },
            ]}
            clear={reviewsHref(course.slug, { ...view, stars: null })}
          />
        )}
        {matching > 1 && <Orders slug={course.slug} view={view} />}
      </div>
      {matching === 0 && (
        <p className="border-t border-border py-5 text-sm text-muted-foreground">
          Nobody else has written a text with these stars.
        </p>
      )}
      {reviews.map((review) => (
        <ReviewArticle
          key={review.id}
          review={review}
          instructor={course.instructor.name}
          tools={toolsOf(review)}
        />
      ))}
      <More slug={course.slug} matching={matching} view={view} />
    </>
  );
}

function Orders({ slug, view }: { slug: string; view: ReviewView }) {
  return (
    <ul className="flex items-center gap-4" aria-label="Order of reviews">
      {reviewOrders.map((order) => (
        <li key={order}>
          <Link
            href={reviewsHref(slug, { ...view, order })}
            prefetch={false}
            scroll={false}
            aria-current={view.order === order || undefined}
            className="hit text-muted-foreground underline-offset-4 hover:text-foreground aria-current:font-medium aria-current:text-foreground aria-current:underline"
          >
            {orderNames[order]}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function More({ slug, matching, view }: { slug: string; matching: number; view: ReviewView }) {
  const next = nextStep(matching, view.reviews);
  if (next === null) {
    if (matching <= reviewSteps.most) return null;
    return (
      <p className="border-t border-border pt-4 text-sm text-muted-foreground">
        These are {reviewSteps.most} of {formatNumber(matching)}. Choose a number of stars to see others.
      </p>
    );
  }
  return (
    <div className="border-t border-border pt-4">
      <ButtonLink variant="outline" href={reviewsHref(slug, { ...view, reviews: next })} scroll={false}>
        {next >= matching
          ? `Show all ${formatNumber(matching)} reviews`
          : `Show ${next - view.reviews} more reviews`}
      </ButtonLink>
    </div>
  );
}
