import { describe, expect, it } from "vitest";
import type { ResultPage } from "@/lib/quizzes/queries/attempt";
import type { Mark, ResultQuestion } from "@/lib/quizzes/result";
import type { AttemptFact, Standing } from "@/lib/quizzes/standing";
import { look } from "@/scripts/db/test-markup";
import { AttemptResult } from "./attempt-result";
import { ClosedAttempt } from "./closed-attempt";

const now = new Date("2026-11-23T12:00:00Z");

const question = (number: number, mark: Mark, more: Partial<ResultQuestion> = {}): ResultQuestion => ({
  ...{ id: number, number, mark, type: "short_answer", title: `Q${number}`, html: `<p>Q${number}?</p>` },
  ...{ points: 2, earned: mark === "waiting" ? null : 1, isFlagged: false, isBlank: false },
  ...{ given: { kind: "text", text: "word", accepted: null }, explanation: null, feedback: null },
  ...more,
});

const attempt = (id: number, score: number, more: Partial<AttemptFact> = {}): AttemptFact => ({
  ...{ id, attemptNo: id, status: "graded", score, passed: score >= 70 },
  ...{ startedAt: now, submittedAt: new Date("2026-11-20T12:00:00Z"), deadlineAt: null },
  ...more,
});

type Changes = Partial<Omit<ResultPage, "standing">> & { standing?: Partial<Standing> };

const page = ({ standing, ...more }: Changes = {}): ResultPage => ({
  ...{ kind: "result", id: 3, attemptNo: 2, learner: "Ana", isOwner: true, isWaiting: false },
  ...{ quiz: { id: 4, title: "Closures", passingScore: 70 }, lesson: { id: 5, title: "Scope" } },
  ...{ course: { id: 6, slug: "js", title: "JavaScript" }, moduleTitle: "Functions" },
  ...{ score: 60, passed: false, points: { earned: "6.0000", possible: "10.0000" }, timeSpent: 702 },
  ...{ release: "after_pass", isReleased: false, gradeOfRecord: "highest", now },
  attempts: [attempt(2, 40), attempt(3, 60)],
  next: { id: 5, number: "1.2", title: "Scope", isOwn: true },
  questions: [question(1, "right"), question(2, "wrong"), question(3, "partly", { isFlagged: true })],
  ...more,
  standing: { open: null, hasPassed: false, attemptsLeft: 1, waitUntil: null, recorded: 60, ...standing },
});

type Show = Parameters<typeof AttemptResult>[0]["show"];

const show = (changes: Changes = {}, filter: Show = "all") =>
  look(<AttemptResult result={page(changes)} show={filter} />);
const passed: Changes = {
  score: 80,
  passed: true,
  standing: { hasPassed: true, recorded: 80 },
  isReleased: true,
};
const steps = (changes: Changes) =>
  show(changes).links.filter(
    ([name]) => name !== "Back to the quiz" && !/^(All|Incorrect|Flagged) /.test(name ?? ""),
  );

describe("the score", () => {
  it("is told with the verdict, the points and the time", () => {
    const { text, labels } = show();
    expect(text).toContain("Not passed on attempt 2");
    expect(text).toContain("60%");
    expect(text).toMatch(/6 of 10 points in 11.m.42.s/);
    expect(labels.filter((label) => label.startsWith("Attempts:"))[0]).toMatch(
      /^Attempts: 40 percent on 20.Nov.2026, 60 percent on 20.Nov.2026; pass mark 70 percent$/,
    );
  });

  it("just below the mark is told exactly, so that nobody reads it as rounded", () => {
    const points = { earned: "6.9666", possible: "10" };
    expect(show({ score: 69, points }).text).toContain("That is 69.6%, just below the pass mark of 70%.");
    expect(show({ score: 68, points }).text).not.toContain("just below");
    expect(show({ ...passed, score: 69 }).text).not.toContain("just below");
  });

  it("waits while somebody has to read it: no figure, no verdict", () => {
    const { text, labels } = show({ isWaiting: true, passed: null, timeSpent: null, attempts: [] });
    expect(text).toContain("Waiting for grading, attempt 2 Handed in. Your instructor still has to read it.");
    expect(text).toContain("6 of 10 points so far");
    expect(text).not.toMatch(/60%|assed on attempt/);
    expect(labels.some((label) => label.startsWith("Attempts:"))).toBe(false);
  });
});

