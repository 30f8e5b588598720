import { newCertificateId } from "@/lib/certificates/certificate-id";
import { loadFacts } from "@/lib/certificates/load-facts";
import { asViewer, type Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { system } from "@/lib/viewer";
import type { Calendar } from "./calendar";

/** A certificate for each completed course, its facts frozen as they are; one was issued anew, one revoked. */
export async function seedCertificates(calendar: Calendar) {
  await asViewer(system, async (tx) => {
    const completed = await tx.enrollment.findMany({
      where: { completedAt: { not: null } },
      orderBy: { completedAt: "asc" },
      select: { id: true },
    });
    const facts = await loadFacts(
      tx,
      completed.map(({ id }) => id),
    );
    const inOrder = facts.sort((a, b) => a.issuedAt.getTime() - b.issuedAt.getTime());
    for (const row of inOrder) await create(tx, row);
    await correctName(tx, calendar);
    await revokeOne(tx, calendar);
  });
}

type Row = Awaited<ReturnType<typeof loadFacts>>[number];

/** One after the other: their places in the status list are the same each time. */
function create(tx: Tx, row: Row) {
  return tx.certificate.create({
    data: { ...row, id: newCertificateId(), issuerName: env.APP_NAME },
    select: { id: true },
  });
}

/** It was first made out to a name with a letter missing. */
async function correctName(tx: Tx, { after }: Calendar) {
  const { id, statusIndex: _place, ...right } = await certificateOf(tx, "student8");
  const revokedAt = after(right.issuedAt, 26 * 60);
  const wrong = right.holderName.slice(0, -1);
  await tx.certificate.update({
    where: { id },
    data: { holderName: wrong, revokedAt, revokedReason: "Issued anew with a corrected name" },
    select: { id: true },
  });
  const corrected = await tx.certificate.create({
    data: { ...right, id: newCertificateId(), issuedAt: revokedAt },
    select: { id: true },
  });
  await tx.certificate.update({
    where: { id },
    data: { replacedById: corrected.id },
    select: { id: true },
  });
}

async function revokeOne(tx: Tx, { after }: Calendar) {
  const { id, issuedAt } = await certificateOf(tx, "student11");
  await tx.certificate.update({
    where: { id },
    data: {
      revokedAt: after(issuedAt, 9 * 24 * 60),
      revokedReason: "The quizzes were taken by somebody else.",
    },
    select: { id: true },
  });
}

/** The first one of somebody. */
function certificateOf(tx: Tx, username: string) {
  return tx.certificate.findFirstOrThrow({ where: { user: { username } }, orderBy: { statusIndex: "asc" } });
}
