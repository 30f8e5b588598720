import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { getCatalog } from "@/lib/courses/queries/catalog";
import { catalogInput } from "@/lib/courses/schema";
import { db } from "@/lib/db";
import { loadQuiz } from "@/lib/quizzes/load-quiz";
import { canStartAttempt } from "@/lib/quizzes/policy";
import { startAttempt } from "@/lib/quizzes/start-attempt";
import { guest, type Member, type Viewer } from "@/lib/viewer";
import { type AccessWorld, accessWorlds, writeWorld } from "@/scripts/db/test-access-world";
import { createCompanyAdmin } from "@/scripts/db/test-company";
import { createCourse, createPerson, createQuiz } from "@/scripts/db/test-world";
import { holdBack, isHidden, type LessonAccess } from "./access";
import { enrollInCourse } from "./enroll-in-course";
import { loadCourseAccess } from "./load-access";
import { locksOf } from "./outline";
import { canEnroll, canLearn } from "./policy";
import { getCourseAccess } from "./queries/access";
import { getReadableMedia } from "./queries/media";
import { getLessonPage } from "./queries/player";
import { recordProgress } from "./record-progress";

const numRuns = process.env.PROVE ? 10_000 : 150;

let people: Record<Exclude<AccessWorld["viewer"], "guest">, Member>;
let course: { id: number; slug: string; lessonIds: number[] };
let mediaId = "";
let quizId = 0;
let places: Parameters<typeof writeWorld>[1];

beforeAll(async () => {
  people = {
    learner: await createPerson("learner"),
    owner: await createPerson("owner", "instructor"),
    other: await createPerson("other", "instructor"),
    admin: await createPerson("root", "admin"),
  };
  course = await createCourse(people.owner, { modules: [[{}, { video: 60 }], [{}]] });
  quizId = await createQuiz(course.lessonIds[1] ?? 0);
  mediaId = (await db.mediaAsset.findFirstOrThrow({ where: { courseId: course.id } })).id;
  const { companyId, subscriptionId } = await createCompanyAdmin({ seats: 1 });
  const plan = { name: "Own", description: "-", price: 20, period: "month", coversAll: true } as const;
  const { id: planId } = await db.subscriptionPlan.create({ data: plan });
  places = { courseId: course.id, lessonIds: course.lessonIds, companyId, subscriptionId, planId };
});

/** A failure in words, or null. */
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    ({ code }: { code?: string }) => code ?? "?",
  );

it(
  "every door of a course gives one answer: its page, its card, its lessons, their files, quizzes, reports and enrolling",
  { timeout: 60_000 + numRuns * 200 },
  async () => {
    await fc.assert(
      fc.asyncProperty(accessWorlds, async (world) => {
        const viewer = world.viewer === "guest" ? guest() : people[world.viewer];
        await writeWorld(world, places, viewer.id ?? people.learner.id);
        await compareDoors(viewer, world);
      }),
      { numRuns },
    );
  },
);

async function compareDoors(viewer: Viewer, world: AccessWorld) {
  const { lessonIds, id: courseId } = course;
  const [found, decided] = await Promise.all([courseAccess(viewer), decideLessons(viewer, world)]);
  const [, access = null] = decided;
  const isLearner = found.enrollment !== null && access !== null && canLearn(viewer, { access });

  const [media, quiz, reported] = await Promise.all([
    getReadableMedia(viewer, mediaId),
    loadQuiz(db, viewer, quizId),
    refusal(recordProgress(viewer, { lessonId: lessonIds[1], positionSec: 1 })),
    compareCard(viewer, found),
    ...decided.map((expected, at) => comparePage(viewer, lessonIds[at] ?? 0, { found, expected })),
  ]);
  const isStaff = found.access.kind === "allow" && found.access.ground === "staff";
  expect(media !== null, "media").toBe(access ? access.kind === "allow" : isStaff);
  expect(withId(quiz?.access ?? null), "quiz").toEqual(withId(access));
  expect(quiz !== null && canStartAttempt(viewer, quiz), "start").toBe(isLearner);
  expect(reported === null, `report: ${reported}`).toBe(isLearner);

  const started = await refusal(startAttempt(viewer, { quizId }));
  expect(started === null, `attempt: ${started}`).toBe(isLearner);
  const enrolled = await refusal(enrollInCourse(viewer, { courseId }));
  const mayEnroll = !isHidden(found.access) && canEnroll(viewer, found);
  expect(enrolled === null, `enroll: ${enrolled}`).toBe(mayEnroll);
  if (mayEnroll) expect((await courseAccess(viewer)).access.kind, "after enrolling").toBe("allow");
}

type Found = Awaited<ReturnType<typeof courseAccess>>;

async function comparePage(
  viewer: Viewer,
  lessonId: number,
  { found, expected }: { found: Found; expected: LessonAccess | null },
) {
  const page = await getLessonPage(viewer, course.slug, lessonId);
  const isSecret = isHidden(found.access) && found.enrollment === null;
  expect(page !== null, "page").toBe(expected !== null && !isSecret);
  if (!page) return;
  expect(withId(page.access), "lesson").toEqual(withId(expected));
  expect(page.body !== null, "text").toBe(expected?.kind === "allow");
  expect(page.courseAccess, "course").toEqual(found.access);
}

/** To somebody who neither learns the course nor looks after it, its card says what opens it. */
async function compareCard(viewer: Viewer, { access, enrollment }: Found) {
  const { cards } = await getCatalog(viewer, catalogInput.parse({}));
  const isClosed = access.kind === "deny" && access.reason === "account";
  const isStaff = access.kind === "allow" && access.ground === "staff";
  for (const { ground } of cards) {
    const expected = access.kind === "allow" && !enrollment ? access.ground : null;
    if (!isClosed && !isStaff) expect(ground, "card").toBe(expected);
  }
}

/** A lock names its lesson by id here. */
function withId(access: LessonAccess | null) {
  return access?.kind === "lock" ? { ...access, opens: access.opens.id } : access;
}

/** The reference: decide() over the loaded grounds, then holdBack() over locks computed from the world. */
async function decideLessons(viewer: Viewer, world: AccessWorld): Promise<(LessonAccess | null)[]> {
  const [plain, preview] = await Promise.all([
    loadCourseAccess(db, viewer, course.id),
    loadCourseAccess(db, viewer, course.id, { isPreview: true }),
  ]);
  if (!plain || !preview) throw new Error("the course is gone");
  const isMine = viewer.id !== null && world.enrollment !== null;
  const lessons = world.lessons
    .map(({ isDone, ...lesson }, at) => ({
      ...lesson,
      ...{ id: course.lessonIds[at] ?? 0, title: "-", isDone: isMine && isDone },
    }))
    .filter(({ isPublished }) => isPublished);
  const isFinished = isMine && world.enrollment === "completed";
  const locks = locksOf(lessons, { isOrdered: world.isOrdered, isFinished });
  return world.lessons.map(({ isPublished, isPreview }, at) => {
    const blocker = locks.get(course.lessonIds[at] ?? 0) ?? null;
    const { access } = isPreview ? preview : plain;
    return isPublished ? holdBack(access, { isPreview, blocker }) : null;
  });
}

async function courseAccess(viewer: Viewer) {
  const found = await getCourseAccess({ ...viewer }, course.id);
  if (!found) throw new Error("the course is gone");
  return found;
}