describe("the next step", () => {
  it("after failing is to try again, or to read the lesson once more", () => {
    expect(steps({})).toEqual([
      ["Try again", "/quizzes/4"],
      ["Back to the lesson", "/learn/js/5"],
    ]);
    expect(show({}).text).toMatch(/Your best score counts: 60%\. 1.attempt left\./);
  });

  it.each<[string, Changes, RegExp]>([
    ["are used up", { standing: { attemptsLeft: 0 } }, /You have used all attempts\./],
    [
      "have to wait",
      { standing: { waitUntil: new Date("2026-11-23T12:30:00Z") } },
      /1.attempt left\. You can try again in 30.minutes\./,
    ],
  ])("is no other try while attempts %s", (_, changes, note) => {
    expect(steps(changes)).toEqual([["Back to the lesson", "/learn/js/5"]]);
    expect(show(changes).text).toMatch(note);
  });

  it("is the attempt that is running, though it is the last", () => {
    const open = attempt(9, 0, { status: "in_progress", passed: null, submittedAt: null });
    expect(steps({ standing: { open } })[0]).toEqual(["Resume attempt", "/quizzes/4"]);
  });

  it("after passing is the lesson itself, then the next one, then one’s courses", () => {
    expect(steps(passed)[0]).toEqual(["Back to the lesson", "/learn/js/5"]);
    expect(show(passed).text).toContain("Mark the lesson complete to finish it.");
    const next = { id: 8, number: "1.3", title: "This", isOwn: false };
    expect(steps({ ...passed, next })[0]).toEqual(["Continue to lesson 1.3", "/learn/js/8"]);
    expect(show({ ...passed, next }).text).toContain("Next: This.");
    expect(steps({ ...passed, next: null })[0]).toEqual(["My learning", "/learn"]);
    expect(show({ ...passed, next: null }).text).toContain("No lesson is left in this course.");
  });

  it("is nothing for staff, who read somebody else’s", () => {
    const { text } = show({ isOwner: false, isReleased: true, next: null });
    expect(steps({ isOwner: false, isReleased: true, next: null })).toEqual([]);
    expect(text).toContain("Ana: Not passed on attempt 2");
    expect(text).not.toContain("Your best score");
    expect(text).toContain("Answer given");
  });
});

describe("the answers", () => {
  const titles = (changes: Changes, filter: Show) =>
    show(changes, filter)
      .all("summary")
      .map(({ text }) => text);

  it("can be narrowed to what was incorrect or flagged, each with how many there are", () => {
    expect(show().links.filter(([, href]) => href?.startsWith("/attempts/3"))).toEqual([
      ["All 3", "/attempts/3#answers"],
      ["Incorrect 2", "/attempts/3?show=incorrect#answers"],
      ["Flagged 1", "/attempts/3?show=flagged#answers"],
    ]);
    expect(titles({}, "incorrect").map((text) => text.slice(0, 9))).toEqual(["Incorrect", "Partly co"]);
    expect(titles({}, "flagged")).toHaveLength(1);
  });

  it("that the filter leaves out altogether are not left unexplained", () => {
    const questions = [question(1, "right")];
    expect(show({ questions }, "incorrect").text).toContain("No answer was incorrect.");
    expect(show({ questions }, "flagged").text).toContain("No question was flagged.");
  });

  it("begin with the first wrong one open", () => {
    const open = show()
      .all("details")
      .map((row) => row["open"] !== undefined);
    expect(open).toEqual([false, true, false]);
    expect(
      show({}, "incorrect")
        .all("details")
        .every((row) => row["open"] === ""),
    ).toBe(true);
  });

  it("say what each earned, what waits, and what the instructor wrote", () => {
    const questions = [
      question(1, "partly", { earned: 0.6666666 }),
      question(2, "waiting", { feedback: "Go <on>." }),
    ];
    const [first, second] = titles({ questions }, "all");
    expect(first).toMatch(/^Partly correct.*0\.66 \/ 2$/);
    expect(second).toMatch(/^Waiting for grading.*– \/ 2$/);
    expect(show({ questions }).text).toContain("From your instructor Go <on>.");
  });

  it("say by which rule right answers are kept back, and until they are shown", () => {
    expect(show().text).toContain("Your answers");
    expect(show().text).toContain("are shown when you have passed or used all attempts");
    expect(show({ release: "never" }).text).toContain("Right answers are not shown for this quiz.");
    expect(show(passed).text).toContain("Answers and explanations");
    expect(show(passed).text).not.toContain("used all attempts");
  });
});

it("an attempt with nothing to show says why: it was given back, or is running", () => {
  const { attemptNo, id, learner, quiz, lesson, course, moduleTitle } = page();
  const frame = { attemptNo, id, learner, quiz, lesson, course, moduleTitle };
  const given = look(<ClosedAttempt attempt={{ kind: "void", ...frame }} />);
  expect(given.text).toContain("Attempt 2 does not count It was voided, and the attempt was given back.");
  const running = look(<ClosedAttempt attempt={{ kind: "running", ...frame }} />);
  expect(running.text).toContain("Ana is taking this quiz now");
  expect(running.links.at(-1)).toEqual(["Go to the quiz", "/quizzes/4"]);
});
