import { expect, it } from "vitest";
import type { Duty } from "@/lib/learning/training";
import { look } from "@/scripts/db/test-markup";
import { DueList } from "./due-list";

const duty = (id: number, more: Partial<Duty> = {}): Duty => ({
  ...{ assignmentId: id, companyId: 1, company: "Halden", isPersonal: true, isWaived: false },
  ...{ course: { id, slug: `c${id}`, title: `Course ${id}` }, isEnrolled: true, isStarted: true },
  ...{ isDone: false, dueOn: "2026-12-11", daysLeft: 18, isPast: false, state: "in_progress" },
  ...more,
});
const rows = (...duties: Duty[]) =>
  look(<DueList duties={duties} />)
    .all("li")
    .map(({ text }) => text);

it("each says when, what and who asks, and leads to the lesson or, not begun, to the course", () => {
  const found = look(
    <DueList duties={[duty(1), duty(2, { isEnrolled: false, state: "not_started", company: null })]} />,
  );
  expect(found.all("li")[0]?.text).toMatch(/Fri ?11.*Course 1.*Due 11 Dec 2026, .*set by Halden.*In 18 days/);
  expect(found.all("li")[1]?.text).toContain("Not started, set by your company");
  expect(found.links).toEqual([
    ["Course 1", "/learn/c1"],
    ["Course 2", "/courses/c2"],
  ]);
});

it("what is done stands last, what has no date says so, and nothing is no box", () => {
  const [first, second, third] = rows(
    duty(1, { isDone: true, state: "done", dueOn: "2026-11-01" }),
    duty(2, { isPast: true, daysLeft: -2, state: "overdue" }),
    duty(3, { dueOn: null, daysLeft: null }),
  );
  expect(first).toMatch(/Course 2.*2 days overdue/);
  expect(second).toMatch(/Course 3.*No date/);
  expect(third).toMatch(/Course 1.*Done/);
  expect(look(<DueList duties={[]} />).text).toBe("");
});
