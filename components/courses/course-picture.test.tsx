import { ImageResponse } from "next/og";
import sharp, { type Region } from "sharp";
import { afterEach, expect, it, vi } from "vitest";
import { drawable, pictureFonts } from "@/lib/picture-fonts";
import { CoursePicture, coverSize } from "./course-picture";

afterEach(() => vi.unstubAllGlobals());

/** The addresses on the net that were asked; the library keeps parts of itself as data. */
function watchNet() {
  const asked: string[] = [];
  const { fetch } = globalThis;
  vi.stubGlobal("fetch", (input: string | URL | Request, init?: RequestInit) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.startsWith("data:")) asked.push(address);
    return address.startsWith("data:") ? fetch(input, init) : Promise.reject(new Error("no net"));
  });
  return asked;
}

const size = { width: 1200, height: 630 };

async function draw(title: string, cover: string | null = null) {
  const picture = (
    <CoursePicture
      course={{ id: 7, category: "Programming" }}
      cover={cover}
      title={drawable(title)}
      line={drawable("Мария Łukasz Ελένη, Beginner, 2 h")}
      site="M4T"
    />
  );
  const answer = new ImageResponse(picture, { ...size, fonts: await pictureFonts() });
  return Buffer.from(await answer.arrayBuffer());
}

/** The figures of one part, cut out first: they are always those of the file that was opened. */
async function statsOf(png: Buffer, part: Region) {
  return sharp(await sharp(png).extract(part).toBuffer()).stats();
}

/** How much of the part where words stand is ink. */
async function inkOf(png: Buffer) {
  const { channels } = await statsOf(png, { left: 72, top: 150, width: 560, height: 380 });
  return channels[0]?.stdev ?? 0;
}

it.each([
  ["Latin", "Statistics for Product Decisions"],
  ["Polish", "Zażółć gęślą jaźń"],
  ["Greek", "Εισαγωγή στη στατιστική"],
  ["Cyrillic", "Основы статистики"],
  ["Vietnamese", "Thống kê cơ bản"],
  ["very long", "A very long title that goes on ".repeat(12)],
])("a %s title is drawn, and nobody else’s server is asked", async (_, title) => {
  const asked = watchNet();
  const png = await draw(title);
  expect(await sharp(png).metadata()).toMatchObject({ format: "png", ...size });
  expect(await inkOf(png)).toBeGreaterThan(5);
  expect(asked).toEqual([]);
});

it.each([
  ["emoji", "Cook well 🍳👩‍🍳"],
  ["Chinese", "统计学入门"],
  ["Arabic", "مقدمة في الإحصاء"],
  ["signs that no font holds", "\u0007\uFFFF\u{10FFFF}"],
  ["markup", '<svg onload=1> & "quotes"'],
])("a title with %s breaks nothing, and nobody else’s server is asked", async (_, title) => {
  const asked = watchNet();
  const png = await draw(title);
  expect(await sharp(png).metadata()).toMatchObject(size);
  expect(asked).toEqual([]);
});

it("a course's own cover stands where its drawing would", async () => {
  const red = sharp({ create: { ...coverSize, channels: 3, background: "#c00000" } });
  const cover = `data:image/jpeg;base64,${(await red.jpeg().toBuffer()).toString("base64")}`;
  const beside = { left: 700, top: 0, ...coverSize };
  const { channels } = await statsOf(await draw("Knots", cover), beside);
  expect(channels.slice(0, 3).map(({ mean }) => Math.round(mean / 64))).toEqual([3, 0, 0]);
});
