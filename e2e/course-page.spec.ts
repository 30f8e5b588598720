import { db } from "@/lib/db";
import { expect, test } from "./fixtures";
import { enrolled, inDays, withGift, withInvitation, withPlan, withPurchase, withSeat } from "./offers";
import type { Person, World } from "./world";

type CourseOptions = Parameters<World["seedCourse"]>[0];

type State = {
  course?: CourseOptions;
  /** Who looks at it; null is a guest. */
  who: (world: World, course: { id: number; instructor: Person }) => Promise<Person | null>;
  says: (string | RegExp)[];
  /** Names of links and buttons. */
  does: string[];
};

const stranger = (world: World) => world.createPerson();
const preview = "Start a free lesson";

const states: Record<string, State> = {
  "a guest at a free course": {
    course: { price: 0 },
    who: async () => null,
    says: ["Free", "You need an account"],
    does: ["Sign up to enroll", preview, "Sign in"],
  },
  "a guest at a course that is sold": {
    who: async () => null,
    says: ["€79", "Purchases are not open on this site yet."],
    does: [preview, "Sign in"],
  },
  "a member at a free course": { course: { price: 0 }, who: stranger, says: ["Free"], does: ["Enroll"] },
  "a member at a course that is sold": {
    who: stranger,
    says: ["€79", "Purchases are not open on this site yet."],
    does: [preview],
  },
  "a course that only plans hold": {
    course: { price: null },
    who: stranger,
    says: ["In a plan", "Plans are not open on this site yet."],
    does: [preview],
  },
  "a seat of a company": {
    who: () => withSeat(),
    says: [/Paid for by Halden/, /Your seat is valid until/, "not your notes"],
    does: ["Enroll"],
  },
  "a seat whose company has not paid, within the grace": {
    who: () => withSeat({ status: "past_due", firstFailedAt: inDays(-3) }),
    says: [/Halden \d+ has a payment open. The course stays open until/],
    does: ["Enroll"],
  },
  "a seat whose company has not paid, past the grace": {
    who: () => withSeat({ status: "past_due", firstFailedAt: inDays(-15) }),
    says: [/Halden \d+ has a payment open/, "Ask your company admin about it."],
    does: [preview],
  },
  "a seat whose term is over": {
    who: () => withSeat({ startDate: inDays(-90), endDate: inDays(-5) }),
    says: ["Your seat ended on", "Ask your company admin for a new seat"],
    does: [preview],
  },
  "a seat that was withdrawn": {
    who: async (_, { id }) => enrolled(await withSeat({}, { isRevoked: true }), id),
    says: ["Your seat was withdrawn on", "Your progress is kept."],
    does: [preview],
  },
  "a seat that waits to be accepted": {
    who: withInvitation,
    says: [/Halden \d+ has a seat for you/, "the link in the letter of invitation"],
    does: [preview],
  },
  "a plan of one’s own": {
    who: (world) => withPlan(world),
    says: ["Included in your plan", /Until \d/],
    does: ["Enroll"],
  },
  "a plan whose payment failed, within the grace": {
    who: (world) => withPlan(world, { status: "past_due", firstFailedAt: inDays(-2) }),
    says: ["Your last payment failed. The course stays open until"],
    does: ["Enroll"],
  },
  "a plan whose payment failed, past the grace": {
    who: (world) => withPlan(world, { status: "past_due", firstFailedAt: inDays(-8) }),
    says: ["The payment of your plan failed"],
    does: [preview],
  },
  "a plan that ended": {
    who: (world) => withPlan(world, { status: "canceled", endDate: inDays(-2) }),
    says: ["Your plan ended on"],
    does: [preview],
  },
  "a purchase": {
    who: (world, { id }) => withPurchase(world, id, "paid"),
    says: ["This course is yours", "It stays open to you."],
    does: ["Enroll"],
  },
  "a payment under way": {
    who: (world, { id }) => withPurchase(world, id, "pending"),
    says: ["Payment is being confirmed", "Nothing is charged twice."],
    does: [preview],
  },
  "a payment in dispute": {
    who: (world, { id }) => withPurchase(world, id, "disputed"),
    says: ["Your bank is looking at the payment"],
    does: [preview],
  },
  "a dispute that was lost": {
    who: (world, { id }) => withPurchase(world, id, "lost"),
    says: ["Your bank took the payment back"],
    does: [preview],
  },
  "a payment that was returned": {
    who: (world, { id }) => withPurchase(world, id, "refunded"),
    says: ["Your payment was returned"],
    does: [preview],
  },
  "a gift": {
    who: (world, { id }) => withGift(world, id, { endsAt: inDays(20) }),
    says: ["Given to you", /Until \d/],
    does: ["Enroll"],
  },
  "a gift that ended": {
    who: (world, { id }) => withGift(world, id, { endsAt: inDays(-2) }),
    says: ["This gift ended on"],
    does: [preview],
  },
  "a gift that was withdrawn": {
    who: (world, { id }) => withGift(world, id, { withdrawnAt: inDays(-1) }),
    says: ["This gift was withdrawn on"],
    does: [preview],
  },
  "a learner": {
    course: { price: 0 },
    who: async (world, { id }) => enrolled(await stranger(world), id),
    says: ["0 of 3 lessons", "0%", "Next"],
    does: ["Continue"],
  },
  "whoever has completed it": {
    course: { price: 0 },
    who: async (world, { id }) => enrolled(await stranger(world), id, inDays(-1)),
    says: ["Completed"],
    does: ["Review lessons"],
  },
  "whoever has completed it, without a ground any more": {
    who: async (world, { id }) => enrolled(await stranger(world), id, inDays(-1)),
    says: ["Completed", "The lessons are closed; your notes, results and certificate stay yours."],
    does: [],
  },
  "an archived course whose learner has no ground any more": {
    course: { status: "archived" },
    who: async (world, { id }) => enrolled(await stranger(world), id),
    says: ["No longer offered", "Your results and certificates are kept."],
    does: [],
  },
  "its instructor": {
    who: async (_, { instructor }) => instructor,
    says: ["You look after this course"],
    does: ["Open in builder", "Enroll as a learner"],
  },
  "its instructor at a draft": {
    course: { status: "draft", publishedAt: null },
    who: async (_, { instructor }) => instructor,
    says: ["Draft, visible only to its authors"],
    does: ["Open in builder"],
  },
  "an admin at a course taken down": {
    course: { takenDownAt: new Date(), takenDownReason: "Copied text." },
    who: (world) => world.createPerson("admin"),
    says: ["Taken down by the platform", "Copied text."],
    does: ["Open in builder"],
  },
};

