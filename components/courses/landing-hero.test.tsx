import { describe, expect, it } from "vitest";
import { look } from "@/scripts/db/test-markup";
import { LandingHero } from "./landing-hero";
import { SampleQuestion } from "./sample-question";

const category = (name: string, more: object = {}) => ({
  id: name.length,
  name,
  slug: name.toLowerCase(),
  description: null,
  count: 1,
  courses: [{ id: 1, slug: "bread", title: "Bread", minutes: 75 }],
  ...more,
});

const popular = (enrolled: number[]) =>
  enrolled.map((n, i) => ({ slug: `c${i}`, title: `C${i}`, enrolled: n }));

describe("the top of the landing page", () => {
  const show = (more: Partial<Parameters<typeof LandingHero>[0]> = {}) => {
    const totals = { courses: 12, lessons: 90, quizzes: 9, free: 3 };
    return look(<LandingHero totals={totals} categories={[]} popular={[]} isMember={false} {...more} />);
  };

  it("names what is taught, as a sentence does", () => {
    const names = ["Art", "Bread", "Code", "Data", "Extra"].map((name) => category(name));
    expect(show({ categories: names }).text).toContain(
      "Art, Bread, Code, and Data, taught in short lessons.",
    );
    expect(show({ categories: names.slice(0, 1) }).text).toContain("Art, taught in short lessons.");
    expect(show().text).toContain("Courses taught in short lessons.");
  });

  it("leads a guest to an account and a member on, and to what is free", () => {
    expect(show().links).toEqual(
      expect.arrayContaining([
        ["Start learning", "/sign-up"],
        ["See 3 free courses", "/courses?price=free"],
      ]),
    );
    expect(show({ isMember: true }).links).toContainEqual(["Continue learning", "/learn"]);
  });

  it("promises no free course where there is none, and no number where it says nothing", () => {
    const bare = show({ totals: { courses: 1, lessons: 1, quizzes: 0, free: 0 } });
    expect(bare.text).not.toMatch(/free course/);
    expect(bare.text).toContain("Search courses");
    expect(show().text).toContain("Search 12 courses");
    expect(show({ totals: { courses: 2, lessons: 1, quizzes: 0, free: 1 } }).text).toContain(
      "See the free course",
    );
  });

  it("calls courses the most enrolled only once somebody has", () => {
    expect(show({ popular: popular([9, 5]) }).text).toContain("Most enrolled: C0, C1");
    expect(show({ popular: popular([9, 0]) }).text).toContain("Start with: C0, C1");
    expect(show().text).not.toMatch(/Most enrolled|Start with/);
  });

  it("searches the catalog without JavaScript", () => {
    const { all } = show();
    expect(all("form")).toMatchObject([{ action: "/courses", role: "search" }]);
    expect(all("input").find(({ type }) => type === "search")).toMatchObject({ name: "q", maxLength: "100" });
  });
});

it("the sample question can be answered by keyboard, has one right answer and a reason for each", () => {
  const { all, text } = look(<SampleQuestion />);
  expect(all("input").map(({ type, name, value }) => [type, name, value])).toEqual(
    ["A", "B", "C", "D"].map((letter) => ["radio", "sample", letter]),
  );
  expect(all("summary")).toHaveLength(1);
  expect(text.match(/Right\. /g)).toHaveLength(1);
  expect(text.match(/Not [ACD]\. /g)).toHaveLength(3);
});
