import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lessonsInOrder, locksOf, nextLesson } from "./outline";

const lesson = (id: number, more: { isDone?: boolean; isPreview?: boolean } = {}) => ({
  id,
  title: `Lesson ${id}`,
  isDone: false,
  isPreview: false,
  ...more,
});
const ordered = { isOrdered: true, isFinished: false };

const lessonLists = fc
  .array(fc.record({ isDone: fc.boolean(), isPreview: fc.boolean() }), { maxLength: 12 })
  .map((list) => list.map((flags, index) => lesson(index + 1, flags)));

describe("the lessons of a course", () => {
  it("are numbered by module and place", () => {
    const modules = [
      { id: 1, title: "First", lessons: [lesson(11), lesson(12)] },
      { id: 2, title: "Second", lessons: [lesson(21)] },
    ];
    const shown = lessonsInOrder(modules).map(({ id, number, moduleTitle }) => [id, number, moduleTitle]);
    expect(shown).toEqual([
      [11, "1.1", "First"],
      [12, "1.2", "First"],
      [21, "2.1", "Second"],
    ]);
  });
});

describe("locks", () => {
  it("name the first lesson that is not done, on every later one", () => {
    const lessons = [lesson(1, { isDone: true }), lesson(2), lesson(3), lesson(4)];
    const locks = locksOf(lessons, ordered);
    expect([...locks].map(([id, { id: opens }]) => [id, opens])).toEqual([
      [3, 2],
      [4, 2],
    ]);
  });

  it("leave previews open, and what was done before a lesson was put in front of it", () => {
    const lessons = [lesson(1), lesson(2, { isPreview: true }), lesson(3, { isDone: true }), lesson(4)];
    expect([...locksOf(lessons, ordered).keys()]).toEqual([4]);
  });

  it("are only for ordered courses, and end with the course", () => {
    const lessons = [lesson(1), lesson(2)];
    expect(locksOf(lessons, { isOrdered: false, isFinished: false }).size).toBe(0);
    expect(locksOf(lessons, { isOrdered: true, isFinished: true }).size).toBe(0);
  });

  it("never hold back the lesson that opens the others", () => {
    fc.assert(
      fc.property(lessonLists, (lessons) => {
        const locks = locksOf(lessons, ordered);
        return [...locks.values()].every(({ id, isDone }) => !locks.has(id) && !isDone);
      }),
    );
  });

  it("never close because something was finished", () => {
    fc.assert(
      fc.property(lessonLists, fc.nat(11), (lessons, at) => {
        const after = lessons.map((each, index) => (index === at ? { ...each, isDone: true } : each));
        const before = locksOf(lessons, ordered);
        return [...locksOf(after, ordered).keys()].every((id) => before.has(id));
      }),
    );
  });
});

describe("the next lesson", () => {
  const lessons = [lesson(1, { isDone: true }), lesson(2), lesson(3, { isDone: true }), lesson(4)];

  it("is the one that was open last, if something is left to do in it", () => {
    expect(nextLesson(lessons, 4)?.id).toBe(4);
  });

  it("is the one after it otherwise, and then the first that was left out", () => {
    expect(nextLesson(lessons, 3)?.id).toBe(4);
    expect(nextLesson([lesson(1), lesson(2, { isDone: true })], 2)?.id).toBe(1);
  });

  it("is the first for somebody new, and after a lesson that is gone", () => {
    expect(nextLesson(lessons, null)?.id).toBe(2);
    expect(nextLesson(lessons, 99)?.id).toBe(2);
  });

  it("is nothing when all are done", () => {
    expect(nextLesson([lesson(1, { isDone: true })], 1)).toBeNull();
  });

  it("is open, not done, and there as long as anything is left to do", () => {
    fc.assert(
      fc.property(lessonLists, fc.nat(13), fc.boolean(), (list, last, isOrdered) => {
        const locks = locksOf(list, { isOrdered, isFinished: false });
        const next = nextLesson(list, last, locks);
        if (next === null) return list.every(({ isDone }) => isDone);
        return !next.isDone && !locks.has(next.id);
      }),
    );
  });
});
