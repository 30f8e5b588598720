import { describe, expect, it, vi } from "vitest";
import type { Access } from "@/lib/learning/access";
import { lessonsInOrder, locksOf } from "@/lib/learning/outline";
import type { LessonPage, PlayerLesson, PlayerModule, PlayerQuiz } from "@/lib/learning/queries/player";
import { look } from "@/scripts/db/test-markup";
import { LessonFooter } from "./lesson-footer";
import { PlayerFrame } from "./player-frame";

vi.mock("next/navigation", async (original) => ({
  ...(await original<object>()),
  useRouter: () => ({ refresh: vi.fn(), push: vi.fn() }),
  usePathname: () => "/",
  useSearchParams: () => new URLSearchParams(),
}));

const lesson = (id: number, more: Partial<PlayerLesson> = {}): PlayerLesson => ({
  ...{ id, title: `L${id}`, isPreview: false, isDone: false, minutes: 10, hasVideo: false, quizzes: [] },
  ...{ isRead: false, watch: null },
  ...more,
});
const quiz = (more: Partial<PlayerQuiz> = {}): PlayerQuiz => ({
  ...{ id: 40, title: "Check", questions: 8, timeLimit: null, passingScore: 70, maxAttempts: null },
  ...{ attempts: 0, best: null, isPassed: false, isOpen: false, isWaiting: false },
  ...more,
});
const modules: PlayerModule[] = [
  {
    id: 1,
    title: "Start",
    lessons: [lesson(1, { isDone: true, quizzes: [quiz({ best: 90, isPassed: true })] })],
  },
  {
    id: 2,
    title: "Go on",
    lessons: [lesson(2, { minutes: null }), lesson(3, { quizzes: [quiz({ id: 41 })] })],
  },
  { id: 3, title: "Later", lessons: [lesson(4, { isPreview: true })] },
  { id: 4, title: "Far", lessons: [lesson(5, { quizzes: [quiz({ id: 42, best: 40 })] })] },
];
const allow: Extract<Access, { kind: "allow" }> = {
  kind: "allow",
  ground: "free",
  endsAt: null,
  isPastDue: false,
  grounds: ["free"],
};

type Changes = {
  courseAccess?: Access;
  isOrdered?: boolean;
  isGuest?: boolean;
  isEnrolled?: boolean;
  shown?: number;
};

function show({
  courseAccess = allow,
  isOrdered = false,
  isGuest = false,
  isEnrolled = true,
  shown = 2,
}: Changes = {}) {
  const lessons = lessonsInOrder(modules);
  const page: LessonPage = {
    course: {
      ...{ id: 6, slug: "js", title: "JavaScript", isOrdered, instructorId: "ida", status: "published" },
      ...{ isTakenDown: false, price: 0, isInPlan: false, isEnrolled: true, isEnrolledFree: true },
    },
    ...{
      enrollment: isEnrolled ? { id: 1, enrolledAt: new Date(), completedAt: null } : null,
      access: allow,
    },
    ...{ modules, lessons, locks: locksOf(lessons, { isOrdered, isFinished: false }), lastLessonId: null },
    missing: [],
    ...{ lesson: lessons.find(({ id }) => id === shown)!, courseAccess },
    body: { content: null, video: null, files: [], progress: null },
  };
  return look(
    <PlayerFrame page={page} notes={[]} isGuest={isGuest} footer={<footer>Foot</footer>}>
      Body
    </PlayerFrame>,
  );
}

describe("the curriculum beside a lesson", () => {
  const states = (changes: Changes = {}) =>
    show(changes).labels.filter((label) => /^(Completed|In progress|Not started|Locked|Quiz,)/.test(label));

  it("says of each lesson and quiz how far it is", () => {
    const [passed, open] = ["Quiz, passed", "Quiz, not passed yet"];
    expect(states()).toEqual([
      "Completed",
      passed,
      "In progress",
      "Not started",
      open,
      "Not started",
      "Not started",
      open,
    ]);
  });

  it("locks what comes later in an ordered course, with its quizzes, but no preview", () => {
    expect(states({ isOrdered: true }).slice(2)).toEqual([
      ...["In progress", "Locked until “L2” is finished", "Locked"],
      ...["Not started", "Locked until “L2” is finished", "Locked"],
    ]);
  });

  it("locks all but the previews where the course is closed, and what is done stays done", () => {
    const courseAccess: Access = { kind: "deny", reason: "no_ground", offer: "buy", lapse: null };
    expect(states({ courseAccess, shown: 4 })).toEqual([
      ...["Completed", "Quiz, passed", "Locked", "Locked", "Locked", "In progress", "Locked", "Locked"],
    ]);
  });

  it("marks the lesson that is shown, and folds what is far ahead", () => {
    const { all } = show();
    const current = all("a").filter((link) => link["aria-current"] === "page");
    expect(current.map(({ href }) => href)).toEqual(["/learn/js/2"]);
    expect(all("details").map((row) => row["open"] === "")).toEqual([true, true, true, false]);
  });

  it("counts what is done in each module, and gives each quiz a figure", () => {
    const { all } = show();
    expect(
      all("summary")
        .map(({ text }) => text.replace(/^.*, /, ""))
        .slice(0, 2),
    ).toEqual(["1/1 lessons done", "0/2 lessons done"]);
    const quizzes = all("a").filter(({ href }) => href?.startsWith("/quizzes/"));
    expect(quizzes.map(({ text }) => text.replaceAll(" ", "")).slice(0, 3)).toEqual([
      "Check90%",
      "Check8q",
      "Check40%",
    ]);
  });
});

describe("the bar above a lesson", () => {
  it("says how far the course is, to whoever is enrolled", () => {
    expect(show().labels).toContain("Course progress: 1 of 5 lessons");
    expect(show().links[0]).toEqual(["Back to My learning", "/learn"]);
  });

  it("says only how long it is to everybody else, and leads guests back to the course", () => {
    const { text, labels, links } = show({ isEnrolled: false, isGuest: true });
    expect(labels.some((label) => label.startsWith("Course progress"))).toBe(false);
    expect(text).toMatch(/5.lessons/);
    expect(links[0]).toEqual(["Back to Course page", "/courses/js"]);
  });
});

describe("the foot of a lesson", () => {
  const foot = (more: Partial<Parameters<typeof LessonFooter>[0]> = {}) =>
    look(
      <LessonFooter
        slug="js"
        previous={{ id: 1, title: "First" }}
        next={{ id: 3, title: "Third" }}
        isDone={false}
        {...more}
      >
        Step
      </LessonFooter>,
    );

  it("leads to its neighbors, and on a phone with a button that names the next one", () => {
    expect(foot().links).toEqual([
      ["PreviousFirst", "/learn/js/1"],
      ["NextThird", "/learn/js/3"],
      ["Next lesson: Third", "/learn/js/3"],
    ]);
    expect(foot().labels).toContain("Curriculum");
  });

  it("has no second way on where the step itself leads there, and none at the ends", () => {
    expect(foot({ isDone: true }).links.map(([name]) => name)).toEqual(["PreviousFirst", "NextThird"]);
    expect(foot({ previous: null, next: null }).links).toEqual([]);
  });
});
