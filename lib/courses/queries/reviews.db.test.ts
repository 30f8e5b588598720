import { Client } from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import { guest, type Member, type Viewer } from "@/lib/viewer";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { reviewFilter, type ReviewView } from "../schema";
import { getCourseBackground } from "./course-background";
import { listManagedReviews } from "./reviews";

let teacher: Member;
let admin: Member;
let people: Member[] = [];
let courseId = 0;
const ids: number[] = [];

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
  admin = await createPerson("boss", "admin");
  people = await Promise.all(["ada", "ben", "cleo", "dan", "eve"].map((name) => createPerson(name)));
  courseId = (await createCourse(teacher, { title: "Bread at home" })).id;
  const elsewhere = await createCourse(teacher, { title: "Organ" });
  await write(0, 5, "Warm and clear");
  await write(1, 3, "Too slow for me");
  await write(2, 5, "Again, please");
  await write(3, 4, null);
  await write(4, 1, "Buy my flour", { hiddenAt: new Date() });
  await write(0, 2, "Other place", { courseId: elsewhere.id });
  await db.reviewReport.create({ data: { reviewId: ids[1]!, userId: people[0]!.id, reason: "Rude" } });
  await db.reviewReport.create({
    data: { reviewId: ids[0]!, userId: people[1]!.id, reason: "Old", resolvedAt: new Date() },
  });
});

async function write(who: number, rating: number, body: string | null, more: object = {}) {
  const createdAt = new Date(Date.UTC(2026, 0, 1 + ids.length));
  const data = { userId: people[who]!.id, courseId, rating, body, createdAt, updatedAt: createdAt, ...more };
  ids.push((await db.courseReview.create({ data, select: { id: true } })).id);
}

const read = (viewer: Viewer, view: Partial<ReviewView> = {}) =>
  getCourseBackground(
    viewer,
    { id: courseId, categoryId: null, level: "beginner", instructor: teacher },
    { stars: null, order: "newest", reviews: 3, ...view },
  );

describe("the reviews of a course page", () => {
  it("cost one statement with all that stands around them, and one more for a member's plans", async () => {
    await read(guest());
    for (const [viewer, statements] of [[guest(), 1] as const, [people[0]!, 2] as const]) {
      const spy = vi.spyOn(Client.prototype, "query");
      await read(viewer, { stars: 5, order: "highest", reviews: 100 });
      expect(spy).toHaveBeenCalledTimes(statements);
      spy.mockRestore();
    }
  });

  it.each([
    ["newest", null, ["Again, please", "Too slow for me", "Warm and clear"]],
    ["highest", null, ["Again, please", "Warm and clear", "Too slow for me"]],
    ["lowest", null, ["Too slow for me", "Again, please", "Warm and clear"]],
    ["newest", 5, ["Again, please", "Warm and clear"]],
    ["newest", 4, []],
    ["newest", 1, []],
  ] as const)("come %s first, with %s stars", async (order, stars, bodies) => {
    const { reviews, matching } = await read(guest(), { order, stars });
    expect(reviews.map(({ body }) => body)).toEqual(bodies);
    expect(matching).toBe(bodies.length);
  });

  it("count every rating that is shown, with a text or without, and no hidden one", async () => {
    const { ratings, withText } = await read(guest());
    expect(ratings.map(({ count }) => count)).toEqual([2, 1, 1, 0, 0]);
    expect(withText).toBe(3);
  });

  it("show a person their own apart from the others, and what they reported", async () => {
    const { own, reviews, matching } = await read(people[0]!);
    expect(own).toMatchObject({ body: "Warm and clear", isHidden: false, isEdited: false });
    expect(reviews.map(({ body, isReported }) => [body, isReported])).toEqual([
      ["Again, please", false],
      ["Too slow for me", true],
    ]);
    expect(matching).toBe(2);
    expect((await read(guest())).own).toBeNull();
  });

  it("show a hidden review to its author alone", async () => {
    expect((await read(people[4]!)).own).toMatchObject({ body: "Buy my flour", isHidden: true });
    for (const viewer of [guest(), people[0]!, teacher, admin]) {
      expect(JSON.stringify(await read(viewer))).not.toContain("flour");
    }
  });
});

describe("the back office’s list of reviews", () => {
  const find = async (asked: object = {}, viewer: Viewer = admin) => {
    const { reviews, total } = await listManagedReviews(viewer, reviewFilter.parse(asked));
    expect(total).toBe(reviews.length);
    return reviews.map(({ body }) => body);
  };

  it("has all of them for admins, the newest first, with what is open against them", async () => {
    expect(await find()).toHaveLength(6);
    const { reviews } = await listManagedReviews(admin, reviewFilter.parse({ state: "reported" }));
    expect(reviews).toMatchObject([
      { body: "Too slow for me", author: "ben", reports: ["Rude"], course: { title: "Bread at home" } },
    ]);
  });

  it.each([
    [{ state: "hidden" }, ["Buy my flour"]],
    [{ state: "shown", stars: "5" }, ["Again, please", "Warm and clear"]],
    [{ q: "warm clear" }, ["Warm and clear"]],
    [{ q: "organ" }, ["Other place"]],
    [{ q: "cleo" }, ["Again, please"]],
    [{ q: "100%" }, []],
    [{ state: "nonsense", stars: "9", page: "-1" }, { length: 6 }],
  ])("%j finds %j", async (asked, bodies) => {
    expect(await find(asked)).toMatchObject(bodies);
  });

  it("is empty for everybody else", async () => {
    for (const viewer of [guest(), teacher, people[0]!]) expect(await find({}, viewer)).toEqual([]);
  });
});
