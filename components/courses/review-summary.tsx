import Link from "next/link";
import type { CourseReviews } from "@/lib/courses/queries/reviews";
import { reviewsHref } from "@/lib/courses/review-address";
import { type ReviewView, reviewSteps } from "@/lib/courses/schema";
import { formatNumber, plural } from "@/lib/format";

type ReviewSummaryProps = {
  slug: string;
  ratings: CourseReviews["ratings"];
  total: number;
  view: ReviewView;
};

/** The average, and how the ratings spread; each bar narrows the list to its stars. */
export function ReviewSummary({ slug, ratings, total, view }: ReviewSummaryProps) {
  const average = ratings.reduce((sum, { stars, count }) => sum + stars * count, 0) / total;
  const hrefOf = (stars: number) => reviewsHref(slug, { ...view, stars, reviews: reviewSteps.few });
  return (
    <div className="mt-5 flex flex-wrap items-center gap-x-10 gap-y-5 pb-6">
      <div>
        <p className="text-4xl font-semibold">{average.toFixed(1)}</p>
        <p className="text-xs text-muted-foreground">out of 5</p>
      </div>
      <ul className="w-full max-w-[22rem] text-xs" aria-label="Rating distribution">
        {ratings.map(({ stars, count }) => (
          <li key={stars} className="relative flex h-5 items-center gap-3 touch:h-8">
            <span className="tnum w-3 text-right">
              {count > 0 ? (
                <Link
                  href={hrefOf(stars)}
                  prefetch={false}
                  scroll={false}
                  aria-current={view.stars === stars || undefined}
                  aria-label={`${plural(stars, "star")}: ${plural(count, "rating")}`}
                  className="after:absolute after:inset-0 after:rounded-sm hover:underline focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-ring aria-current:font-semibold"
                >
                  {stars}
                </Link>
              ) : (
                <>
                  {stars}
                  <span className="sr-only">{stars === 1 ? " star: " : " stars: "}</span>
                </>
              )}
            </span>
            <span className="h-1.5 flex-1 bg-foreground/10">
              <span
                className="block h-full bg-foreground/75"
                style={{ width: `${(100 * count) / total}%` }}
              />
            </span>
            <span className="tnum w-8 text-right text-muted-foreground">{formatNumber(count)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
