import "server-only";

import { cache } from "react";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { literally } from "@/lib/literally";
import { spend } from "@/lib/rate-limit";
import type { Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { readNumber, shortNumber } from "./certificate-number";
import type { AchievementFacts, CredentialFacts } from "./credential";
import {
  canManageCertificate,
  canRequestCorrection,
  certificatesVisibleTo,
  coursesCertifiedBy,
} from "./policy";
import { printedName } from "./printed-name";
import type { CertificateFilter } from "./schema";

const pageSize = 50;

/** What a certificate proves, as it was frozen, and the course it belongs to. */
const facts = {
  id: true,
  holderName: true,
  courseTitle: true,
  instructorName: true,
  issuerName: true,
  duration: true,
  lessons: true,
  quizzes: true,
  outcomes: true,
  grade: true,
  issuedAt: true,
  revokedAt: true,
  replacedById: true,
  enrollment: { select: { completedAt: true } },
  course: {
    select: { id: true, slug: true, status: true, takenDownAt: true, category: { select: { name: true } } },
  },
} satisfies Prisma.CertificateSelect;

type Row = Prisma.CertificateGetPayload<{ select: typeof facts }>;

/** The viewer's own certificates, newest first. One that was reissued stands there once, as it is now. */
export async function listCertificates(viewer: Viewer) {
  const rows = await db.certificate.findMany({
    where: { userId: viewer.id ?? "", replacedById: null },
    orderBy: [{ issuedAt: "desc" }, { id: "asc" }],
    take: 500,
    relationLoadStrategy: "join",
    select: {
      id: true,
      courseTitle: true,
      grade: true,
      duration: true,
      issuedAt: true,
      revokedAt: true,
      course: { select: { id: true, slug: true, coverImage: true, category: { select: { name: true } } } },
    },
  });
  return rows.map(({ course: { category, ...course }, revokedAt, ...row }) => ({
    ...row,
    number: shortNumber(row.id),
    isValid: revokedAt === null,
    course: { ...course, category: category?.name ?? "" },
  }));
}

export type OwnCertificate = Awaited<ReturnType<typeof listCertificates>>[number];

/** One certificate for its owner, and for those who answer for it; null for anybody else. */
export const getCertificate = cache(async (viewer: Viewer, id: string) => {
  const row = await db.certificate.findFirst({
    where: { AND: [{ id }, certificatesVisibleTo(viewer)] },
    relationLoadStrategy: "join",
    select: {
      ...facts,
      userId: true,
      statusIndex: true,
      revokedReason: true,
      course: { select: { ...facts.course.select, instructorId: true } },
    },
  });
  if (!row) return null;
  const { userId, statusIndex, revokedReason, course, ...rest } = row;
  return {
    ...asFacts({ ...rest, course }),
    statusIndex,
    revokedReason,
    isOwn: userId === viewer.id,
    canManage: canManageCertificate(viewer, { userId, instructorId: course.instructorId }),
  };
});

export type CertificatePage = NonNullable<Awaited<ReturnType<typeof getCertificate>>>;

/**
 * What the viewer can do about the name on a valid certificate of their own: the name that their profile has by now,
 * and when they asked for it. Null where there is nothing to ask, or nobody.
 */
export async function getCorrection(viewer: Viewer, { id, isOwn, state }: CertificatePage) {
  if (!isOwn || state !== "valid") return null;
  const { user, holderName, userId, course } = await db.certificate.findUniqueOrThrow({
    where: { id },
    relationLoadStrategy: "join",
    select: {
      holderName: true,
      userId: true,
      user: { select: { firstName: true, lastName: true, username: true } },
      course: {
        select: {
          instructorId: true,
          instructor: {
            select: {
              notifications: {
                where: { kind: "certificate.correction", subject: `certificate:${id}` },
                take: 1,
                select: { createdAt: true },
              },
            },
          },
        },
      },
    },
  });
  const name = printedName(user);
  if (name === holderName || !canRequestCorrection(viewer, { userId, instructorId: course.instructorId }))
    return null;
  return { name, askedAt: course.instructor.notifications[0]?.createdAt ?? null };
}

export type Correction = Awaited<ReturnType<typeof getCorrection>>;

/**
 * What everybody may see of a certificate whose number they have: valid, revoked or replaced. Null where there
 * is none. Each look counts, so that nobody tries numbers.
 * @throws AppError RATE_LIMITED
 */
export const getPublicCertificate = cache(async (viewer: Viewer, number: string) => {
  await spend("certificate-check", viewer.ip);
  const id = readNumber(number);
  if (!id) return null;
  const row = await db.certificate.findUnique({
    where: { id },
    relationLoadStrategy: "join",
    select: facts,
  });
  return row && asFacts(row);
});

export type CertificateFacts = NonNullable<Awaited<ReturnType<typeof getPublicCertificate>>>;

/** A course's certificates for those who answer for them, newest first; null for anybody else. */
export async function listCourseCertificates(viewer: Viewer, courseId: number, filter: CertificateFilter) {
  const where: Prisma.CertificateWhereInput = {
    AND: [{ courseId, course: coursesCertifiedBy(viewer) }, asWhere(filter)],
  };
  const [course, rows, total] = await Promise.all([
    db.course.findFirst({
      where: { AND: [{ id: courseId }, coursesCertifiedBy(viewer)] },
      select: { id: true, title: true },
    }),
    db.certificate.findMany({
      where,
      orderBy: [{ issuedAt: "desc" }, { id: "asc" }],
      skip: (filter.page - 1) * pageSize,
      take: pageSize,
      select: {
        id: true,
        holderName: true,
        grade: true,
        issuedAt: true,
        revokedAt: true,
        replacedById: true,
      },
    }),
    db.certificate.count({ where }),
  ]);
  if (!course) return null;
  const certificates = rows.map(({ revokedAt, replacedById, ...row }) => ({
    ...row,
    number: shortNumber(row.id),
    state: stateOf({ revokedAt, replacedById }),
  }));
  return { course, certificates, total, pageSize };
}

type CourseCertificates = NonNullable<Awaited<ReturnType<typeof listCourseCertificates>>>;
export type CourseCertificate = CourseCertificates["certificates"][number];

/** The places in one part of the status list whose credentials are revoked. */
export async function listRevokedPlaces(_viewer: Viewer, { from, count }: { from: number; count: number }) {
  const rows = await db.certificate.findMany({
    where: { statusIndex: { gte: from, lt: from + count }, revokedAt: { not: null } },
    select: { statusIndex: true },
  });
  return rows.map(({ statusIndex }) => statusIndex - from);
}

/**
 * A valid certificate to be made into a file, for those who may open its page. Each counts: drawing one takes
 * a moment.
 * @throws AppError NOT_FOUND, CONFLICT where it is revoked, RATE_LIMITED
 */
export async function getCertificateFile(viewer: Viewer, id: string) {
  const certificate = await getCertificate(viewer, id);
  if (!certificate) throw new AppError("NOT_FOUND", "We can’t find this certificate.");
  if (certificate.state !== "valid") throw new AppError("CONFLICT", "This certificate is revoked.");
  await spend("certificate-file", viewer.id);
  return certificate;
}

/** What a certificate's credential is made of: see `getCertificateFile`. */
export async function getCredentialFacts(viewer: Viewer, id: string): Promise<CredentialFacts> {
  const { course, ...facts } = await getCertificateFile(viewer, id);
  const { user } = await db.certificate.findUniqueOrThrow({
    where: { id: facts.id },
    select: { user: { select: { email: true } } },
  });
  return { ...facts, courseId: course.id, email: user.email };
}

/**
 * What a course's credentials are given for, as its newest certificate has it frozen: they stand, also once the
 * course is changed or taken down. Null where there is none.
 */
export async function getAchievement(_viewer: Viewer, courseId: number): Promise<AchievementFacts | null> {
  return db.certificate.findFirst({
    where: { courseId },
    orderBy: [{ issuedAt: "desc" }, { id: "asc" }],
    select: {
      courseId: true,
      courseTitle: true,
      issuerName: true,
      instructorName: true,
      outcomes: true,
      grade: true,
    },
  });
}

export type CertificateState = "valid" | "revoked" | "replaced";

function stateOf({ revokedAt, replacedById }: Pick<Row, "revokedAt" | "replacedById">): CertificateState {
  if (replacedById) return "replaced";
  return revokedAt ? "revoked" : "valid";
}

function asFacts({ enrollment, course, ...row }: Row) {
  const isListed = course.status === "published" && course.takenDownAt === null;
  return {
    ...row,
    completedAt: enrollment.completedAt ?? row.issuedAt,
    state: stateOf(row),
    course: {
      id: course.id,
      category: course.category?.name ?? "",
      slug: isListed ? course.slug : null,
    },
  };
}

function asWhere({ q, state }: CertificateFilter): Prisma.CertificateWhereInput {
  const id = q ? q.replaceAll("-", "") : "";
  const contains = { contains: literally(q ?? ""), mode: "insensitive" as const };
  return {
    ...(state === "valid" && { revokedAt: null }),
    ...(state === "revoked" && { revokedAt: { not: null } }),
    ...(q && {
      OR: [{ holderName: contains }, { id: { startsWith: literally(id), mode: "insensitive" as const } }],
    }),
  };
}
