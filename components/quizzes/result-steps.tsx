import { ArrowRight } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { paths } from "@/lib/paths";
import type { ResultPage } from "@/lib/quizzes/queries/attempt";
import { attemptsLeftText, recordRules, untilThen } from "@/lib/quizzes/wording";

/** What to do next: go on after passing, else try again or read the lesson once more. */
export function ResultSteps({ result }: { result: ResultPage }) {
  const { standing, quiz, lesson, course, isWaiting } = result;
  const isQuiet = standing.hasPassed || isWaiting;
  const canRetry = standing.open === null && standing.attemptsLeft !== 0 && standing.waitUntil === null;
  const retry = standing.open ? "Resume attempt" : "Try again";
  const toLesson = (
    <ButtonLink
      href={paths.lesson(course.slug, lesson.id)}
      variant="outline"
      size="lg"
      className="max-md:flex-1"
    >
      Back to the lesson
    </ButtonLink>
  );

  return (
    <>
      <div className="mt-9 flex flex-wrap items-center gap-2">
        {standing.hasPassed && <Continue result={result} />}
        {(canRetry || standing.open) && (
          <ButtonLink
            href={paths.quiz(quiz.id)}
            variant={isQuiet ? "outline" : "brand"}
            size="lg"
            className={isQuiet ? "max-md:flex-1" : "max-md:w-full"}
          >
            {retry}
          </ButtonLink>
        )}
        {!(standing.hasPassed && result.next?.isOwn) && toLesson}
      </div>
      <p className="mt-4 text-sm text-muted-foreground">{note(result)}</p>
    </>
  );
}

function Continue({ result: { next, course } }: { result: ResultPage }) {
  const href = next ? paths.lesson(course.slug, next.id) : paths.learn();
  const label = !next
    ? "My learning"
    : next.isOwn
      ? "Back to the lesson"
      : `Continue to lesson ${next.number}`;
  return (
    <ButtonLink href={href} variant="brand" size="lg" className="max-md:w-full">
      {label}
      <ArrowRight />
    </ButtonLink>
  );
}

function note({ standing, gradeOfRecord, next, isWaiting, now, attempts }: ResultPage) {
  const { hasPassed, attemptsLeft, waitUntil, recorded } = standing;
  const counts =
    attempts.length > 1 && recorded !== null
      ? `${recordRules[gradeOfRecord].replace(/\.$/, "")}: ${recorded}%.`
      : recordRules[gradeOfRecord];
  if (isWaiting) return `You find the result here when it is graded. ${counts}`;
  if (hasPassed) {
    if (next?.isOwn) return `${counts} Mark the lesson complete to finish it.`;
    return next ? `${counts} Next: ${next.title}.` : `${counts} No lesson is left in this course.`;
  }
  if (attemptsLeft === 0) return `${counts} You have used all attempts.`;
  const wait = waitUntil ? ` You can try again ${untilThen(waitUntil, now)}.` : "";
  return `${counts} ${attemptsLeftText(attemptsLeft)}${wait}`;
}
