import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { db } from "@/lib/db";
import { guest, system } from "@/lib/viewer";
import { createPerson } from "@/scripts/db/test-world";
import { sweepExpired } from "./sweep-expired";

const minute = 60_000;

it("what has expired is deleted, what still counts stays", async () => {
  const { id: userId } = await createPerson("mia");
  for (const [name, at] of [
    ["old", -minute],
    ["new", minute],
  ] as const) {
    const expiresAt = new Date(Date.now() + at);
    await db.rateLimit.create({ data: { key: name, points: 3, expire: BigInt(expiresAt.getTime()) } });
    await db.userSession.create({ data: { userId, expiresAt, userAgent: name } });
    await db.passwordResetToken.create({ data: { userId, expiresAt, tokenHash: name } });
  }
  await db.rateLimit.create({ data: { key: "for ever", points: 3 } });

  await sweepExpired(system, {});
  await sweepExpired(system, {});
  const left = await Promise.all([
    db.rateLimit.findMany({ orderBy: { key: "asc" } }),
    db.userSession.findMany(),
    db.passwordResetToken.findMany(),
  ]);
  expect(left).toMatchObject([
    [{ key: "for ever" }, { key: "new" }],
    [{ userAgent: "new" }],
    [{ tokenHash: "new" }],
  ]);
});

it("only the system sweeps", async () => {
  const admin = await createPerson(`root-${randomUUID()}`, "admin");
  await expect(sweepExpired(admin, {})).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(sweepExpired(guest(), {})).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
});
