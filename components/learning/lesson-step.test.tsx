import { describe, expect, it } from "vitest";
import type { Access, Offer } from "@/lib/learning/access";
import type { LessonPage, PlayerLesson, PlayerQuiz } from "@/lib/learning/queries/player";
import { look } from "@/scripts/db/test-markup";
import { LessonStep } from "./lesson-step";
import { QuizCard } from "./quiz-card";

const quiz = (more: Partial<PlayerQuiz> = {}): PlayerQuiz => ({
  ...{ id: 4, title: "Checkpoint", questions: 8, timeLimit: 20, passingScore: 70, maxAttempts: 3 },
  ...{ attempts: 0, best: null, isPassed: false, isOpen: false, isWaiting: false },
  ...more,
});
const lesson = (id: number, more: Partial<PlayerLesson> = {}) => ({
  ...{ id, title: `Lesson ${id}`, isPreview: false, isDone: false, minutes: 10, hasVideo: false },
  ...{ isRead: false, watch: null, quizzes: [] as PlayerQuiz[], number: `1.${id}`, moduleTitle: "Start" },
  ...more,
});
const allow: Extract<Access, { kind: "allow" }> = {
  kind: "allow",
  ground: "free",
  endsAt: null,
  isPastDue: false,
  grounds: ["free"],
};
const staff: Access = { kind: "allow", ground: "staff", endsAt: null, isPastDue: false, grounds: ["staff"] };
const deny = (offer: Offer): Access => ({ kind: "deny", reason: "no_ground", offer, lapse: null });

type Changes = {
  own?: Partial<PlayerLesson>;
  body?: LessonPage["body"];
  courseAccess?: Access;
  isEnrolled?: boolean;
  isRestDone?: boolean;
};

function page({
  own,
  body,
  courseAccess = allow,
  isEnrolled = true,
  isRestDone = false,
}: Changes): LessonPage {
  const shown = lesson(1, own);
  return {
    course: {
      ...{
        id: 6,
        slug: "js",
        title: "JavaScript",
        isOrdered: false,
        instructorId: "ida",
        status: "published",
      },
      ...{ isTakenDown: false, price: 0, isInPlan: false, isEnrolled: true, isEnrolledFree: true },
    },
    ...{
      enrollment: isEnrolled ? { id: 1, enrolledAt: new Date(), completedAt: null } : null,
      access: allow,
    },
    ...{
      modules: [],
      lessons: [shown, lesson(2, { isDone: isRestDone })],
      locks: new Map(),
      lastLessonId: null,
      missing: [],
    },
    ...{
      lesson: shown,
      courseAccess,
      body: body ?? { content: "Text.", video: null, files: [], progress: null },
    },
  };
}

const step = (changes: Changes = {}, next: { id: number } | null = { id: 2 }) =>
  look(<LessonStep page={page(changes)} next={next} />);
const video = (watched: { from: number; to: number }[]): LessonPage["body"] => ({
  content: null,
  video: { id: "v", duration: 100, posterId: null, captions: null },
  files: [],
  progress: { positionSec: 0, watched, isRead: false },
});
const read: LessonPage["body"] = {
  content: "Text.",
  video: null,
  files: [],
  progress: { positionSec: 0, watched: [], isRead: true },
};

