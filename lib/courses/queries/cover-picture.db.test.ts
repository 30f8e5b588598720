import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { beforeAll, expect, it } from "vitest";
import { db } from "@/lib/db";
import { paths } from "@/lib/paths";
import { storage } from "@/lib/storage";
import { guest, type Member } from "@/lib/viewer";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { getCoverPicture } from "./cover-picture";

const size = { width: 500, height: 630 };
let teacher: Member;

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
});

async function store(content: Buffer | null, more: { lessonId?: number; contentType?: string } = {}) {
  const storageKey = `media/${randomUUID()}`;
  if (content) await storage.put(storageKey, content, "image/webp");
  const file = { storageKey, filename: "a.webp", bytes: 1, sha256: "0".repeat(64), kind: "image" as const };
  const { id } = await db.mediaAsset.create({
    data: { contentType: "image/webp", ...more, ...file, ownerId: teacher.id },
    select: { id: true },
  });
  return paths.media(id);
}

const red = (width = 900, height = 300) =>
  sharp({ create: { width, height, channels: 3, background: "#c00" } })
    .png({ compressionLevel: 1 })
    .toBuffer();

it("a course's own cover is cut to the place it gets", async () => {
  const picture = await getCoverPicture(guest(), await store(await red()), size);
  const [head, data] = picture?.split(",") ?? [];
  expect(head).toBe("data:image/jpeg;base64");
  const image = sharp(Buffer.from(data ?? "", "base64"));
  expect(await image.metadata()).toMatchObject({ format: "jpeg", ...size });
  expect((await image.stats()).dominant.r).toBeGreaterThan(150);
});

it("its drawing stands in for what is missing, broken, enormous, no picture, elsewhere or not for everybody", async () => {
  const course = await createCourse(teacher);
  const covers = {
    none: null,
    elsewhere: "https://pictures.example/api/media/1.png",
    unknown: paths.media(randomUUID()),
    lost: await store(null),
    broken: await store(Buffer.from("no picture")),
    enormous: await store(await red(10_000, 5_001)),
    video: await store(await red(), { contentType: "video/mp4" }),
    "of a lesson": await store(await red(), { lessonId: course.lessonIds[0] ?? 0 }),
  };
  for (const [name, cover] of Object.entries(covers)) {
    expect(await getCoverPicture(guest(), cover, size), name).toBeNull();
  }
});
