import { test } from "vitest";
import { database } from "@/scripts/db/test-database";
import { fillDatabase } from "@/scripts/db/fill-database";
import { asViewer, db, pool } from "@/lib/db";
import { system } from "@/lib/viewer";
test("works", async () => {
  await fillDatabase(database.ownerUrl);
  const show = (e: any) => console.log(e.constructor.name, e.code, JSON.stringify(e.meta), e.message.slice(0, 400));
  await asViewer(system, (tx) => tx.license.create({ data: { companyId: 1, subscriptionId: 1, licenseKey: "a", licenseKeyHash: "b" } })).catch(show);
  await asViewer(system, (tx) => tx.module.create({ data: { courseId: 1, orderIndex: 0, title: "x" } })).catch(show);
  await db.module.create({ data: { courseId: 1, orderIndex: 0, title: "x" } }).catch(show);
  await db.user.create({ data: { username: "BEN", password: "x" } }).catch(show);
  await db.course.update({ where: { id: 1 }, data: { price: -1 } }).catch(show);
  await asViewer(system, (tx) => tx.auditEvent.deleteMany()).catch(show);
  const s = await asViewer(system, (tx) => tx.companySubscription.findMany());
  console.log(s[0]);
  console.log((await db.userSubscription.findMany({ select: { isActive: true } })));
  const rows = await pool.query("select * from access_grounds('ben', 1)"); console.log(rows.rows);
  // reorder naive
  await asViewer(system, async (tx) => { await tx.lesson.update({ where: { id: 1 }, data: { orderIndex: 1 } }); await tx.lesson.update({ where: { id: 2 }, data: { orderIndex: 0 } }); });
  console.log(await db.lesson.findMany({ select: { id: true, orderIndex: true } }));
});
