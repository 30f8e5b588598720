import { describe, expect, it } from "vitest";
import { resolvePath } from "./course-files";
import { formatFinding, noFindings } from "./findings";
import { readLesson } from "./lesson-file";

function read(text: string, more: { gift?: string; title?: string; path?: string } = {}) {
  const { gift = null, title = null, path = "m/02-map-filter.md" } = more;
  const found = noFindings();
  const resolve = (address: string) => resolvePath(path, address);
  const lesson = readLesson({ path, text, gift, title, resolve }, found);
  return { lesson, problems: found.problems.map(formatFinding), warnings: found.warnings.map(formatFinding) };
}

describe("a lesson’s title", () => {
  it.each<[string, string, string | undefined, string]>([
    ["its settings", "---\ntitle: Set\n---\n# Head\n\nText.", "Listed", "Set"],
    ["its first heading", "# Head\n\nText.", "Listed", "Head"],
    ["the list of lessons", "Text.", "Listed", "Listed"],
    ["the name of its file", "Text.", undefined, "Map filter"],
  ])("comes from %s", (_, text, title, expected) => {
    expect(read(text, title === undefined ? {} : { title }).lesson?.title).toBe(expected);
  });

  it.each([
    ["# Closed ##", "Closed"],
    ["#   Wide   ", "Wide"],
    ["# First steps in C#", "First steps in C#"],
    ["# F# and C# #", "F# and C#"],
  ])("in %j is %j", (heading, title) => {
    expect(read(`${heading}\n\nText.`).lesson).toMatchObject({ title, content: "Text." });
  });

  it("is no heading of the second level, no tag and nothing further down", () => {
    for (const text of ["## Part\n\nText.", "#tag\n\nText.", "Text.\n\n# Late"]) {
      expect(read(text).lesson).toMatchObject({ title: "Map filter", content: text });
    }
  });
});

describe("a lesson’s text", () => {
  it.each([
    ["\n\n# Head\n\n\nText.\n\n", "Text."],
    ["# Head\nText.", "Text."],
    ["# Head\n\n    code\n", "    code"],
    ["---\ntitle: A\n---\n\n\nText.  \n", "Text."],
  ])("of %j is %j", (source, content) => {
    expect(read(source).lesson?.content).toBe(content);
  });

  it("has its problems on the line of the file, behind settings and heading", () => {
    expect(read("---\nduration: 5\n---\n\n# Head\n\nText.\n\n![](p.png)\n").problems).toEqual([
      expect.stringMatching(/^m\/02-map-filter\.md:9: This picture has no text/),
    ]);
    expect(read("\n# Head\n\n\n[x](other.md)\n").problems).toEqual([
      expect.stringMatching(/^m\/02-map-filter\.md:5: The link “other\.md”/),
    ]);
  });

  it("can be missing where there is a video or a quiz, and nowhere else", () => {
    expect(read("---\nvideo: v.mp4\ncaptions: v.vtt\n---\n").problems).toEqual([]);
    expect(read("", { gift: "Right? {T}" }).problems).toEqual([]);
    expect(read("# Only a heading\n").problems).toEqual([
      "m/02-map-filter.md:1: This lesson has no text, no video and no quiz.",
    ]);
  });
});

describe("pictures", () => {
  it.each(["https://example.org/p.png", "//example.org/p.png", "/p.png", "data:image/png;base64,AA=="])(
    "from outside the folder are refused: %s",
    (address) => {
      const { lesson, problems } = read(`Text ![x](${address})`);
      expect(problems).toEqual([expect.stringContaining("lies outside the course folder")]);
      expect(lesson?.pictures).toEqual([]);
    },
  );

  it("lead from where the lesson lies, also when their names are escaped", () => {
    const { lesson, problems } = read("![x](../media/a%20b.png)");
    expect(problems).toEqual([]);
    expect(lesson?.pictures).toMatchObject([{ path: "media/a b.png", alt: "x", line: 1 }]);
  });
});

describe("a video", () => {
  it("without captions is taken with a warning", () => {
    const { lesson, warnings } = read("---\nduration: 3\nvideo: ../media/v.mp4\n---\n");
    expect(lesson?.video).toMatchObject({ path: "media/v.mp4", captions: null, poster: null });
    expect(warnings).toEqual(["m/02-map-filter.md:3: This video has no captions."]);
  });

  it("outside the folder is one problem, not two, though its captions are left alone", () => {
    expect(read("---\nvideo: ../../v.mp4\ncaptions: v.vtt\n---\nText.").problems).toEqual([
      "m/02-map-filter.md:2: “../../v.mp4” leads out of the course folder.",
    ]);
  });
});

describe("a quiz", () => {
  it("without settings has the lesson’s title and the usual rules", () => {
    expect(read("# Loops\n\nText.", { gift: "Right? {T}" }).lesson?.quiz).toMatchObject({
      title: "Loops",
      description: null,
      timeLimit: null,
      passingScore: 70,
      maxAttempts: null,
      isShuffled: false,
      release: "after_pass",
      questions: [{ type: "true_false" }],
    });
  });

  it("has the rules of the settings, where 0 is a pass mark", () => {
    const settings = "quiz:\n  passingScore: 0\n  maxAttempts: 2\n  release: never\n";
    expect(read(`---\n${settings}---\nText.`, { gift: "Right? {T}" }).lesson?.quiz).toMatchObject({
      passingScore: 0,
      maxAttempts: 2,
      release: "never",
    });
  });

  it("keeps its problems though the lesson’s settings can’t be read", () => {
    const { lesson, problems } = read("---\ntitle: [\n---\nText.", { gift: "One? {~a ~b}" });
    expect(lesson).toBeNull();
    expect(problems).toContainEqual("m/02-map-filter.gift:1: None of the answers is right.");
  });
});

it("files to download are named in the settings, and lie in the folder", () => {
  const settings = (...files: string[]) =>
    `---\nattachments:\n${files.map((file) => `  - ${file}\n`).join("")}---\nText.`;
  const { lesson, problems } = read(settings("../media/a.csv", "../../out.csv"));
  expect(lesson?.attachments).toEqual([{ path: "media/a.csv", line: 3 }]);
  expect(problems).toEqual([
    expect.stringMatching(/^m\/02-map-filter\.md:4: “\.\.\/\.\.\/out\.csv” leads out/),
  ]);
  expect(read("Text.").lesson?.attachments).toEqual([]);
});
