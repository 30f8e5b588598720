import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { env } from "@/lib/env";
import { AppError, fieldError } from "@/lib/errors";
import { sendMail } from "@/lib/mail";
import { paths } from "@/lib/paths";
import { loadTerm } from "./load-term";
import { canManageSeats } from "./policy";
import { assignLicenseInput } from "./schema";

/**
 * Gives an employee with a verified address a free seat of the running term; access counts at once.
 * @throws AppError LIMIT_REACHED "no seat left", CONFLICT when the person holds one already
 */
export const assignLicense = command({
  input: assignLicenseInput,
  async load({ tx, viewer, input }) {
    const employee = await tx.user.findFirst({
      where: { id: input.userId, companyId: { not: null }, erasedAt: null },
      select: {
        id: true,
        companyId: true,
        email: true,
        firstName: true,
        username: true,
        emailVerified: true,
        suspendedAt: true,
      },
    });
    if (!employee || employee.companyId === null) return null;
    const subject = { employee, companyId: employee.companyId };
    // Another company’s people are not there.
    return canManageSeats(viewer, subject) ? subject : null;
  },
  authorize: canManageSeats,
  async run({ tx, viewer, subject: { employee, companyId } }) {
    const email = employee.email?.toLowerCase();
    if (!email || !employee.emailVerified || employee.suspendedAt) {
      throw fieldError("userId", "This person can’t take a seat before their address is confirmed.");
    }
    const term = await loadTerm(tx, companyId);
    if (!term) throw new AppError("CONFLICT", "No subscription is running. Renew it to assign seats.");
    if (term.isPastDue)
      throw new AppError("PAYMENT_REQUIRED", "Seats can be assigned again when the invoice is paid.");

    const held = await tx.license.findFirst({
      where: {
        subscriptionId: term.id,
        status: { in: ["active", "invited"] },
        OR: [{ assignedUserId: employee.id }, { assignedEmail: email }],
      },
      select: { id: true },
    });
    if (held) throw fieldError("userId", "This person has a seat already.", "CONFLICT");

    const free = await tx.license.findFirst({
      where: { subscriptionId: term.id, status: "available" },
      orderBy: { id: "asc" },
      select: { id: true },
    });
    if (!free) throw new AppError("LIMIT_REACHED", "No seat left. Revoke one, or buy more seats.");

    await tx.license.update({
      where: { id: free.id },
      data: { status: "active", assignedUserId: employee.id, assignedEmail: email, assignedAt: new Date() },
      select: { id: true },
    });
    const happened = { companyId, licenseId: free.id, actorId: viewer.id, userId: employee.id };
    await tx.licenseEvent.create({ data: { ...happened, type: "assigned" }, select: { id: true } });
    await recordEvent(tx, viewer, {
      action: "license.assigned",
      object: { type: "license", id: free.id },
      after: { userId: employee.id },
    });
    await sendMail(tx, letter(email, employee.firstName ?? employee.username));
    return { name: employee.firstName ?? employee.username };
  },
});

function letter(to: string, name: string) {
  return {
    to,
    subject: `You have a seat at ${env.APP_NAME}`,
    kind: "license-assigned",
    paragraphs: [
      `Hello ${name},`,
      "Your company has given you a seat. The courses it covers are open to you now.",
    ],
    action: { label: "Go to my learning", url: new URL(paths.learn(), env.APP_URL).href },
  };
}
