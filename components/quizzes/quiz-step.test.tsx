import { describe, expect, it } from "vitest";
import type { LessonAccess } from "@/lib/learning/access";
import type { QuizPage } from "@/lib/quizzes/queries/quiz";
import type { AttemptFact, Standing } from "@/lib/quizzes/standing";
import { look } from "@/scripts/db/test-markup";
import { AttemptList } from "./attempt-list";
import { QuizFacts } from "./quiz-facts";
import { QuizStep } from "./quiz-step";

const now = new Date("2026-11-23T12:00:00Z");
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

const attempt = (attemptNo: number, more: Partial<AttemptFact> = {}): AttemptFact => ({
  ...{ id: attemptNo + 10, attemptNo, status: "graded", score: 60, passed: false },
  ...{ startedAt: now, submittedAt: inMinutes(-60 * attemptNo), deadlineAt: null },
  ...more,
});
const running = (deadlineAt: Date | null) =>
  attempt(2, { status: "in_progress", passed: null, submittedAt: null, deadlineAt });

const allow = (ground: "free" | "staff" | "preview"): LessonAccess => ({
  kind: "allow",
  ground,
  endsAt: null,
  isPastDue: false,
  grounds: [ground],
});
type Denial = Extract<LessonAccess, { kind: "deny" }>;
const deny = (
  reason: Denial["reason"],
  offer: Denial["offer"] = null,
  lapse: Denial["lapse"] = null,
): LessonAccess => ({
  kind: "deny",
  reason,
  offer,
  lapse,
});

type Changes = Partial<Omit<QuizPage, "quiz" | "standing">> & {
  quiz?: Partial<QuizPage["quiz"]>;
  standing?: Partial<Standing>;
};

function page({ quiz, standing, ...more }: Changes = {}): QuizPage {
  return {
    quiz: {
      ...{ id: 4, title: "Closures", description: null, timeLimit: 20, passingScore: 70, maxAttempts: 3 },
      ...{ cooldownMinutes: 0, isShuffled: false, release: "after_pass", gradeOfRecord: "highest" },
      ...{ questions: 8, points: 12 },
      ...quiz,
    },
    standing: {
      ...{ open: null, hasPassed: false, attemptsLeft: 3, waitUntil: null, recorded: null },
      ...standing,
    },
    lesson: { id: 5, title: "Scope", isPreview: false },
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
    ...{ access: allow("free"), isEnrolled: true, canStart: true, attempts: [], now },
    ...more,
  };
}

const step = (changes: Changes = {}) => look(<QuizStep page={page(changes)} />);

describe("the next step at a quiz", () => {
  it("is to start, once the clock is understood", () => {
    const { all, sent, text } = step();
    expect(all("button").map((button) => button.text)).toEqual(["Start quiz"]);
    expect(sent()).toEqual({ quizId: "4" });
    expect(text).toContain("The clock starts with the first question.");
    expect(step({ quiz: { timeLimit: null } }).text).toBe("Start quiz");
    expect(step({ attempts: [attempt(1)] }).text).toContain("Start a new attempt");
  });

  it("is to go on with the attempt that runs, whatever else is said, and until when", () => {
    const open = running(inMinutes(12));
    const everything = { attemptsLeft: 0, waitUntil: inMinutes(5), open };
    for (const access of [allow("free"), deny("ended", "renew"), deny("taken_down")]) {
      const { links, text, all } = step({ standing: everything, canStart: false, access });
      expect(links).toEqual([["Resume attempt 2", "/attempts/12"]]);
      expect(text).toMatch(/The time is over in 12.minutes\./);
      expect(all("button")).toEqual([]);
    }
    expect(step({ standing: { open: running(null) } }).text).toContain("Your answers are saved.");
  });

  it.each<[string, Changes, RegExp]>([
    [
      "all attempts are used",
      { standing: { attemptsLeft: 0 } },
      /You have used all attempts Your results stay/,
    ],
    ["the pause is not over", { standing: { waitUntil: inMinutes(90) } }, /You can try again in 90.minutes/],
    ["it has no questions", { quiz: { questions: 0 } }, /This quiz has no questions yet/],
  ])("is no start while %s", (_, changes, text) => {
    const { all, text: said } = step(changes);
    expect(said).toMatch(text);
    expect(all("button")).toEqual([]);
  });

  it("leads back into the lesson while somebody has to wait", () => {
    expect(step({ standing: { waitUntil: inMinutes(9) } }).links).toEqual([
      ["Read the lesson once more", "/learn/js/5"],
    ]);
  });

  it("is to enroll for who has not, and staff are told that they only look in", () => {
    const own = step({ isEnrolled: false, canStart: false });
    expect(own.sent()).toEqual({ courseId: "6" });
    expect(own.text).toContain("Enroll to take the quiz.");
    const staff = step({ isEnrolled: false, canStart: false, access: allow("staff") });
    expect(staff.text).toContain("You look in as staff.");
    expect(staff.all("button").map(({ text }) => text)).toEqual(["Start course"]);
  });
});

