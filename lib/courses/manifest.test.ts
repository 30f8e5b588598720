import { describe, expect, it } from "vitest";
import { formatFinding } from "./findings";
import { readManifest } from "./manifest";

const whole = `title: Small course
slug: small-course
description: One sentence.
category: Programming
level: beginner
price: 79.00
currency: EUR
learningStyles: [visual, hands-on]
prerequisites:
  - A computer
outcomes: [Know more]
modules:
  - title: First
    description: Begin here.
    lessons:
      - 01-first/01-a.md
      - ./01-first/02-b.md
`;
const problemsOf = (text: string) => readManifest(text).problems.map(formatFinding);

describe("course.yaml", () => {
  it("gives the course and its lessons in order", () => {
    const { manifest, modules, problems } = readManifest(whole);
    expect(problems).toEqual([]);
    expect(manifest).toMatchObject({
      title: "Small course",
      price: 79,
      category: { name: "Programming", line: 4 },
      learningStyles: ["visual", "hands_on"],
      prerequisites: ["A computer"],
    });
    expect(modules).toEqual([
      {
        title: "First",
        description: "Begin here.",
        lessons: [
          { path: "01-first/01-a.md", title: null, from: { file: "course.yaml", line: 16 } },
          { path: "01-first/02-b.md", title: null, from: { file: "course.yaml", line: 17 } },
        ],
      },
    ]);
  });

  it("needs little: what is left out is only in a plan, in euros, and ordered elsewhere", () => {
    const { manifest, modules } = readManifest("title: A\ndescription: B\ncategory: C\nlevel: advanced\n");
    expect(manifest).toMatchObject({
      price: null,
      currency: "EUR",
      isOrdered: false,
      prerequisites: [],
      outcomes: [],
      learningStyles: [],
    });
    expect(modules).toBeNull();
  });

  it("can ask for its lessons one after the other", () => {
    expect(readManifest(`${whole}\nordered: true\n`).manifest?.isOrdered).toBe(true);
  });

  it("keeps 0 apart from no price", () => {
    expect(readManifest(whole.replace("79.00", "0")).manifest?.price).toBe(0);
    expect(readManifest(whole.replace("79.00", "")).manifest?.price).toBeNull();
  });

  it("names the line of everything that is wrong", () => {
    const text = whole
      .replace("level: beginner", "level: easy")
      .replace("price: 79.00", "price: 79.005")
      .replace("currency: EUR", "currency: euro")
      .replace("slug: small-course", "slug: Small Course")
      .replace("outcomes: [Know more]", "outcome: [Know more]");
    expect(problemsOf(text)).toEqual([
      "course.yaml:2: “slug”: small letters, digits and single hyphens, as in first-steps.",
      "course.yaml:5: “level” is one of beginner, intermediate, advanced.",
      "course.yaml:6: “price”: at most two decimals.",
      "course.yaml:7: “currency”: three letters, as in EUR.",
      "course.yaml:11: “outcome” is not known here.",
    ]);
  });

  it("says what is missing, and what has the wrong kind", () => {
    expect(problemsOf("title: A\ncategory: B\nlevel: beginner\nprice: free\nprerequisites: none\n")).toEqual([
      "course.yaml:1: “description” is missing.",
      "course.yaml:4: “price” should be a number.",
      "course.yaml:5: “prerequisites” should be a list.",
    ]);
    expect(problemsOf("")).toContain("course.yaml:1: “title” is missing.");
    expect(problemsOf(whole.replace(/lessons:[^]*/, "lessons: []\n"))).toEqual([
      expect.stringMatching(/^course.yaml:15: “lessons”/),
    ]);
  });

  it("that is no YAML is refused with the line", () => {
    expect(problemsOf("title: A\ntitle: B\n")).toEqual([
      "course.yaml:2: This is not YAML: Map keys must be unique.",
    ]);
    expect(problemsOf('title: "A\n')[0]).toMatch(/^course.yaml:\d: This is not YAML/);
  });
});
