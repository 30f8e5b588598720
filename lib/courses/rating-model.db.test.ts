import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { db } from "@/lib/db";
import type { Member } from "@/lib/viewer";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { deleteReview } from "./delete-review";
import { hideReview, restoreReview } from "./hide-review";
import { writeReview } from "./write-review";

const [numRuns, maxLength] = process.env.PROVE ? [700, 30] : [12, 12];
const crowd = 5;

let teacher: Member;
let admin: Member;
let learners: Member[] = [];

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
  admin = await createPerson("boss", "admin");
  learners = await Promise.all(Array.from({ length: crowd }, (_, i) => createPerson(`learner${i}`)));
});

type Step = { who: number } & (
  { do: "write"; rating: number } | { do: "delete" } | { do: "hide" } | { do: "restore" }
);

const who = fc.nat(crowd - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("write" as const), who, rating: fc.integer({ min: 1, max: 5 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom("delete" as const, "hide" as const, "restore" as const),
      who,
    }),
  },
);
/** Some steps come at the same moment. */
const moments = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength });

it(
  "whatever is written, deleted, hidden and shown again, also at once: a course’s rating is that of its shown reviews",
  { timeout: numRuns * 5_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(moments, async (script) => {
        const course = await createCourse(teacher, { modules: [[{}]] });
        await db.enrollment.createMany({
          data: learners.map(({ id }) => ({ userId: id, courseId: course.id, completedAt: new Date() })),
        });
        for (const steps of script) {
          await Promise.all(steps.map((each) => take(course.id, each)));
          await expectTrueRating(course.id);
        }
      }),
      { numRuns },
    );
  },
);

/** What is refused, such as hiding twice, changes nothing: the rating is looked at afterwards all the same. */
async function take(courseId: number, each: Step) {
  const person = learners[each.who];
  if (!person) throw new Error("nobody there");
  if (each.do === "write") {
    await writeReview(person, { courseId, rating: each.rating });
    return;
  }
  const review = await db.courseReview.findUnique({
    where: { userId_courseId: { userId: person.id, courseId } },
    select: { id: true },
  });
  if (!review) return;
  const input = { reviewId: review.id, reason: "A script" };
  const acting =
    each.do === "delete"
      ? deleteReview(person, input)
      : each.do === "hide"
        ? hideReview(admin, input)
        : restoreReview(admin, input);
  await acting.catch((error: { code?: string }) => {
    if (error.code !== "CONFLICT" && error.code !== "NOT_FOUND") throw error;
  });
}

async function expectTrueRating(courseId: number) {
  const shown = await db.courseReview.findMany({
    where: { courseId, hiddenAt: null },
    select: { rating: true },
  });
  const { rating, ratingCount } = await db.course.findUniqueOrThrow({ where: { id: courseId } });
  const sum = shown.reduce((total, review) => total + review.rating, 0);
  expect(ratingCount).toBe(shown.length);
  expect(rating === null ? null : Number(rating)).toEqual(
    shown.length === 0 ? null : Math.round((100 * sum) / shown.length) / 100,
  );
}
