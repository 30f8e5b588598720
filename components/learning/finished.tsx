import { CircleCheck } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { formatDate } from "@/lib/format";
import { paths } from "@/lib/paths";

type FinishedProps = { slug: string; title: string; completedAt: Date };

/** At the end of each lesson of a course that is done. */
export function Finished({ slug, title, completedAt }: FinishedProps) {
  return (
    <section
      aria-label="Course finished"
      className="flex flex-wrap items-center gap-x-6 gap-y-4 rounded-lg border border-brand-border bg-brand-subtle p-5"
    >
      <div className="flex min-w-0 flex-1 basis-72 gap-3">
        <CircleCheck size={20} className="mt-0.5 text-brand" />
        <div>
          <h2 className="text-base font-semibold">You finished {title}</h2>
          <p className="mt-0.5 text-sm">
            On {formatDate(completedAt)}. It stays finished, and its lessons stay open to you as long as your
            access lasts.
          </p>
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        <ButtonLink href={paths.certificates()}>Certificate</ButtonLink>
        <ButtonLink href={`${paths.course(slug)}#reviews`} variant="outline">
          Write a review
        </ButtonLink>
        <ButtonLink href={paths.learn()} variant="outline">
          My learning
        </ButtonLink>
      </div>
    </section>
  );
}
