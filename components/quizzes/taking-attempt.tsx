import { paths } from "@/lib/paths";
import type { TakingPage } from "@/lib/quizzes/queries/attempt";
import { AttemptRoom } from "./attempt-room";
import type { RoomFacts } from "./attempt-store";
import { PlainButtons, PlainTime } from "./plain-hand-in";
import { QuestionBody } from "./question-body";
import { QuestionFrame } from "./question-frame";

/** A running attempt as one form with all its questions: it works before, and without, any script. */
export function TakingAttempt({ attempt }: { attempt: TakingPage }) {
  const { id, questions, deadlineAt, now } = attempt;
  return (
    <AttemptRoom key={id} room={roomOf(attempt)}>
      <input type="hidden" name="attemptId" value={id} />
      <PlainTime deadlineAt={deadlineAt} now={now} />
      {questions.map((question, i) => (
        <QuestionFrame key={question.id} id={question.id} number={i + 1}>
          <QuestionBody question={question} />
        </QuestionFrame>
      ))}
      <PlainButtons />
    </AttemptRoom>
  );
}

function roomOf({
  id,
  attemptNo,
  quiz,
  course,
  moduleTitle,
  questions,
  timeLimit,
  deadlineAt,
  now,
  savedAt,
  best,
}: TakingPage): RoomFacts {
  return {
    id,
    title: quiz.title,
    place: `${course.title}, ${moduleTitle}`,
    leaveTo: paths.quiz(quiz.id),
    timeLimit,
    questions: questions.map(({ id, type, points, answer, isFlagged, seq }) => ({
      id,
      type,
      points,
      answer,
      isFlagged,
      seq,
    })),
    startedWith: {
      now: now.getTime(),
      deadlineAt: deadlineAt?.getTime() ?? null,
      savedAt: savedAt?.getTime() ?? null,
    },
    facts: [
      { label: "Pass mark", value: `${quiz.passingScore}%` },
      { label: "Attempt", value: String(attemptNo) },
      ...(best === null ? [] : [{ label: "Best so far", value: `${best}%` }]),
    ],
  };
}
