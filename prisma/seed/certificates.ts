import { randomUUID } from "node:crypto";
import { asViewer } from "@/lib/db";
import { env } from "@/lib/env";
import { system } from "@/lib/viewer";

/** A certificate for each completed course, with its facts frozen as they are. */
export async function seedCertificates() {
  await asViewer(system, async (tx) => {
    const completed = await tx.enrollment.findMany({
      where: { completedAt: { not: null } },
      orderBy: { completedAt: "asc" },
      select: {
        id: true,
        userId: true,
        completedAt: true,
        user: { select: { firstName: true, lastName: true } },
        course: {
          select: {
            id: true,
            title: true,
            duration: true,
            instructor: { select: { firstName: true, lastName: true } },
          },
        },
      },
    });
    const best = await tx.$queryRaw<{ userId: string; courseId: number; grade: number }[]>`
      select user_id as "userId", course_id as "courseId", floor(avg(best))::int as grade
      from (select a.user_id, m.course_id, a.quiz_id, max(a.score) as best
            from quiz_attempts a
            join quizzes q on q.id = a.quiz_id
            join lessons l on l.id = q.lesson_id
            join modules m on m.id = l.module_id
            where a.status = 'graded'
            group by a.user_id, m.course_id, a.quiz_id) scores
      group by user_id, course_id`;

    await tx.certificate.createMany({
      data: completed.map(({ id, userId, completedAt, user, course }) => ({
        id: randomUUID(),
        enrollmentId: id,
        userId,
        courseId: course.id,
        holderName: nameOf(user),
        courseTitle: course.title,
        instructorName: nameOf(course.instructor),
        issuerName: env.APP_NAME,
        duration: course.duration,
        grade: best.find((row) => row.userId === userId && row.courseId === course.id)?.grade ?? null,
        issuedAt: completedAt ?? new Date(0),
      })),
    });
  });
}

function nameOf({ firstName, lastName }: { firstName: string | null; lastName: string | null }) {
  return `${firstName ?? ""} ${lastName ?? ""}`.trim();
}
