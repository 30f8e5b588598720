import { createHash, randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db, pool } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { storage } from "@/lib/storage";
import { guest, type Member, type Viewer } from "@/lib/viewer";
import type { MediaKind } from "@/prisma/generated/enums";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { GET, HEAD } from "./route";

let viewer: Viewer = guest();
vi.mock("@/lib/session", () => ({ getViewer: () => Promise.resolve(viewer) }));

const content = Buffer.from(Array.from({ length: 1_000 }, (_, i) => i % 251));
let teacher: Member;
let stranger: Member;

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
  stranger = await createPerson("stranger");
});
beforeEach(() => {
  viewer = guest();
});

async function store(place: { courseId?: number; lessonId?: number } = {}, kind: MediaKind = "image") {
  const storageKey = `media/${randomUUID()}.webp`;
  await storage.put(storageKey, content, "image/webp");
  const sha256 = createHash("sha256").update(content).digest("hex");
  const file = { storageKey, filename: "a.webp", contentType: "image/webp", bytes: content.length, sha256 };
  const { id } = await db.mediaAsset.create({
    data: { ...place, ...file, ownerId: teacher.id, kind },
    select: { id: true },
  });
  return id;
}

const ask = (id: string, headers: Record<string, string> = {}, door = GET) =>
  door(new Request(`http://localhost:3000/api/media/${id}`, { headers }), {
    params: Promise.resolve({ id }),
  });
const statusFor = async (who: Viewer, id: string) => {
  viewer = who;
  return (await ask(id)).status;
};

describe("a stored file", () => {
  it("is sent whole, in part, or not at all where it is known", async () => {
    const id = await store();
    const whole = await ask(id);
    expect([whole.status, whole.headers.get("content-type")]).toEqual([200, "image/webp"]);
    expect(Buffer.from(await whole.arrayBuffer()).equals(content)).toBe(true);

    const part = await ask(id, { range: "bytes=100-199" });
    expect([part.status, part.headers.get("content-range")]).toEqual([206, "bytes 100-199/1000"]);
    expect(Buffer.from(await part.arrayBuffer()).equals(content.subarray(100, 200))).toBe(true);
    const end = await ask(id, { range: "bytes=-10" });
    expect(Buffer.from(await end.arrayBuffer()).equals(content.subarray(990))).toBe(true);

    expect((await ask(id, { range: "bytes=1000-" })).status).toBe(416);
    expect((await ask(id, { "if-none-match": whole.headers.get("etag") ?? "" })).status).toBe(304);
  });

  it("answers HEAD with the same headers and no body", async () => {
    const id = await store();
    const head = await ask(id, { range: "bytes=0-9" }, HEAD);
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([206, "10", ""]);
  });

  it("that is not there, and an id that is none, look the same as one that is not yours", async () => {
    const course = await createCourse(teacher, { price: 10 });
    const hidden = await ask(await store({ lessonId: course.lessonIds[1]! }));
    const none = await ask(randomUUID());
    expect([hidden.status, none.status, (await ask("x")).status]).toEqual([404, 404, 404]);
    expect(await hidden.text()).toBe(await none.text());
  });
});

describe("a file of a lesson", () => {
  it("opens to guests with a preview lesson and with no other", async () => {
    const course = await createCourse(teacher, { price: 10, modules: [[{ isPreview: true }, {}]] });
    const [preview, other] = await Promise.all(
      course.lessonIds.map((lessonId) => store({ lessonId, courseId: course.id })),
    );
    expect(await statusFor(guest(), preview!)).toBe(200);
    expect(await statusFor(guest(), other!)).toBe(404);
    expect(await statusFor(stranger, other!)).toBe(404);
    expect(await statusFor(teacher, other!)).toBe(200);
    expect(await statusFor(await createPerson(randomUUID(), "admin"), other!)).toBe(200);
  });

  it("opens to whoever enrolled, while it is published", async () => {
    const course = await createCourse(teacher);
    const learner = await createPerson(randomUUID());
    const id = await store({ lessonId: course.lessonIds[0]! });
    expect(await statusFor(learner, id)).toBe(404);
    await enrollInCourse(learner, { courseId: course.id });
    expect(await statusFor(learner, id)).toBe(200);

    viewer = learner;
    expect((await ask(id)).headers.get("cache-control")).toMatch(/^private/);
    await db.lesson.update({ where: { id: course.lessonIds[0]! }, data: { publishedAt: null } });
    expect(await statusFor(learner, id)).toBe(404);
    expect(await statusFor(teacher, id)).toBe(200);
  });

  it("closes when the course is taken down, also in a preview", async () => {
    const course = await createCourse(teacher, { takenDownAt: new Date(), modules: [[{ isPreview: true }]] });
    const id = await store({ lessonId: course.lessonIds[0]! });
    expect(await statusFor(guest(), id)).toBe(404);
    expect(await statusFor(teacher, id)).toBe(200);
  });

  it("stays locked in an ordered course until the lessons before are done", async () => {
    const course = await createCourse(teacher, {
      isOrdered: true,
      modules: [[{}], [{}, { isPreview: true }]],
    });
    const [first, second, preview] = await Promise.all(
      course.lessonIds.map((lessonId) => store({ lessonId })),
    );
    const learner = await createPerson(randomUUID());
    await enrollInCourse(learner, { courseId: course.id });
    expect(await statusFor(learner, first!)).toBe(200);
    expect(await statusFor(learner, second!)).toBe(404);
    expect(await statusFor(learner, preview!)).toBe(200);

    const enrollment = await db.enrollment.findFirstOrThrow({
      where: { userId: learner.id, courseId: course.id },
    });
    await db.lessonCompletion.create({
      data: { userId: learner.id, lessonId: course.lessonIds[0]!, enrollmentId: enrollment.id },
    });
    expect(await statusFor(learner, second!)).toBe(200);
  });

  it("costs one statement", async () => {
    const course = await createCourse(teacher, { modules: [[{ isPreview: true }]] });
    const id = await store({ lessonId: course.lessonIds[0]! });
    const query = vi.spyOn(await connection(), "query");
    await ask(id);
    expect(query).toHaveBeenCalledTimes(1);
    query.mockRestore();
  });
});

/** The one idle connection, which the next statement takes. */
async function connection() {
  const client = await pool.connect();
  client.release();
  return client;
}

describe("a file of no lesson", () => {
  it("is public and may be kept for ever", async () => {
    const answer = await ask(await store({}, "avatar"));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toMatch(/^public, max-age=31536000, immutable/);
  });
});
