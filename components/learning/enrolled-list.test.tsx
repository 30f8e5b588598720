import { describe, expect, it } from "vitest";
import { lessonsInOrder } from "@/lib/learning/outline";
import type { QuizResult } from "@/lib/learning/queries/activity";
import type { EnrolledCourse } from "@/lib/learning/queries/dashboard";
import type { Duty } from "@/lib/learning/training";
import { look } from "@/scripts/db/test-markup";
import { ContinueCard } from "./continue-card";
import { EnrolledList } from "./enrolled-list";
import { LearningEmpty } from "./learning-empty";
import { ResultList } from "./result-list";

type Changes = Partial<EnrolledCourse> & { title?: string };

const lesson = (id: number, isDone = false) => ({
  id,
  title: `L${id}`,
  isPreview: false,
  isDone,
  minutes: 10,
  ...{ isRead: isDone, watch: null, quizzes: [] },
});
const modules = [{ id: 1, title: "Start", lessons: [lesson(1, true), lesson(2)] }];
const [, second] = lessonsInOrder(modules);

const enrolled = (id: number, { title = `Course ${id}`, ...more }: Changes = {}): EnrolledCourse => ({
  course: {
    ...{ id, slug: `c${id}`, title, isOrdered: false, instructorId: "ida", status: "published" },
    ...{
      isTakenDown: false,
      price: 0,
      isInPlan: false,
      isEnrolled: true,
      isEnrolledFree: true,
      category: "Web",
      coverImage: null,
    },
  },
  ...{
    access: { kind: "allow", ground: "free", endsAt: null, isPastDue: false, grounds: ["free"] },
    modules,
    next: second!,
  },
  ...{ resumeAt: null, isStarted: true, completedAt: null, percent: 50, minutesLeft: 75, missing: [] },
  ...more,
});
const done = (id: number) => enrolled(id, { completedAt: new Date("2026-11-20T12:00:00Z"), percent: 100 });

const list = (
  courses: EnrolledCourse[],
  tab: "current" | "completed" = "current",
  continued?: EnrolledCourse,
) => look(<EnrolledList courses={courses} continued={continued} tab={tab} />);
const titles = (view: ReturnType<typeof list>) => view.all("h3").map(({ text }) => text);

describe("my courses", () => {
  it("are those in progress, or those that are done", () => {
    const courses = [enrolled(1), done(2), enrolled(3)];
    expect(titles(list(courses))).toEqual(["Course 1", "Course 3"]);
    expect(titles(list(courses, "completed"))).toEqual(["Course 2"]);
  });

  it("leave out the one that stands above already, unless it is the only one", () => {
    const [first, other] = [enrolled(1), enrolled(2)];
    expect(titles(list([first, other], "current", first))).toEqual(["Course 2"]);
    expect(titles(list([first, done(3)], "current", first))).toEqual(["Course 1"]);
  });

  it("are twelve at first, and all where somebody asks for them", () => {
    const many = Array.from({ length: 15 }, (_, i) => enrolled(i + 1));
    expect(titles(list(many))).toHaveLength(12);
    expect(list(many).links.at(-1)).toEqual(["Show all 15 courses", "/learn?show=all"]);
    const all = look(<EnrolledList courses={many} continued={undefined} tab="current" showsAll />);
    expect(titles(all)).toHaveLength(15);
    expect(all.text).not.toContain("Show all");
    const finished = Array.from({ length: 13 }, (_, i) => done(i + 1));
    expect(list(finished, "completed").links.at(-1)?.[1]).toBe("/learn?tab=completed&show=all");
  });

  it("say by when a company wants them done, until they are", () => {
    const duty = (more: Partial<Duty> = {}): Duty => ({
      ...{ assignmentId: 1, companyId: 1, company: "Halden", isPersonal: true, isWaived: false },
      ...{ course: { id: 1, slug: "c1", title: "Course 1" }, isEnrolled: true, isStarted: true },
      ...{ isDone: false, dueOn: "2026-12-11", daysLeft: 18, isPast: false, state: "in_progress" },
      ...more,
    });
    const text = (course: EnrolledCourse, tab: "current" | "completed", ...duties: Duty[]) =>
      look(<EnrolledList courses={[course]} continued={undefined} tab={tab} duties={duties} />).text;
    expect(text(enrolled(1), "current", duty())).toContain("Due Fri 11 Dec 2026, set by Halden");
    expect(text(enrolled(1), "current", duty({ state: "overdue" }))).toContain("Was due Fri 11 Dec 2026");
    expect(text(enrolled(1), "current", duty({ company: null }))).toContain("set by your company");
    expect(text(enrolled(1), "current", duty({ dueOn: null }))).not.toContain("set by");
    expect(text(enrolled(2), "current", duty())).not.toContain("set by");
    expect(text(done(1), "completed", duty({ state: "done" }))).not.toContain("set by");
  });

  it("say so when there are none", () => {
    expect(list([done(1)]).text).toContain("Nothing in progress");
    expect(list([enrolled(1)], "completed").text).toContain("Nothing finished yet");
  });

  it.each<[Changes, RegExp, string]>([
    [{}, /1 of 2 lessons, 50%.*Next.*1\.2 L2/, "Resume"],
    [{ isStarted: false }, /Next/, "Start"],
    [{ percent: null, modules: [], next: null }, /0 of 0 lessons$/, "Resume"],
    [{ completedAt: new Date("2026-11-20") }, /Finished 20.Nov.2026/, "Review"],
    [
      { access: { kind: "deny", reason: "ended", offer: "renew", lapse: null } },
      /Your access has ended\. Progress is kept\./,
      "Details",
    ],
    [
      { access: { kind: "deny", reason: "taken_down", offer: null, lapse: null } },
      /Not available right now\. Progress is kept\./,
      "Details",
    ],
  ])("each say how far they are: %o", (changes, text, action) => {
    const tab = changes.completedAt ? "completed" : "current";
    const view = list([enrolled(7, changes)], tab);
    const [row] = view.all("article");
    expect(row?.text.replace(new RegExp(` ?${action}$`), "")).toMatch(text);
    expect(row?.text.endsWith(action)).toBe(true);
    // The look of a button for the pointer is no second link for everybody else.
    const button = view.all("a").find(({ text: name }) => name === action);
    expect(button).toMatchObject({ tabindex: "-1", "aria-hidden": "true" });
  });
});