describe("a quiz that is closed to somebody", () => {
  const lock: LessonAccess = { kind: "lock", ground: "free", opens: { id: 2, title: "First" } };

  it.each<[string, LessonAccess, string, [string, string] | null]>([
    ["by a lock", lock, "Finish “First” first.", ["Go to that lesson", "/learn/js/2"]],
    ["who could enroll", deny("no_ground", "enroll"), "Enroll to take this quiz", null],
    [
      "whose subscription ended",
      deny("ended", "renew", { ground: "subscription", why: "ended", at: null }),
      "Your plan ended",
      ["See the course page", "/courses/js"],
    ],
    [
      "whose seat ended",
      deny("ended", "ask_company", { ground: "license", why: "ended", at: null }),
      "Your company’s seat ended. Your results are kept.",
      ["See the course page", "/courses/js"],
    ],
    [
      "when it was taken down",
      deny("taken_down"),
      "It was taken offline. Your results are kept.",
      ["My learning", "/learn"],
    ],
    ["when it is a draft again", deny("not_published"), "It was taken offline.", ["My learning", "/learn"]],
    [
      "who would have to buy",
      deny("no_ground", "buy"),
      "for learners of the course",
      ["See the course page", "/courses/js"],
    ],
    [
      "who sees a preview",
      allow("preview"),
      "for learners of the course",
      ["See the course page", "/courses/js"],
    ],
  ])("%s says why and what to do", (_, access, text, link) => {
    const closed = step({ access, canStart: false });
    expect(closed.text).toContain(text);
    expect(closed.links).toEqual(link ? [link] : []);
    expect(closed.sent()).toEqual(link ? {} : { courseId: "6" });
  });
});

describe("the rules of a quiz", () => {
  const facts = (changes: Changes = {}) => look(<QuizFacts page={page(changes)} />).text;

  it("are all said before anybody starts", () => {
    expect(facts({ standing: { attemptsLeft: 2 } })).toMatch(
      /Questions 8 12.points Time limit 20.m The clock never stops Pass mark 70% Your best score counts\. Attempts left 2 Of 3/,
    );
    expect(facts()).toContain("The time runs on when you leave the page.");
    expect(facts({ quiz: { cooldownMinutes: 90 } })).toMatch(
      /Between two attempts there are 1.h.30.m to read up\./,
    );
  });

  it("say it where there is no limit", () => {
    const text = facts({ quiz: { timeLimit: null, maxAttempts: null }, standing: { attemptsLeft: null } });
    expect(text).toMatch(/Time limit None Take your time .* Attempts left Any No limit/);
    expect(text).not.toMatch(/time runs on|Between two attempts/);
  });
});

describe("the list of attempts", () => {
  it("has the latest first, each with its state and a figure only where there is a grade", () => {
    const attempts = [
      attempt(1, { score: 90, passed: true }),
      attempt(2),
      attempt(3, { status: "needs_grading", passed: null }),
      attempt(4, { status: "void" }),
      running(null),
    ];
    const { all, links, text } = look(<AttemptList page={page({ attempts, standing: { recorded: 90 } })} />);
    const rows = all("li").map((row) => row.text.replace(/\d+.Nov.2026, \d\d:\d\d/, "|").replaceAll(" ", ""));
    expect(rows).toEqual([
      "Attempt2Running|–",
      "Attempt4Void,doesnotcount|–",
      "Attempt3Waitingforgrading|–",
      "Attempt2Notpassed|60%",
      "Attempt1Passed|90%",
    ]);
    expect(links.map(([, href]) => href)).toEqual([
      "/attempts/12",
      "/attempts/14",
      "/attempts/13",
      "/attempts/12",
      "/attempts/11",
    ]);
    expect(text).toContain("Counts: 90%");
    expect(look(<AttemptList page={page({ attempts: [running(null)] })} />).text).not.toContain("Counts");
  });
});
