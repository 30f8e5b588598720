import { expect, it } from "vitest";
import type { LessonFacts, MissingPart } from "@/lib/learning/missing";
import type { EnrolledCourse } from "@/lib/learning/queries/dashboard";
import { look } from "@/scripts/db/test-markup";
import { MissingList } from "./missing-list";
import { missingWords } from "./missing-words";

const quiz = (more: Partial<Extract<MissingPart, { kind: "quiz" }>>): MissingPart => ({
  ...{ kind: "quiz", quiz: { id: 1, title: "Check" }, state: "not_taken" },
  ...{ best: null, passingScore: 70, attemptsLeft: null },
  ...more,
});

it.each<[MissingPart, string]>([
  [{ kind: "unread" }, "not finished"],
  [{ kind: "unwatched", percent: 0, seconds: 300 }, "not watched"],
  [{ kind: "unwatched", percent: 41, seconds: 192 }, "41% watched, 3:12 to go"],
  [quiz({}), "Check: not taken, 70% needed"],
  [quiz({ attemptsLeft: 3 }), "Check: not taken, 70% needed, 3 attempts left"],
  [quiz({ state: "not_passed", best: 60, attemptsLeft: 1 }), "Check: best 60%, 70% needed, 1 attempt left"],
  [quiz({ state: "not_passed", attemptsLeft: 0 }), "Check: best 0%, 70% needed, 0 attempts left"],
  [quiz({ state: "waiting" }), "Check: handed in, being graded"],
  [quiz({ state: "open" }), "Check: begun, not handed in"],
])("%j reads: %s", (part, words) => expect(missingWords(part).replaceAll("\u00a0", " ")).toBe(words));

const lesson = (id: number) =>
  ({ id, title: `L${id}` }) as LessonFacts & EnrolledCourse["missing"][number]["lesson"];
const list = (missing: EnrolledCourse["missing"]) =>
  look(<MissingList enrolled={{ course: { slug: "c", title: "The course" }, missing } as EnrolledCourse} />);

it("each missing lesson leads there with what it asks for; a locked one names what opens it", () => {
  const found = list([
    { lesson: lesson(1), lockedBy: null, parts: [{ kind: "unread" }, quiz({})] },
    { lesson: lesson(2), lockedBy: lesson(1), parts: [{ kind: "unread" }] },
  ]);
  expect(found.text).toContain("What is missing: 2 lessons of The course");
  expect(found.all("li").map(({ text }) => text)).toEqual([
    "L1 not finished; Check: not taken, 70% needed",
    "L2 opens after L1",
  ]);
  expect(found.links).toEqual([["L1", "/learn/c/1"]]);
});

it("a long list leads to the course for those it leaves out, and an empty one is not there", () => {
  const missing = Array.from({ length: 10 }, (_, i) => ({
    ...{ lesson: lesson(i + 1), lockedBy: null, parts: [{ kind: "unread" as const }] },
  }));
  expect(list(missing).all("li")).toHaveLength(9);
  expect(list(missing).links).toContainEqual(["And 2 lessons more in The course", "/learn/c"]);
  expect(list([]).text).toBe("");
});
