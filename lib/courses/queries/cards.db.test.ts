import { Client } from "pg";
import { beforeAll, expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import { saveCourse } from "@/lib/learning/save-course";
import { guest, type Member, type Viewer } from "@/lib/viewer";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { catalogInput } from "../schema";
import type { CourseCard } from "./cards";
import { getCatalog } from "./catalog";
import { getCourseBackground } from "./course-background";
import { getContents } from "./landing";
import { getLearningHome } from "./learning-home";

let teacher: Member;
let learner: Member;
let stranger: Member;
let subject: { id: number };

/** Four courses of one category, each open to the learner in another way, and one that is not. */
beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
  learner = await createPerson("learner");
  stranger = await createPerson("stranger");
  const { id: categoryId } = await db.category.create({ data: { name: "Craft", slug: "craft" } });
  const make = (slug: string) => createCourse(teacher, { slug, title: slug, price: 40, categoryId });
  subject = await make("subject");
  const [planned, bought, given] = [await make("planned"), await make("bought"), await make("given")];

  const plan = { name: "One", description: "-", price: 20, period: "month" } as const;
  const courses = { create: { courseId: planned.id } };
  const { id: planId } = await db.subscriptionPlan.create({ data: { ...plan, courses } });
  const term = { startDate: new Date(0), endDate: new Date("2099-01-01"), status: "active" } as const;
  await db.userSubscription.create({ data: { userId: learner.id, planId, ...term } });
  const order = { courseId: bought.id, amount: 40, currency: "EUR", idempotencyKey: "-" };
  await db.purchase.create({ data: { userId: learner.id, status: "paid", paidAt: new Date(), ...order } });
  const gift = { courseId: given.id, grantedById: teacher.id, reason: "A test" };
  await db.comp.create({ data: { userId: learner.id, ...gift } });
});

const grounds = (cards: CourseCard[]) =>
  Object.fromEntries(cards.filter(({ slug }) => slug !== "subject").map((card) => [card.slug, card.ground]));
const open = { planned: "subscription", bought: "purchase", given: "comp" };
const shut = { planned: null, bought: null, given: null };

const about = () => ({ ...subject, categoryId: 1, level: "beginner", instructor: teacher }) as const;
const view = { stars: null, order: "newest", reviews: 3 } as const;
const lists: [string, (viewer: Viewer) => Promise<CourseCard[]>, number][] = [
  ["the catalog", async (viewer) => (await getCatalog(viewer, catalogInput.parse({}))).cards, 2],
  [
    "an empty catalog",
    async (viewer) => (await getCatalog(viewer, catalogInput.parse({ price: "free" }))).popular,
    2,
  ],
  ["the landing page", async (viewer) => (await getContents(viewer)).newest, 2],
  ["a course's page", async (viewer) => (await getCourseBackground(viewer, about(), view)).related, 2],
];

it.each(lists)("%s says of each course what opens it to the viewer", async (_, read, statements) => {
  const spy = vi.spyOn(Client.prototype, "query");
  const found = grounds(await read(learner));
  expect(spy, "one more for a member's plans").toHaveBeenCalledTimes(statements);
  spy.mockRestore();
  expect(open).toMatchObject(found);
  expect(Object.keys(found).length).toBeGreaterThan(1);
  for (const other of [stranger, teacher, guest()]) expect(shut).toMatchObject(grounds(await read(other)));
});

it("so do My learning's suggestions and what was saved", async () => {
  expect(open).toMatchObject(grounds((await getLearningHome(learner)).suggestions));
  expect(shut).toMatchObject(grounds((await getLearningHome(stranger)).suggestions));
  for (const slug of Object.keys(open)) {
    const { id: courseId } = await db.course.findUniqueOrThrow({ where: { slug } });
    for (const viewer of [learner, stranger]) await saveCourse(viewer, { courseId });
  }
  expect(grounds((await getLearningHome(learner)).saved)).toEqual(open);
  expect(grounds((await getLearningHome(stranger)).saved)).toEqual(shut);
});

it("an enrolled learner's card says how far they are instead", async () => {
  const { id: courseId } = await db.course.findUniqueOrThrow({ where: { slug: "bought" } });
  await db.enrollment.create({ data: { userId: learner.id, courseId } });
  const { cards } = await getCatalog(learner, catalogInput.parse({}));
  expect(cards.find(({ slug }) => slug === "bought")).toMatchObject({
    ground: null,
    progress: { percent: 0, isCompleted: false },
  });
});
