import { Client } from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import { guest, type Member, system, type Viewer } from "@/lib/viewer";
import { createAttempt, createCourse, createPerson, createQuiz } from "@/scripts/db/test-world";
import { getMessage, getOverview, listMessages } from "./queries";
import { mailFilter } from "./schema";

let admin: Member;
let student: Member;

beforeAll(async () => {
  admin = await createPerson("root", "admin");
  student = await createPerson("mia");
  const letter = { text: "Words", html: "<p>Words</p>", kind: "test" };
  for (const [i, status] of (["queued", "sent", "kept", "failed"] as const).entries()) {
    await db.mailMessage.create({
      data: {
        ...letter,
        status,
        recipient: `${status}_1@example.com`,
        subject: `100% ${status}`,
        error: status === "failed" ? "550 no such mailbox" : null,
        sentAt: status === "sent" || status === "kept" ? new Date() : null,
        createdAt: new Date(Date.now() + i * 1000),
      },
    });
  }
});

const list = (query: object = {}, viewer: Viewer = admin) => listMessages(viewer, mailFilter.parse(query));
const subjects = async (query: object) => (await list(query)).messages.map(({ subject }) => subject);
const outsiders = () =>
  [
    guest(),
    student,
    { ...student, role: "instructor" },
    { ...student, role: "company_admin", companyId: 1 },
  ] as Viewer[];

describe("the outbox", () => {
  it("is listed newest first, without the words of the letters", async () => {
    const { messages, total } = await list();
    expect(total).toBe(4);
    expect(messages[0]).toEqual({
      id: expect.any(String),
      recipient: "failed_1@example.com",
      subject: "100% failed",
      kind: "test",
      status: "failed",
      error: "550 no such mailbox",
      createdAt: expect.any(Date),
    });
  });

  it.each([
    [{}, ["100% failed", "100% kept", "100% sent", "100% queued"]],
    [{ status: "kept" }, ["100% kept"]],
    [{ status: "burned" }, ["100% failed", "100% kept", "100% sent", "100% queued"]],
    [{ q: "SENT_1@" }, ["100% sent"]],
    [{ q: "0% k" }, ["100% kept"]],
    [{ q: "t%1" }, []],
    [{ q: "kept", status: "sent" }, []],
    [{ page: 2 }, []],
  ])("shows for %j: %j", async (query, expected) => expect(await subjects(query)).toEqual(expected));

  it("and each letter in it is for admins alone", async () => {
    const [newest] = (await list()).messages;
    for (const viewer of outsiders()) {
      expect(await list({}, viewer)).toEqual({ messages: [], total: 0, pageSize: 50 });
      expect(await getMessage(viewer, newest?.id ?? "")).toBeNull();
    }
    expect(await getMessage(admin, newest?.id ?? "")).toMatchObject({ text: "Words", html: "<p>Words</p>" });
  });

  it.each(["", "x", "1", "00000000-0000-7000-8000-000000000000", "' or true --"])(
    "holds no letter under the address %j",
    async (id) => expect(await getMessage(admin, id)).toBeNull(),
  );

  it("is read in two statements, however long it is", async () => {
    const letter = { recipient: "many@example.com", subject: "Many", text: "", html: "", kind: "test" };
    await db.mailMessage.createMany({ data: Array.from({ length: 55 }, () => letter) });
    const spy = vi.spyOn(Client.prototype, "query");
    expect(await list({ q: "many@" })).toMatchObject({ total: 55, messages: { length: 50 } });
    expect(spy).toHaveBeenCalledTimes(2);
    spy.mockRestore();
    await db.mailMessage.deleteMany({ where: { subject: "Many" } });
  });
});

/** A review that two people report still waits, and one whose report is settled does not. */
async function reportTwice(courseId: number) {
  for (const [userId, resolvedAt] of [
    [student.id, null],
    [admin.id, new Date()],
  ] as const) {
    const reports = [student.id, admin.id].map((by) => ({
      userId: by,
      reason: "insult" as const,
      resolvedAt,
    }));
    await db.courseReview.create({ data: { courseId, userId, rating: 1, reports: { create: reports } } });
  }
}

describe("the overview", () => {
  it("counts the last seven days and what waits, in one statement", async () => {
    const old = new Date(Date.now() - 8 * 24 * 60 * 60 * 1000);
    const gone = await createPerson("gone");
    await db.user.update({ where: { id: gone.id }, data: { erasedAt: new Date(), suspendedAt: new Date() } });
    const early = await createPerson("early");
    await db.user.update({
      where: { id: early.id },
      data: { createdAt: old, emailVerified: false, lastSignInAt: old },
    });
    await db.user.update({
      where: { id: student.id },
      data: { lastSignInAt: new Date(), suspendedAt: new Date() },
    });
    const course = await createCourse(await createPerson("teacher", "instructor"));
    await createCourse(admin, { status: "draft", publishedAt: null });
    for (const [userId, enrolledAt] of [
      [early.id, old],
      [student.id, new Date()],
    ] as const)
      await db.enrollment.create({ data: { userId, courseId: course.id, enrolledAt } });
    const quizId = await createQuiz(course.lessonIds[0] ?? 0);
    await createAttempt(student.id, quizId);
    await createAttempt(early.id, quizId, { passed: false });
    await reportTwice(course.id);

    const spy = vi.spyOn(Client.prototype, "query");
    const overview = await getOverview(admin);
    expect(spy).toHaveBeenCalledTimes(1);
    spy.mockRestore();
    expect(overview).toEqual({
      users: 4,
      newUsers: 4,
      signedIn: 1,
      enrollments: 1,
      completions: 0,
      attempts: 2,
      passed: 1,
      unverified: 1,
      suspended: 1,
      failedMail: 1,
      reportedReviews: 1,
      drafts: 1,
    });
  });

  it("is for nobody but admins", async () => {
    for (const viewer of outsiders()) await expect(getOverview(viewer)).rejects.toThrow("for admins");
    expect(await getOverview(system)).toMatchObject({ failedMail: 1 });
  });
});
