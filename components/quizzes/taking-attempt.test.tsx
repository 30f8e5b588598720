import { describe, expect, it, vi } from "vitest";
import type { TakingPage } from "@/lib/quizzes/queries/attempt";
import type { TakingQuestion } from "@/lib/quizzes/taking";
import { look } from "@/scripts/db/test-markup";
import { TakingAttempt } from "./taking-attempt";

vi.mock("next/navigation", async (original) => ({
  ...(await original<object>()),
  useRouter: () => ({ refresh: vi.fn() }),
}));

const now = new Date("2026-11-23T12:00:00Z");

const question = (id: number, more: Partial<TakingQuestion> = {}): TakingQuestion => ({
  ...{ id, type: "true_false", points: id, html: `<p>Question text ${id}</p>`, options: ["True", "False"] },
  ...{ rights: [], blanks: [], answer: null, isFlagged: false, seq: 0 },
  ...more,
});

const page = (more: Partial<TakingPage> = {}): TakingPage => ({
  ...{ kind: "taking", id: 3, attemptNo: 2, learner: "Ana", lesson: { id: 5, title: "Scope" } },
  ...{
    quiz: { id: 4, title: "Closures", passingScore: 70 },
    course: { id: 6, slug: "js", title: "JavaScript" },
  },
  ...{ moduleTitle: "Functions", timeLimit: 20, deadlineAt: new Date("2026-11-23T12:12:05Z"), now },
  ...{ savedAt: null, best: 40 },
  questions: [
    question(1, { answer: 0 }),
    question(2, { isFlagged: true }),
    question(3, { answer: 1, isFlagged: true }),
  ],
  ...more,
});

const show = (more: Partial<TakingPage> = {}) => look(<TakingAttempt attempt={page(more)} />);

describe("a running attempt", () => {
  it("is one form with all its questions, and a way to save and to hand in without a script", () => {
    const { all, sent } = show();
    const headings = all("h2").map(({ text }) => text.replaceAll(/\s/g, " "));
    expect(headings.filter((text) => text.startsWith("Question "))).toEqual([
      "Question 1 of 3 · 1 point",
      "Question 2 of 3 · 2 points",
      "Question 3 of 3 · 3 points",
    ]);
    expect(sent()).toMatchObject({ attemptId: "3", q1: "0", q3: "1" });
    expect(Object.keys(sent())).not.toContain("q2");
    const submits = all("button").filter(({ type }) => type === "submit");
    expect(submits.map(({ name, value, text }) => [name, value, text])).toEqual([
      ["intent", "save", "Save answers"],
      ["intent", "hand_in", "Hand in"],
    ]);
  });

  it("says what it is, how much time is left, and that it saves by itself", () => {
    const { text, labels, links, all } = show();
    expect(all("h1").map((heading) => heading.text)).toEqual(["Closures"]);
    expect(text).toContain("JavaScript, Functions");
    expect(labels).toContain("12 minutes 5 seconds left");
    expect(text).toContain("left of 20:00");
    expect(text).toContain("Saves by itself");
    expect(text).toMatch(/Time left until 23.Nov.2026, 12:12 UTC, 12.minutes from when this page was loaded/);
    expect(links[0]).toEqual(["Leave quiz; your answers are saved", "/quizzes/4"]);
    expect(text).toMatch(/Pass mark 70% Attempt 2 Best so far 40%/);
  });

  it("has no clock where there is no limit, and no best where there is none", () => {
    const { text, labels } = show({ timeLimit: null, deadlineAt: null, best: null });
    expect(labels.filter((label) => label.endsWith("left"))).toEqual([]);
    expect(text).not.toMatch(/Time left|left of|Best so far/);
  });

  it("says aloud when ten, five and one minute are left, and not between", () => {
    const spoken = (seconds: number) => {
      const { all } = show({ deadlineAt: new Date(now.getTime() + seconds * 1000) });
      return all("p")
        .filter(({ role }) => role === "status")
        .map(({ text }) => text)
        .filter(Boolean);
    };
    expect([601, 600, 591, 590, 300, 60, 51, 50].map((seconds) => spoken(seconds).join())).toEqual([
      ...[
        "",
        "10 minutes left",
        "10 minutes left",
        "",
        "5 minutes left",
        "1 minute left",
        "1 minute left",
        "",
      ],
    ]);
  });
});

describe("all questions at a glance", () => {
  it("tell which is shown, answered and flagged: the first open one is shown", () => {
    const cells = show().links.filter(([name]) => name?.startsWith("Question "));
    expect(cells.slice(0, 3)).toEqual([
      ["Question 1, answered", "#question-1"],
      ["Question 2, current, not answered, flagged", "#question-2"],
      ["Question 3, answered, flagged", "#question-3"],
    ]);
    expect(show().text).toMatch(/Answered 2 Open 1 Flagged 2 Current/);
  });

  it("are reached from question to question; at the last one the way leads to the end", () => {
    const names = (more: Partial<TakingPage>) =>
      show(more)
        .all("button")
        .map(({ text, disabled }) => [text, disabled]);
    expect(names({})).toContainEqual(["Previous", undefined]);
    expect(names({})).toContainEqual(["Next question", undefined]);
    expect(names({ questions: [question(1), question(2)] })).toContainEqual(["Previous", ""]);
    const atLast = names({ questions: [question(1, { answer: 0 }), question(2)] });
    expect(atLast).not.toContainEqual(["Next question", undefined]);
  });

  it("that are flagged can be told without color", () => {
    const flags = show()
      .all("button")
      .filter((button) => button["aria-pressed"] !== undefined);
    expect(flags.map((button) => [button["aria-pressed"], button.text.startsWith("Flagged")])).toEqual([
      ["false", false],
      ["true", true],
      ["true", true],
    ]);
  });
});

describe("before it is handed in", () => {
  const asked = (questions: TakingQuestion[]) => {
    const [dialog = { text: "" }] = show({ questions })
      .all("dialog")
      .filter(({ id }) => id === "hand-in");
    return dialog.text.replaceAll("\u00a0", " ");
  };

  it("somebody is told which questions are open or flagged, and led to the first of them", () => {
    const text = asked(page().questions);
    expect(text).toMatch(
      /^Hand in with 1 open question\? Open questions count as wrong\. You have 12:05 left\./,
    );
    expect(text).toMatch(/Flagged, not answered 2 Flagged, answered 3/);
    expect(text).toMatch(/Go to question 2 ?Hand in$/);
  });

  it("with several open ones all are named, those without a flag apart", () => {
    expect(asked([question(1), question(2, { isFlagged: true }), question(3)])).toMatch(
      /Hand in with 3 open questions\?.*Flagged, not answered 2 Not answered 1, 3/,
    );
  });

  it("with none open it is said that this is the end", () => {
    const text = asked([question(1, { answer: 0 })]);
    expect(text).toMatch(
      /^Hand in your answers\? Every question has an answer\. After this they can’t be changed\./,
    );
    expect(text).toMatch(/Keep working ?Hand in$/);
  });
});