describe("the one to continue", () => {
  const card = (more: Changes = {}) => look(<ContinueCard enrolled={enrolled(7, more)} />);

  it("leads to the lesson, and to the second in its video", () => {
    expect(card().links[0]).toEqual(["Continue", "/learn/c7/2"]);
    expect(card().text).toMatch(/Start, 10.m\. .*1 of 2 lessons, 50% ?1.h.15.m left/);
    expect(card({ resumeAt: 372.4 }).links[0]).toEqual(["Resume at 6:12", "/learn/c7/2"]);
    expect(card({ resumeAt: 372.4 }).text).toContain("You stopped at 6:12.");
  });

  it("that has just been opened is not resumed at nothing, and a new one is started", () => {
    expect(card({ resumeAt: 0.4 }).links[0]?.[0]).toBe("Continue");
    expect(card({ isStarted: false }).links[0]?.[0]).toBe("Start course");
  });

  it("is not there where there is no lesson", () => expect(card({ next: null }).text).toBe(""));
});

describe("recent results", () => {
  const result = (more: Partial<QuizResult>): QuizResult => ({
    ...{ attemptId: 3, quiz: "Check", course: "JS", score: 80, passed: true },
    ...{ submittedAt: "2026-11-20T12:00:00Z" },
    ...more,
  });

  it("say how each ended, or that it is being graded", () => {
    const results = [
      result({}),
      result({ attemptId: 4, score: 40, passed: false }),
      result({ attemptId: 5, score: null, passed: null }),
    ];
    const { all, links } = look(<ResultList results={results} />);
    const rows = all("li").map(({ text }) => text.replaceAll(/\s/g, ""));
    expect(rows).toEqual([
      "CheckJS,20Nov202680%Passed",
      "CheckJS,20Nov202640%Notpassed",
      "CheckJS,20Nov2026Beinggraded",
    ]);
    expect(links.map(([, href]) => href)).toEqual(["/attempts/3", "/attempts/4", "/attempts/5"]);
  });

  it("are no empty box", () => expect(look(<ResultList results={[]} />).text).toBe(""));
});

it("a first visit offers the catalog, and what others begin with only if there is something", () => {
  const { links, text } = look(<LearningEmpty suggestions={[]} />);
  expect(links).toEqual([
    ["Browse the catalog", "/courses"],
    ["Free courses", "/courses?price=free"],
  ]);
  expect(text).not.toContain("What others begin with");
});
