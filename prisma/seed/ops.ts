import { asViewer, type Tx } from "@/lib/db";
import { paths } from "@/lib/paths";
import { system } from "@/lib/viewer";
import type { Calendar } from "./calendar";
import type { People } from "./users";

/** What people were told: certificates, training, news of courses, seats that end and payments that failed. */
export async function seedNotifications(calendar: Calendar, people: People) {
  const { at, after } = calendar;
  await asViewer(system, async (tx) => {
    const told = [
      ...(await certificatesIssued(tx, calendar)),
      ...(await trainingAssigned(tx)),
      ...(await trainingDue(tx, calendar)),
      ...(await reviewsAnswered(tx)),
      ...courseNews(calendar, people),
      {
        userId: people.student2.id,
        kind: "payment.failed",
        subject: "subscription",
        title: "Your payment did not go through",
        body: "You keep access for now. Please update your card.",
        url: paths.account(),
        createdAt: at(3, 6),
      },
      ...(["student6", "student7"] as const).map((who, i) => ({
        userId: people[who].id,
        kind: "license.expiring",
        subject: "license",
        title: `Your seat at Northwind Training ends in ${i === 0 ? 9 : 12} days`,
        body: "What you learned stays yours.",
        url: paths.learn(),
        createdAt: at(1, 7),
      })),
      {
        userId: people.company_admin1.id,
        kind: "license.lapsed",
        subject: "j.petersen",
        title: "An invitation was not taken",
        body: "The seat is free again.",
        url: paths.companyLicenses(),
        createdAt: at(26, 16),
      },
      {
        userId: people.instructor1.id,
        kind: "attempt.waiting",
        subject: "node-apis",
        title: "An answer waits for you to grade it",
        body: "Samuel Adeyemi handed in the final quiz of Node.js APIs That Survive Production.",
        url: paths.teach(),
        createdAt: at(2, 20),
      },
    ];
    await tx.notification.createMany({
      data: told.map((notice, i) => ({
        cycle: "",
        ...notice,
        readAt: i % 3 === 0 && notice.createdAt < at(4) ? after(notice.createdAt, 95) : null,
      })),
    });
  });
}

async function certificatesIssued(tx: Tx, { after }: Calendar) {
  const certificates = await tx.certificate.findMany({
    orderBy: { statusIndex: "asc" },
    select: { id: true, userId: true, courseTitle: true, issuedAt: true },
  });
  return certificates.map(({ id, userId, courseTitle, issuedAt }) => ({
    userId,
    kind: "certificate.issued",
    subject: `certificate:${id}`,
    title: "Your certificate is ready",
    body: courseTitle,
    url: `/certificates/${id}`,
    createdAt: after(issuedAt, 1),
  }));
}

async function trainingAssigned(tx: Tx) {
  const assigned = await tx.trainingAssignment.findMany({
    where: { userId: { not: null }, waivedAt: null },
    orderBy: { id: "asc" },
    select: {
      userId: true,
      createdAt: true,
      course: { select: { id: true, title: true, slug: true } },
      company: { select: { name: true } },
    },
  });
  return assigned.map(({ userId, createdAt, course, company }) => ({
    userId: userId ?? "",
    kind: "training.assigned",
    subject: `course:${course.id}`,
    title: `${company.name} asks you to take a course`,
    body: course.title,
    url: paths.learnCourse(course.slug),
    createdAt,
  }));
}

/** The reminders that went out for what is late, or due within a week. */
async function trainingDue(tx: Tx, { anchor, at }: Calendar) {
  const due = await tx.trainingAssignment.findMany({
    where: { userId: { not: null }, waivedAt: null, dueAt: { lt: at(-7) } },
    orderBy: { id: "asc" },
    select: { userId: true, dueAt: true, course: { select: { id: true, title: true, slug: true } } },
  });
  return due.map(({ userId, dueAt, course }) => {
    const isLate = dueAt !== null && dueAt < anchor;
    return {
      userId: userId ?? "",
      kind: "training.due",
      subject: `course:${course.id}`,
      cycle: isLate ? "overdue" : "7 days",
      title: `${course.title} ${isLate ? "was due" : "is due soon"}`,
      url: paths.learnCourse(course.slug),
      createdAt: at(2, 7),
    };
  });
}

async function reviewsAnswered(tx: Tx) {
  const answered = await tx.courseReview.findMany({
    where: { reply: { not: null } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      userId: true,
      reply: true,
      repliedAt: true,
      course: { select: { slug: true, title: true } },
    },
  });
  return answered.flatMap(({ id, userId, reply, repliedAt, course }) =>
    repliedAt === null
      ? []
      : [
          {
            userId,
            kind: "review.answered",
            subject: `review:${id}`,
            title: `Your review of ${course.title} was answered`,
            body: reply,
            url: `${paths.course(course.slug)}#reviews`,
            createdAt: repliedAt,
          },
        ],
  );
}

function courseNews({ at }: Calendar, people: People) {
  return [
    {
      userId: people.student1.id,
      kind: "course.updated",
      subject: "react-in-practice",
      title: "React in Practice has a new lesson",
      body: "It counts for those who have not finished the course. What you completed stays completed.",
      url: paths.course("react-in-practice"),
      createdAt: at(1, 18),
    },
    {
      userId: people.student3.id,
      kind: "quiz.graded",
      subject: "typography-for-screens",
      title: "Your answer on line length was graded",
      body: "Typography for Screens",
      url: paths.learn(),
      createdAt: at(1, 15),
    },
  ];
}
