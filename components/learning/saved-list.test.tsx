import { expect, it } from "vitest";
import type { CourseCard } from "@/lib/courses/queries/cards";
import { look } from "@/scripts/db/test-markup";
import { LearningTabs } from "./learning-tabs";
import { SaveButton } from "./save-button";
import { SavedList } from "./saved-list";
import { SeatNote } from "./seat-note";
import { SuggestionList } from "./suggestion-list";

const course = (id: number): CourseCard => ({
  ...{ id, slug: `c${id}`, title: `Course ${id}`, description: "Words", coverImage: null, category: "Web" },
  ...{ level: "beginner", rating: null, minutes: 90, lessons: 9, price: 79, currency: "EUR", progress: null },
  ground: null,
});

it("what somebody saved leads to the course and can be let go, row by row", () => {
  const found = look(<SavedList courses={[course(1), course(2)]} />);
  expect(found.links).toEqual([
    ["Course 1", "/courses/c1"],
    ["Course 2", "/courses/c2"],
  ]);
  expect(found.text).toMatch(/1 h 30 m.*9 lessons.*€79/);
  const seated = look(<SavedList courses={[{ ...course(1), ground: "license" }]} />).text;
  expect(seated).toContain("In your company’s license");
  expect(seated).not.toContain("€");
  expect(found.all("button")[1]).toMatchObject({
    ...{ type: "submit", name: "courseId", value: "2" },
    "aria-label": "Do not save Course 2 any more",
  });
});

it("nothing saved says how to save", () => {
  expect(look(<SavedList courses={[]} />).links).toEqual([["Browse the catalog", "/courses"]]);
});

it("saving is a form for members and a way to the door and back for guests", () => {
  const button = (isSaved: boolean, isGuest = false) =>
    look(<SaveButton course={course(3)} isSaved={isSaved} isGuest={isGuest} />);
  expect(button(false).all("button")[0]?.text).toBe("Save for later");
  expect(button(true).all("button")[0]?.text).toBe("Saved for later");
  expect(button(true).sent()).toEqual({ courseId: "3" });
  expect(button(false, true).links).toEqual([["Save for later", "/sign-in?callbackUrl=%2Fcourses%2Fc3"]]);
});

it("the tabs say how many there are, and which one is open", () => {
  const { links, all } = look(<LearningTabs tab="saved" counts={{ current: 4, completed: 2, saved: 0 }} />);
  expect(links.map(([name, href]) => [name?.replaceAll(" ", ""), href])).toEqual([
    ["Inprogress4", "/learn"],
    ["Completed2", "/learn?tab=completed"],
    ["Saved0", "/learn?tab=saved"],
  ]);
  expect(all("a").map((tab) => tab["aria-current"])).toEqual([undefined, undefined, "page"]);
});

it("the seat says who pays until when and what they see, or that it opens nothing now", () => {
  const seat = (isRunning: boolean) =>
    look(<SeatNote seats={[{ company: "Halden", endsOn: "2027-01-10", isRunning }]} />).text;
  expect(seat(true)).toContain("Halden pays for your access until 10 Jan 2027.");
  expect(seat(true)).toContain("Not your notes");
  expect(seat(false)).toContain("does not open courses right now");
  expect(look(<SeatNote seats={[]} />).text).toBe("");
});

it("suggestions lead to their courses, and none are no heading", () => {
  const list = (...courses: CourseCard[]) => look(<SuggestionList title="For you" courses={courses} />);
  expect(list(course(5)).links).toEqual([["Course 5", "/courses/c5"]]);
  expect(list().text).toBe("");
});
