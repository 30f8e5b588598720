import { describe, expect, it } from "vitest";
import type { BuilderCourse } from "@/lib/courses/queries/teaching";
import { look } from "@/scripts/db/test-markup";
import { PublishBlockers, PublishButton } from "./publish-panel";

const course = (more: object) =>
  ({
    id: 7,
    status: "published",
    enrolledCount: 1,
    blockers: [],
    changes: { added: 1, changed: 0 },
    ...more,
  }) as unknown as BuilderCourse;

describe("publishing", () => {
  const text = (more: object) => look(<PublishButton course={course(more)} />).text;

  it.each([
    [
      "a draft",
      { status: "draft", changes: { added: 2, changed: 0 } },
      "Publish Publish this course? 2 new lessons become visible together. The course appears in the catalog.",
    ],
    [
      "news of both kinds",
      { changes: { added: 1, changed: 2 } },
      "1 new lesson and 2 changed lessons become visible together.",
    ],
    ["one lesson", { changes: { added: 0, changed: 1 } }, "1 changed lesson becomes visible."],
    ["one change for one learner", {}, "1 learner gets it; what is completed stays completed."],
    [
      "changes for many",
      { enrolledCount: 1_200, changes: { added: 1, changed: 1 } },
      "1,200 learners get them; what is completed stays completed.",
    ],
  ])("asks first, and says what it means for %s", (_, more, words) => {
    expect(text(more)).toContain(words);
  });

  it.each([
    ["nothing is new", { changes: { added: 0, changed: 0 } }],
    ["something is missing", { blockers: ["Choose a category."] }],
    ["a draft lacks something", { status: "draft", blockers: ["Choose a category."] }],
  ])("is not offered while %s", (_, more) => {
    expect(text(more)).toBe("");
  });

  it("says everything that is missing, and nothing where nothing is", () => {
    const found = look(<PublishBlockers blockers={["Choose a category.", "Write at least one lesson."]} />);
    expect(found.all("li").map(({ text }) => text)).toEqual([
      "Choose a category.",
      "Write at least one lesson.",
    ]);
    expect(look(<PublishBlockers blockers={[]} />).text).toBe("");
  });
});
