import { describe, expect, it } from "vitest";
import { readCourseFolder } from "./course-folder";
import { formatFinding } from "./findings";

const manifest = "title: A course\ndescription: Short.\ncategory: Programming\nlevel: beginner\n";
const lesson = (title: string, text = "Text.", more = "") =>
  `---\ntitle: ${title}\nduration: 5\n${more}---\n\n${text}\n`;

function read(files: Record<string, string | Uint8Array>, folder = "My Course!") {
  const encoded = Object.entries(files).map(([path, content]) => {
    return [path, typeof content === "string" ? new TextEncoder().encode(content) : content] as const;
  });
  const { course, problems, warnings } = readCourseFolder(new Map(encoded), folder);
  return { course, problems: problems.map(formatFinding), warnings: warnings.map(formatFinding) };
}
const outline = ({ course }: ReturnType<typeof read>) =>
  course?.modules.map((module) => [module.title, module.lessons.map(({ title }) => title)]);

const three = {
  "b/10-ten.md": lesson("Ten"),
  "b/9-nine.md": lesson("Nine"),
  "01-first-steps/01-start_here.md": "Just text.",
};

describe("the order of modules and lessons", () => {
  it("is the manifest's where it has one", () => {
    const modules =
      "modules:\n  - title: Only\n    lessons: [b/10-ten.md, 01-first-steps/01-start_here.md]\n";
    const found = read({
      "course.yaml": manifest + modules,
      "SUMMARY.md": "- X\n  - [Y](b/9-nine.md)\n",
      ...three,
    });
    expect(found.problems).toEqual([]);
    expect(outline(found)).toEqual([["Only", ["Ten", "Start here"]]]);
    expect(found.warnings).toEqual([
      "b/9-nine.md:1: This lesson is not in the course’s list and is left out.",
    ]);
  });

  it("is SUMMARY.md’s without that, which also names lessons that don’t name themselves", () => {
    const summary =
      "- Later\n  - [Called ten](b/10-ten.md)\n- Sooner\n  - [The start](01-first-steps/01-start_here.md)\n";
    expect(outline(read({ "course.yaml": manifest, "SUMMARY.md": summary, ...three }))).toEqual([
      ["Later", ["Ten"]],
      ["Sooner", ["The start"]],
    ]);
  });

  it("is that of the folders’ names without either, with numbers as numbers", () => {
    const found = read({ "course.yaml": manifest, "README.md": "About", ...three });
    expect(outline(found)).toEqual([
      ["First steps", ["Start here"]],
      ["B", ["Nine", "Ten"]],
    ]);
    expect(found.course?.slug).toBe("my-course");
    expect(found.warnings).toEqual([]);
  });
});

describe("a lesson", () => {
  it("has its video, pictures and quiz by paths from where it lies", () => {
    const settings =
      "preview: true\nvideo: ../media/v.mp4\ncaptions: ../media/v.en.vtt\nposter: ../media/v.jpg\nquiz:\n  title: Check\n  timeLimit: 10\n  shuffle: true\n";
    const found = read({
      "course.yaml": manifest,
      "m/a.md": lesson("A", "![What it shows](../media/p.png)\n\n## Part", settings),
      "m/a.gift": "Right? {T}\n",
      "media/v.mp4": "",
      "media/v.en.vtt": "",
      "media/v.jpg": "",
      "media/p.png": "",
      "media/unused.png": "",
    });
    expect(found.problems).toEqual([]);
    expect(found.warnings).toEqual(["media/unused.png:1: No lesson uses this file. It is left out."]);
    expect(found.course?.modules[0]?.lessons[0]).toMatchObject({
      path: "m/a.md",
      isPreview: true,
      duration: 5,
      content: "![What it shows](../media/p.png)\n\n## Part",
      pictures: [{ path: "media/p.png", alt: "What it shows", line: 14 }],
      video: {
        path: "media/v.mp4",
        line: 5,
        captions: { path: "media/v.en.vtt" },
        poster: { path: "media/v.jpg" },
      },
      quiz: {
        title: "Check",
        timeLimit: 10,
        passingScore: 70,
        isShuffled: true,
        questions: [{ text: "Right?" }],
      },
    });
  });

  it("without settings takes its first heading as title, as books do", () => {
    const found = read({ "course.yaml": manifest, "m/a.md": "# The `real` title\n\nText.\n" });
    expect(found.course?.modules[0]?.lessons[0]).toMatchObject({
      title: "The `real` title",
      content: "Text.",
    });
    expect(found.warnings).toEqual([]);
  });

  it("with Windows line ends reads the same", () => {
    const found = read({
      "course.yaml": manifest,
      "m/a.md": lesson("A", "One\n\nTwo").replaceAll("\n", "\r\n"),
    });
    expect(found.course?.modules[0]?.lessons[0]).toMatchObject({ title: "A", content: "One\n\nTwo" });
  });
});

describe("a folder with problems", () => {
  it("has all of them named by file and line", () => {
    const modules = [
      "modules:",
      "  - title: M",
      "    lessons:",
      "      - m/a.md",
      "      - m/missing.md",
      "      - m/a.md",
      "      - m/b.md",
      "      - m/c.md",
      "      - m/d.md",
    ].join("\n");
    const { problems } = read({
      "course.yaml": manifest + modules,
      "m/a.md": lesson(
        "A",
        "![x](../media/none.png)\n\n![y](https://example.org/y.png)\n\n![z](../../z.png)",
      ),
      "m/b.md": lesson("B", "", "captions: ../media/none.vtt\nquiz:\n  title: Q\n"),
      "m/c.md": lesson("C", "Text", "video: ../media/none.mp4\n"),
      "m/c.gift": "One? {=a ~b}\n\nTwo? {~a ~b}\n",
      "m/d.md": new Uint8Array([0xff, 0xfe, 0x00]),
    });
    expect(problems).toEqual([
      "course.yaml:10: The lesson “m/a.md” is listed twice.",
      "m/a.md:8: The picture “https://example.org/y.png” lies outside the course folder. Put it into the folder.",
      "m/a.md:10: “../../z.png” leads out of the course folder.",
      "m/a.md:6: There is no file “media/none.png”.",
      "course.yaml:9: There is no file “m/missing.md”.",
      "m/b.md:4: Captions and poster belong to a video, and none is named.",
      "m/b.md:6: A quiz is announced, but there is no b.gift beside this lesson.",
      "m/b.md:8: This lesson has no text, no video and no quiz.",
      "m/c.gift:3: None of the answers is right.",
      "m/c.md:4: There is no file “media/none.mp4”.",
      "m/d.md:1: This file is not UTF-8 text.",
    ]);
  });

  it("without a manifest, or with a broken one, still has its lessons read", () => {
    expect(read({ "m/a.md": lesson("A", "![](x.png)") })).toMatchObject({
      course: null,
      problems: [
        "course.yaml:1: There is no file “course.yaml”.",
        expect.stringMatching(/^m\/a.md:6: This picture has no text/),
        "m/a.md:6: There is no file “m/x.png”.",
      ],
    });
    expect(read({ "course.yaml": "title: [", "m/a.md": lesson("A") }).course).toBeNull();
  });

  it("without lessons says so", () => {
    expect(read({ "course.yaml": manifest }).problems).toEqual([
      expect.stringMatching(/^course.yaml:1: There are no lessons/),
    ]);
  });

  it("does not lose a quiz whose lesson has another name", () => {
    expect(read({ "course.yaml": manifest, "m/a.md": lesson("A"), "m/b.gift": "Q? {T}" }).problems).toEqual([
      "m/b.gift:1: There is no lesson of the same name for this quiz.",
    ]);
  });
});