describe("the step under a lesson", () => {
  it("is to mark a text complete", () => {
    expect(
      step()
        .all("button")
        .map(({ text }) => text),
    ).toEqual(["Mark complete"]);
    expect(step().sent()).toEqual({ lessonId: "1" });
    expect(step().text).toBe("Mark complete");
  });

  it("of a video says what is missing, and the button is described by it", () => {
    const { all, text } = step({ body: video([{ from: 0, to: 30 }]) });
    expect(text).toMatch(/^Mark complete Watch the remaining 1.m.0.s first$/);
    expect(all("button")[0]).toMatchObject({ "aria-describedby": "lesson-missing", "aria-disabled": "true" });
    expect(all("p")[0]?.["id"]).toBe("lesson-missing");
    expect(step({ body: video([{ from: 0, to: 90 }]) }).text).toBe("Mark complete");
  });

  it("of a lesson with a quiz says that the quiz comes after reading, then leads to it", () => {
    const own = { quizzes: [quiz()] };
    expect(step({ own }).text).toBe("Mark as read Then pass “Checkpoint”");
    const { links, text } = step({ own, body: read });
    expect(links).toEqual([["Take the quiz", "/quizzes/4"]]);
    expect(text).toContain("Pass “Checkpoint” to complete this lesson");
    expect(step({ own: { quizzes: [quiz({ isOpen: true })] }, body: read }).text).toContain("Resume quiz");
  });

  it("asks for the first quiz that is not passed, and for none when all are", () => {
    const [first, second] = [quiz({ isPassed: true }), quiz({ id: 5, title: "Second" })];
    expect(step({ own: { quizzes: [first, second] }, body: read }).links).toEqual([
      ["Take the quiz", "/quizzes/5"],
    ]);
    expect(step({ own: { quizzes: [first] }, body: read }).text).toBe("Mark complete");
  });

  it("leads on from what is done, and out at the end", () => {
    const own = { isDone: true };
    expect(step({ own }).links).toEqual([["Next lesson", "/learn/js/2"]]);
    expect(step({ own }).text).toContain("Completed");
    expect(step({ own, isRestDone: true }, null).links).toEqual([["My learning", "/learn"]]);
    expect(step({ own, isRestDone: true }, null).text).toContain("Course finished");
    expect(step({ own }, null).text).not.toContain("Course finished");
  });

  it("is to start the course for who has not; for staff that is no part of looking in", () => {
    expect(step({ isEnrolled: false }).text).toBe("Start course");
    expect(step({ isEnrolled: false, courseAccess: staff }).text).toBe(
      "Start course You look in as staff. Nothing is recorded.",
    );
  });

  it.each<[Offer, [string, string] | null]>([
    ["enroll", null],
    ["sign_in", ["Sign in to enroll", "/sign-in?callbackUrl=%2Flearn%2Fjs%2F1"]],
    ["buy", ["See the whole course", "/courses/js"]],
    ["renew", ["See the whole course", "/courses/js"]],
  ])("under a preview is how to get the rest: %s", (offer, link) => {
    const { links, sent } = step({ courseAccess: deny(offer), isEnrolled: false });
    expect(links).toEqual(link ? [link] : []);
    expect(sent()).toEqual(link ? {} : { courseId: "6" });
  });
});

describe("the card of a quiz", () => {
  const card = (more: Partial<PlayerQuiz> = {}) => look(<QuizCard quiz={quiz(more)} />);

  it.each<[Partial<PlayerQuiz>, RegExp, string]>([
    [{}, /Not taken yet\. 3.attempts left\./, "Take the quiz"],
    [{ maxAttempts: null }, /Not taken yet\.$/, "Take the quiz"],
    [{ attempts: 1, best: 55 }, /Best so far 55%, not passed yet\. 2.attempts left\./, "See quiz"],
    [{ attempts: 4, best: 55 }, /0.attempts left\./, "See quiz"],
    [{ attempts: 1 }, /Handed in, waiting for its grade\./, "See quiz"],
    [{ attempts: 2, best: 90, isPassed: true }, /Passed with 90%\./, "See quiz"],
    [{ attempts: 1, best: 90, isPassed: true, isOpen: true }, /An attempt is running\./, "Resume quiz"],
  ])("%o tells how it stands and what to do", (more, standing, action) => {
    const { text, links } = card(more);
    expect(text.replace(/ ?(Take the quiz|See quiz|Resume quiz)$/, "")).toMatch(standing);
    expect(links).toEqual([[action, "/quizzes/4"]]);
  });

  it("says what it asks for", () => {
    expect(card().text).toMatch(/8.questions · 70% to pass · 20.minutes/);
    expect(card({ timeLimit: null, questions: 1 }).text).toMatch(/1.question · 70% to pass · no time limit/);
    expect(card().labels).toEqual(["Quiz: Checkpoint", "Quiz, not passed yet"]);
  });
});
