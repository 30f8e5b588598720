import { describe, expect, it, vi } from "vitest";
import { QuestionType } from "@/prisma/generated/enums";
import { readTags } from "./gift-tags";

const complain = vi.fn();
const read = (...tags: string[]) => readTags(tags, complain);
const complaints = (...tags: string[]) => {
  complain.mockClear();
  const result = read(...tags);
  return { result, said: complain.mock.calls as [string, string][] };
};

describe("the tags of a question", () => {
  it("are worth a point, balanced and about nothing where there are none", () => {
    expect(complaints()).toEqual({
      result: {
        ...{ type: null, points: 1, selectScoring: "balanced" },
        ...{ hasScoring: false, isCaseSensitive: false, topics: [] },
      },
      said: [],
    });
  });

  it("say what GIFT has no word for, and every other is a topic, once", () => {
    const { result, said } = complaints(
      ...[" points:12 ", "type:ordering", "scoring:all_or_nothing", "case"],
      ...["closures", "scope", "closures ", "cases", "point:3", "Points:4"],
    );
    expect(said).toEqual([]);
    expect(result).toEqual({
      ...{ type: "ordering", points: 12, selectScoring: "all_or_nothing", hasScoring: true },
      ...{ isCaseSensitive: true, topics: ["closures", "scope", "cases", "point:3", "Points:4"] },
    });
  });

  it("that say the usual scoring out loud still say it", () => {
    expect(read("scoring:balanced")).toMatchObject({ selectScoring: "balanced", hasScoring: true });
  });

  it("know every type that there is", () => {
    for (const type of Object.values(QuestionType)) expect(read(`type:${type}`).type).toBe(type);
  });

  it.each(["1", "9", "10", "99", "100"])("take %s points", (points) => {
    expect(complaints(`points:${points}`)).toMatchObject({ result: { points: Number(points) }, said: [] });
  });

  it.each([
    ...["points:0", "points:101", "points:-1", "points:1.5", "points:", "points:1e2", "points:007"],
    ...["type:", "type:Ordering", "type:toString", "scoring:", "scoring:none"],
  ])("can’t be %s, which is no topic either", (tag) => {
    const { result, said } = complaints(tag, "topic");
    expect(said.map(([about]) => about)).toEqual([tag]);
    expect(result).toMatchObject({ points: 1, type: null, hasScoring: false, topics: ["topic"] });
  });
});
