import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import type { ManagedReview } from "@/lib/courses/queries/reviews";
import { formatDate, plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Rating } from "./rating";
import { ReviewDialogs, ReviewMenu } from "./review-menu";

/** Reviews in the back office, with what is reported of them. */
export function ReviewTable({ reviews }: { reviews: ManagedReview[] }) {
  return (
    <>
      <DataTable
        label="Reviews"
        items={reviews}
        columns={[
          { head: "Review", cell: (review) => <Said review={review} /> },
          { head: "Author", quiet: true, cell: (review) => review.author },
          {
            head: "Course",
            quiet: true,
            cell: ({ course }) => (
              <Link
                href={`${paths.course(course.slug)}#reviews`}
                prefetch={false}
                className="hover:underline"
              >
                {course.title}
              </Link>
            ),
          },
          { head: "State", cell: (review) => <ReviewState review={review} /> },
          { head: "Written", numeric: true, quiet: true, cell: (review) => formatDate(review.createdAt) },
        ]}
        row={(review) => ({
          lead: <Avatar name={review.author} image={review.image} />,
          title: review.author,
          detail: review.course.title,
          note: (
            <>
              <ReviewState review={review} />
              <Said review={review} />
            </>
          ),
        })}
        actions={(review) => <ReviewMenu review={review} />}
      />
      {reviews.map((review) => (
        <ReviewDialogs key={review.id} review={review} />
      ))}
    </>
  );
}

function Said({ review: { rating, body, reports } }: { review: ManagedReview }) {
  return (
    <div className="flex max-w-[34rem] min-w-0 basis-full items-start gap-3 py-1 whitespace-normal">
      <Rating value={rating} digits={0} />
      <div className="min-w-0">
        {body ? <p className="wrap-anywhere">{body}</p> : <p className="text-muted-foreground">Stars only</p>}
        {reports.length > 0 && (
          <ul className="mt-1 text-xs text-muted-foreground" aria-label="Open reports">
            {reports.map((reason, index) => (
              <li key={index} className="wrap-anywhere">
                Reported: {reason}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function ReviewState({ review: { hiddenAt, reports } }: { review: ManagedReview }) {
  if (hiddenAt) return <Status tone="bad">Hidden</Status>;
  if (reports.length > 0) return <Status tone="warning">{plural(reports.length, "report")}</Status>;
  return <Status tone="good">Shown</Status>;
}
