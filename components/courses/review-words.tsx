import { formatDate } from "@/lib/format";
import { Rating } from "./rating";

type Words = { rating: number; body: string | null; writtenAt: string; isEdited: boolean };

/** The viewer's own: their name need not stand there. */
export function ReviewWords({ review }: { review: Words }) {
  return (
    <>
      <p className="mt-2 flex items-center gap-2.5">
        <Rating value={review.rating} digits={0} />
        <ReviewDay review={review} />
      </p>
      {review.body !== null && <ReviewBody>{review.body}</ReviewBody>}
    </>
  );
}

export function ReviewBody({ children }: { children: string }) {
  return (
    <p className="mt-3 max-w-[38rem] font-serif text-md leading-[1.65rem] wrap-anywhere whitespace-pre-line">
      {children}
    </p>
  );
}

export function ReviewDay({ review }: { review: Pick<Words, "writtenAt" | "isEdited"> }) {
  return (
    <span className="tnum shrink-0 text-xs text-muted-foreground">
      <time dateTime={review.writtenAt}>{formatDate(review.writtenAt)}</time>
      {review.isEdited && ", edited"}
    </span>
  );
}

export function ReviewReply(props: { reply: string; at: string | null; instructor: string }) {
  const { reply, at, instructor } = props;
  return (
    <div className="mt-4 max-w-[38rem] border-l-2 border-border-strong pl-4">
      <p className="flex flex-wrap items-baseline gap-x-2.5 text-sm">
        <span className="font-medium">Answer from {instructor}</span>{" "}
        {at && (
          <time dateTime={at} className="tnum text-xs text-muted-foreground">
            {formatDate(at)}
          </time>
        )}
      </p>
      <p className="mt-1 text-sm leading-5.5 wrap-anywhere whitespace-pre-line">{reply}</p>
    </div>
  );
}
