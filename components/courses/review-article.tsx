import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import type { Review } from "@/lib/courses/queries/reviews";
import { Rating } from "./rating";
import { ReviewBody, ReviewDay, ReviewReply } from "./review-words";

type ReviewArticleProps = { review: Review; instructor: string; tools: ReactNode };

export function ReviewArticle({ review, instructor, tools }: ReviewArticleProps) {
  const { id, author, image, rating, body, reply, repliedAt } = review;
  return (
    <article
      id={`review-${id}`}
      aria-label={`Review by ${author}`}
      className="scroll-mt-24 border-t border-border py-5"
    >
      <div className="flex items-center gap-2.5">
        <Avatar name={author} image={image} />
        <span className="truncate text-sm font-medium">{author}</span>
        <Rating value={rating} digits={0} />
        <span className="ml-auto" />
        <ReviewDay review={review} />
      </div>
      <ReviewBody>{body}</ReviewBody>
      {reply !== null && <ReviewReply reply={reply} at={repliedAt} instructor={instructor} />}
      {tools}
    </article>
  );
}