for (const [name, { course: options, who, says, does }] of Object.entries(states)) {
  test(`the offer box tells ${name} what is so and what comes next`, async ({
    page,
    world,
    login,
    visit,
  }) => {
    const modules = [[{ isPreview: true }, {}], [{}]];
    const course = await world.seedCourse({ price: 79, modules, ...options });
    const person = await who(world, course);
    if (person) await login(person);
    await visit(`/courses/${course.slug}`);
    const box = page.getByRole("complementary", { name: "Enroll" });
    for (const words of says) await expect(box.getByText(words).first()).toBeVisible();
    for (const step of does) {
      const named = { name: step, exact: true };
      await expect(box.getByRole("link", named).or(box.getByRole("button", named))).toBeVisible();
    }
    if (!does.includes("Enroll"))
      await expect(box.getByRole("button", { name: "Enroll", exact: true })).toHaveCount(0);
  });
}

test("the offer box of a course that no plan holds says so", async ({ page, world, login, visit }) => {
  const running = { isActive: true, audience: "person" } as const;
  await db.subscriptionPlan.updateMany({ where: running, data: { isActive: false } });
  const course = await world.seedCourse({ price: null });
  await login({ role: "student" });
  await visit(`/courses/${course.slug}`);
  await expect(page.getByText("No plan holds this course right now.")).toBeVisible();
  await db.subscriptionPlan.updateMany({ where: { audience: "person" }, data: { isActive: true } });
});

test("what search engines and other sites read of a course is true", async ({ page, request, world }) => {
  const course = await world.seedCourse({
    price: 79,
    title: "Bread: 小麦 & <salt>",
    rating: 4.5,
    ratingCount: 2,
  });
  await page.goto(`/courses/${course.slug}`);
  const told = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(told["@graph"][0]).toMatchObject({
    "@type": "Course",
    name: "Bread: 小麦 & <salt>",
    hasCourseInstance: [{ courseWorkload: "PT30M" }],
    aggregateRating: { ratingValue: 4.5, ratingCount: 2 },
  });
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    "href",
    new RegExp(`/courses/${course.slug}$`),
  );
  await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute("content", "summary_large_image");

  const address = (await page.locator('meta[property="og:image"]').getAttribute("content")) ?? "";
  const { pathname, search } = new URL(address);
  const picture = await request.get(pathname + search);
  expect(picture.headers()["content-type"]).toBe("image/png");
  expect((await picture.body()).readUInt32BE(16)).toBe(1200);

  const draft = await world.seedCourse({ status: "draft", publishedAt: null });
  expect((await request.get(pathname.replace(course.slug, draft.slug))).status()).toBe(404);
  const sitemap = await (await request.get("/sitemap.xml")).text();
  expect(sitemap).toContain(`/courses/${course.slug}</loc>`);
  expect(sitemap).not.toContain(draft.slug);
});

test("related courses lead on, and leave out what one is in already", async ({
  page,
  world,
  login,
  visit,
}) => {
  const category = await db.category.create({
    data: { name: `Knots ${Date.now()}`, slug: `knots-${Date.now()}` },
  });
  const here = await world.seedCourse({ categoryId: category.id, title: "Splices" });
  await world.seedCourse({ categoryId: category.id, title: "Hitches" });
  const known = await world.seedCourse({ categoryId: category.id, title: "Bends" });
  await enrolled(await login({ role: "student" }), known.id);
  await visit(`/courses/${here.slug}`);
  const related = page.getByRole("region", { name: "Related courses" });
  await expect(related.getByRole("link", { name: "Bends" })).toHaveCount(0);
  await related.getByRole("link", { name: "Hitches" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Hitches" })).toBeVisible();
});
