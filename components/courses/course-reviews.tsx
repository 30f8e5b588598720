"use no memo";

import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button";
import type { CourseBackground, Review } from "@/lib/courses/queries/course-background";
import { formatDate, formatNumber, plural } from "@/lib/format";
import { CourseSection } from "./course-section";
import { Rating } from "./rating";

type CourseReviewsProps = Pick<CourseBackground, "ratings" | "withText" | "reviews"> & {
  /** The address of this page with more of them, and how many that shows at most; null there. */
  more: { href: string; most: number } | null;
};

export function CourseReviews({ ratings, withText, reviews, more }: CourseReviewsProps) {
  const total = ratings.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const average = ratings.reduce((sum, { stars, count }) => sum + stars * count, 0) / total;
  return (
    <CourseSection
      id="reviews"
      title="Reviews"
      aside={`${plural(total, "rating")}, ${formatNumber(withText)} with text`}
    >
      <div className="mt-5 flex flex-wrap items-center gap-x-10 gap-y-5 pb-6">
        <div>
          <p className="text-4xl font-semibold">{average.toFixed(1)}</p>
          <p className="text-xs text-muted-foreground">out of 5</p>
        </div>
        <ul className="w-full max-w-[22rem] space-y-1 text-xs" aria-label="Rating distribution">
          {ratings.map(({ stars, count }) => (
            <li key={stars} className="flex items-center gap-3">
              <span className="tnum w-3 text-right">
                {stars}
                <span className="sr-only"> stars: </span>
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
      {reviews.map((review) => (
        <ReviewText key={review.id} review={review} />
      ))}
      {more && withText > reviews.length && (
        <div className="border-t border-border pt-4">
          <ButtonLink variant="outline" href={more.href} scroll={false}>
            {withText <= more.most
              ? `Show all ${formatNumber(withText)} reviews`
              : `Show ${more.most} reviews`}
          </ButtonLink>
        </div>
      )}
    </CourseSection>
  );
}

function ReviewText({ review: { author, image, rating, writtenAt, body } }: { review: Review }) {
  return (
    <article className="border-t border-border py-5">
      <div className="flex items-center gap-2.5">
        <Avatar name={author} image={image} />
        <span className="truncate text-sm font-medium">{author}</span>
        <Rating value={rating} digits={0} />
        <time dateTime={writtenAt} className="ml-auto shrink-0 text-xs text-muted-foreground">
          {formatDate(writtenAt)}
        </time>
      </div>
      <p className="mt-3 max-w-[38rem] font-serif text-md leading-[1.65rem] whitespace-pre-line">{body}</p>
    </article>
  );
}
