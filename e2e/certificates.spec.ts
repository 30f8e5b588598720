import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from "jose";
import { db } from "@/lib/db";
import { readBaked } from "@/lib/certificates/png";
import { readStatus } from "@/lib/certificates/status-list";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { markLessonRead } from "@/lib/learning/mark-lesson-read";
import { expect, test } from "./fixtures";
import type { Person, World } from "./world";

/** A course of one lesson, completed by somebody new. */
async function earn(world: World, learner: Person, title = "Knots and Bends") {
  const course = await world.seedCourse({ title, modules: [[{}]], learningOutcomes: ["Tie a bowline"] });
  await db.user.update({ where: { id: learner.id }, data: { firstName: "Żaneta", lastName: "Łoś" } });
  await enrollInCourse(learner, { courseId: course.id });
  await markLessonRead(learner, { lessonId: course.lessonIds[0] });
  const { id } = await db.certificate.findFirstOrThrow({ where: { userId: learner.id } });
  return { id, course };
}

test("whoever finishes a course has its certificate at once: to see, to print, to keep and to show", async ({
  page,
  login,
  visit,
  inspect,
  seedCourse,
  request,
}) => {
  const course = await seedCourse({ title: "One short step", modules: [[{}]] });
  const learner = await login({ role: "student" });
  await visit("/certificates");
  await expect(page.getByRole("heading", { name: "No certificates yet" })).toBeVisible();
  await enrollInCourse(learner, { courseId: course.id });
  await page.goto(`/learn/${course.slug}`);
  await page.getByRole("button", { name: "Mark complete" }).click();
  await expect(page.getByRole("heading", { name: "You finished One short step" })).toBeVisible();

  await page.getByRole("link", { name: "Certificate", exact: true }).click();
  await page.getByRole("link", { name: "One short step" }).click();
  await expect(page.getByRole("article", { name: /One short step$/ })).toBeVisible();
  await inspect();

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download PDF" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^certificate-[\dA-Z]{4}-[\dA-Z]{4}\.pdf$/);
  const pdf = await page.request.get(new URL(download.url()).pathname);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
  expect((await request.get(new URL(download.url()).pathname)).status(), "not for strangers").toBe(404);

  const printed = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(printed) ?? [];
  expect(Number(width), "A4 landscape").toBeGreaterThan(Number(height));
});

test("everybody can check a certificate by its number, and is told kindly where there is none", async ({
  page,
  world,
  visit,
  inspect,
}) => {
  const { id } = await earn(world, await world.createPerson());
  await visit("/verify");
  await page.getByLabel("Certificate number").fill((id.match(/.{4}/g) ?? []).join(" ").toLowerCase());
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Żaneta Łoś completed Knots and Bends" }),
  ).toBeVisible();
  await expect(page.getByText("Valid certificate")).toBeVisible();
  await inspect();

  await page.goto("/verify");
  await page.getByLabel("Certificate number").fill("8H2K-41TQ");
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await expect(page.getByText(/^This is no certificate number/)).toBeVisible();
  const missing = await page.goto(`/verify/${"0".repeat(28)}`);
  expect(missing?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "No such certificate" })).toBeVisible();
});

test("an instructor issues anew and revokes; the holder, the public page and the status list follow", async ({
  page,
  login,
  world,
  request,
  openElsewhere,
  inspect,
}) => {
  const learner = await world.createPerson();
  const { id, course } = await earn(world, learner);
  await login(course.instructor);
  await page.goto(`/teach/courses/${course.id}/certificates`);
  await page.getByRole("link", { name: "Żaneta Łoś" }).first().click();
  await page.getByRole("button", { name: "Issue anew" }).click();
  await page.getByLabel("Name").fill("Żaneta Łoś-Nowak");
  await inspect();
  await page
    .getByRole("dialog")
    .or(page.getByRole("alertdialog"))
    .getByRole("button", { name: "Issue anew" })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Żaneta Łoś-Nowak" })).toBeVisible();

  const stranger = await openElsewhere();
  await stranger.goto(`/verify/${id}`);
  await expect(stranger.getByText("Replaced certificate")).toBeVisible();
  await stranger.getByRole("link", { name: "See the one that is valid" }).click();
  await expect(stranger.getByText("Valid certificate")).toBeVisible();

  await page.getByRole("button", { name: "Revoke" }).click();
  await page.getByLabel("Reason").fill("Somebody else took the quizzes.");
  await page.getByRole("button", { name: "Revoke certificate" }).click();
  await expect(page.getByText(/^The reason: Somebody else/)).toBeVisible();
  await stranger.reload();
  await expect(stranger.getByText("Revoked certificate")).toBeVisible();
  await expect(stranger.getByText("Somebody else")).toBeHidden();

  const { statusIndex } = await db.certificate.findUniqueOrThrow({ where: { id } });
  const list = await jwtVerify(
    await (await request.get("/api/issuer/status/0")).text(),
    await keysOf(request),
  );
  const { encodedList } = list.payload.credentialSubject as { encodedList: string };
  expect(readStatus(encodedList, statusIndex)).toBe(true);
});

test("a badge is checked by a standard library and on the page, and a changed byte shows red", async ({
  page,
  login,
  world,
  inspect,
  openElsewhere,
}) => {
  const learner = await login({ role: "student" });
  const { id } = await earn(world, learner);
  const badge = await (await page.request.get(`/api/certificates/${id}/badge`)).body();
  const token = String(readBaked(badge));
  const { payload, protectedHeader } = await jwtVerify(token, await keysOf(page.request));
  expect(payload).toMatchObject({
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    name: "Knots and Bends",
  });
  const key = await page.request.get(new URL(protectedHeader.kid ?? "").pathname);
  expect(await key.json()).toMatchObject({ kty: "OKP", crv: "Ed25519", kid: protectedHeader.kid });
  expect((await page.request.get(new URL(String(payload.iss)).pathname)).ok()).toBe(true);

  const checker = await openElsewhere();
  const check = async (buffer: Buffer) => {
    await checker.goto("/verify");
    await checker
      .getByLabel("Badge or file")
      .setInputFiles({ name: "badge.png", mimeType: "image/png", buffer });
    await checker.getByRole("button", { name: "Check the credential" }).click();
  };
  const changed = Buffer.from(badge);
  changed.writeUInt8(changed.readUInt8(700) ^ 1, 700);
  await check(changed);
  const verdict = checker.getByRole("alert").filter({ hasText: "Not genuine" });
  await expect(verdict).toContainText("“badge.png” was changed after it was issued");
  await expect(verdict).toBeFocused();
  await check(badge);
  await expect(checker.getByText(/^The credential you gave is genuine/)).toBeVisible();

  await checker.goto("/verify");
  await checker.getByLabel("Or the credential as text").fill(`${token.slice(0, 500)}x${token.slice(501)}`);
  await checker.getByRole("button", { name: "Check the credential" }).click();
  await expect(verdict).toContainText("This credential was changed after it was issued");
  await page.goto(`/certificates/${id}`);
  await inspect();
});

type Reader = { get(path: string): Promise<{ json(): Promise<unknown> }> };

async function keysOf(reader: Reader) {
  return createLocalJWKSet((await (await reader.get("/.well-known/jwks.json")).json()) as JSONWebKeySet);
}
