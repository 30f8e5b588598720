import { asViewer } from "@/lib/db";
import { system } from "@/lib/viewer";
import type { Calendar } from "./calendar";
import type { People } from "./users";

/** A little of what the audit log would hold, told by the rows that are there. */
export async function seedAudit({ at }: Calendar, people: People) {
  await asViewer(system, async (tx) => {
    const licenses = await tx.licenseEvent.findMany({
      where: { type: { in: ["assigned", "revoked"] } },
      orderBy: { id: "asc" },
      select: { at: true, type: true, licenseId: true, actorId: true, userId: true },
    });
    const enrollments = await tx.enrollment.findMany({
      orderBy: { id: "asc" },
      select: { userId: true, courseId: true, enrolledAt: true, user: { select: { role: true } } },
    });
    const attempts = await tx.quizAttempt.findMany({
      where: { submittedAt: { not: null } },
      orderBy: { id: "asc" },
      select: {
        id: true,
        userId: true,
        score: true,
        passed: true,
        submittedAt: true,
        user: { select: { role: true } },
      },
    });

    const events = [
      ...licenses.map(({ at: when, type, licenseId, actorId, userId }) => ({
        at: when,
        actorId,
        actorRole: "company_admin",
        action: `license.${type}`,
        objectType: "license",
        objectId: String(licenseId),
        ...(type === "assigned" ? { after: { userId } } : { before: { userId } }),
      })),
      ...enrollments.map(({ userId, courseId, enrolledAt, user }) => ({
        at: enrolledAt,
        actorId: userId,
        actorRole: user.role,
        action: "course.enrolled",
        objectType: "course",
        objectId: String(courseId),
      })),
      ...attempts.map(({ id, userId, score, passed, submittedAt, user }) => ({
        at: submittedAt ?? at(0),
        actorId: userId,
        actorRole: user.role,
        action: "attempt.submitted",
        objectType: "attempt",
        objectId: String(id),
        after: { score, passed },
      })),
      {
        at: at(178, 15),
        actorId: people.admin1.id,
        actorRole: "admin",
        action: "user.role_changed",
        objectType: "user",
        objectId: people.admin2.id,
        before: { role: "student" },
        after: { role: "admin" },
        reason: "Second person for the back office.",
      },
    ];
    await tx.auditEvent.createMany({ data: events.toSorted((a, b) => a.at.getTime() - b.at.getTime()) });
  });
}
