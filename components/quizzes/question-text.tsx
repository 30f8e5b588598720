import { clsx } from "clsx";

const stem =
  "[&>p:first-child]:text-xl [&>p:first-child]:leading-[1.95rem] [&>p:first-child]:tracking-[-0.01em] md:[&>p:first-child]:text-[1.625rem] md:[&>p:first-child]:leading-[2.3rem]";

/** More than about five lines of large type are tiring: such a text is set like a lesson. */
const longText = 420;

/** The instructor speaking: the first paragraph large, what follows as in a lesson. */
export function QuestionText({
  id,
  html,
  size = "large",
}: {
  id?: string;
  html: string;
  size?: "large" | "small";
}) {
  return (
    <div
      id={id}
      className={clsx(
        "reading max-w-none",
        size === "small" ? "text-md! leading-[1.65rem]!" : html.length < longText && stem,
      )}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
