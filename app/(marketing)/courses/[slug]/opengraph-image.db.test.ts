import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { expect, it } from "vitest";
import { db } from "@/lib/db";
import { paths } from "@/lib/paths";
import { storage } from "@/lib/storage";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import CourseImage from "./opengraph-image";

it("a course's picture is drawn once for all who ask, and again when its title changes", async () => {
  const teacher = await createPerson("teacher", "instructor");
  const storageKey = `media/${randomUUID()}`;
  const red = sharp({ create: { width: 900, height: 600, channels: 3, background: "#c00" } });
  await storage.put(storageKey, await red.png().toBuffer(), "image/png");
  const file = { storageKey, filename: "a.png", bytes: 1, sha256: "0".repeat(64), contentType: "image/png" };
  const { id } = await db.mediaAsset.create({ data: { ...file, kind: "image", ownerId: teacher.id } });
  const course = await createCourse(teacher, { title: "Knots", coverImage: paths.media(id) });
  const ask = async () => {
    const answer = await CourseImage({ params: Promise.resolve({ slug: course.slug }) });
    return Buffer.from(await answer.arrayBuffer());
  };

  const [first, atOnce] = await Promise.all([ask(), ask()]);
  expect(await sharp(first).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
  // Drawn anew, it would be without its cover.
  await storage.remove(storageKey);
  for (const other of [atOnce, await ask()]) expect(other.equals(first)).toBe(true);

  await db.course.update({ where: { id: course.id }, data: { title: "Ropes" } });
  expect((await ask()).equals(first)).toBe(false);
});
