import { describe, expect, it } from "vitest";
import { readFrontMatter } from "./front-matter";

describe("the settings at the top of a lesson", () => {
  it("are read apart from the text, which knows its own line", () => {
    const { value, problems, body, bodyLine, lineOf } = readFrontMatter(
      "---\ntitle: A\nduration: 8\nvideo: ../v.mp4\nquiz:\n  timeLimit: 10\n---\n\nText.\n",
    );
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      title: "A",
      duration: 8,
      preview: false,
      quiz: { timeLimit: 10, passingScore: 70, release: "after_pass" },
    });
    expect([body, bodyLine]).toEqual(["\nText.\n", 8]);
    expect([lineOf("video"), lineOf("quiz"), lineOf("captions")]).toEqual([4, 6, 2]);
  });

  it("may be missing", () => {
    expect(readFrontMatter("Only text.\n\n---\n\nMore.")).toMatchObject({
      value: { preview: false },
      body: "Only text.\n\n---\n\nMore.",
      bodyLine: 1,
    });
    expect(readFrontMatter("---\n---\nText")).toMatchObject({
      value: { preview: false },
      problems: [],
      body: "Text",
      bodyLine: 3,
    });
  });

  it("name the line of each problem in the file", () => {
    expect(
      readFrontMatter("---\ntitle: A\nduration: long\nquiz:\n  maxAttempts: 0\n  relaese: never\n---\n")
        .problems,
    ).toEqual([
      { line: 3, message: "“duration” should be a number." },
      { line: 5, message: expect.stringContaining("“maxAttempts”") as string },
      { line: 6, message: "“relaese” is not known here." },
    ]);
    expect(readFrontMatter("---\nduration: 0\n---\n").problems).toHaveLength(1);
    expect(readFrontMatter("---\ntitle: A\n\nText").problems).toEqual([
      { line: 1, message: "The settings at the top are not closed with “---”." },
    ]);
  });
});
