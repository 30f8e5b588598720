import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { storage } from "@/lib/storage";
import { guest, type Member } from "@/lib/viewer";
import { createPerson } from "@/scripts/db/test-world";
import { removePicture, updatePicture } from "./update-picture";

let member: Member;
let count = 0;

beforeEach(async () => {
  member = await createPerson(`pia${(count += 1)}`);
});

const file = (bytes: Uint8Array, name = "me.jpg", type = "image/jpeg") =>
  new File([new Uint8Array(bytes)], name, { type });
const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#356" } })
    .jpeg()
    .withExif({ IFD0: { Copyright: "secret place" } })
    .toBuffer();

async function stored() {
  const asset = await db.mediaAsset.findFirstOrThrow({ where: { ownerId: member.id } });
  return {
    asset,
    bytes: Buffer.from(await new Response(await storage.open(asset.storageKey)).arrayBuffer()),
  };
}

describe("a person's picture", () => {
  it("is cut to the chosen square and encoded anew, without what else was in the file", async () => {
    await updatePicture(member, {
      picture: file(await photo(800, 400)),
      x: "0.5",
      y: "0",
      width: "0.5",
      height: "1",
    });
    const { asset, bytes } = await stored();
    expect(asset).toMatchObject({ contentType: "image/webp", width: 400, height: 400 });
    expect(bytes.includes("secret place")).toBe(false);
    expect(await db.user.findUniqueOrThrow({ where: { id: member.id } })).toMatchObject({
      profileImage: `/api/media/${asset.id}`,
    });
    await removePicture(member, {});
    expect(await db.user.findUniqueOrThrow({ where: { id: member.id } })).toMatchObject({
      profileImage: null,
    });
  });

  it.each([
    ["a script in an SVG", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ["a page", "<!doctype html><script>alert(1)</script>"],
    ["a GIF in name only", "GIF89a/*<script>*/=alert(1)"],
    ["nothing but noise", "\u0000\u0001\u0002\u0003"],
  ])("is refused when it is %s", async (_what, text) => {
    const refused = updatePicture(member, { picture: file(Buffer.from(text), "me.png", "image/png") });
    await expect(refused).rejects.toMatchObject({ code: "INVALID" });
    expect(await db.mediaAsset.count({ where: { ownerId: member.id } })).toBe(0);
  });

  it.each([
    ["no file", async () => ({ picture: "me.jpg" }), "picture"],
    ["an empty file", async () => ({ picture: file(new Uint8Array()) }), "picture"],
    ["more than 8 MB", async () => ({ picture: file(new Uint8Array(8 * 1024 * 1024 + 1)) }), "picture"],
    ["a square outside of it", async () => ({ picture: file(await photo(80, 40)), x: "1.5" }), "x"],
  ])("is refused at its field with %s", async (_what, input, field) => {
    await expect(updatePicture(member, await input())).rejects.toMatchObject({
      code: "INVALID",
      fieldErrors: { [field]: [expect.any(String)] },
    });
  });

  it("is nobody's who is not signed in", async () => {
    const picture = file(await photo(80, 40));
    await expect(updatePicture(guest(), { picture })).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    await expect(removePicture(guest(), {})).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await db.mediaAsset.count({ where: { ownerId: member.id } })).toBe(0);
  });
});
