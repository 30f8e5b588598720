import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { certificatePdf, type PrintedCertificate } from "./certificate-pdf";
import { loadFonts } from "./pdf-fonts";

const certificate: PrintedCertificate = {
  ...{ id: "8H2K41TQ7VXPA1B2C3D4E5F6G7H8", holderName: "Amara Osei", courseTitle: "SQL for Analysts" },
  ...{ instructorName: "Priya Raman", issuerName: "M4T", duration: 310, lessons: 22, quizzes: 4, grade: 91 },
  ...{ issuedAt: new Date("2026-10-14"), completedAt: new Date("2026-10-14") },
  course: { id: 3, category: "Data Science" },
};
const url = "https://learn.example.com/verify/8H2K41TQ7VXPA1B2C3D4E5F6G7H8";

const names = [
  ...["Amara Osei", "Żaneta Gęślicka-Łoś", "Αλέξανδρος Παπαδόπουλος", "Ἀριστοτέλης", "Екатерина Ёжикова"],
  ...["Ґалаґан Їжакевич", "Nguyễn Thị Ánh", "王小明", "歐陽曉晴", "さくら タナカ", "김민준"],
  ...["محمد عبد الرحمن الفارسي", "דָּוִד בן־גוריון", "สมชาย ใจดี", "अमित कुमार शर्मा", "Seán Ó Briain 李娜"],
  "Wolfeschlegelsteinhausenbergerdorff-Grzegorzewska Hubert Blaine the Younger",
];

describe("a certificate’s PDF", () => {
  it.each(names)("has a glyph for every letter of %s", async (name) => {
    const fonts = await loadFonts(name, "book");
    for (const letter of name.normalize("NFC")) {
      const code = letter.codePointAt(0) ?? 0;
      const font = fonts.find((candidate) => candidate.hasGlyphForCodePoint(code));
      expect(font, `U+${code.toString(16)}`).toBeDefined();
      const isSeen = /[^\s\p{M}]/u.test(letter);
      if (isSeen) expect(font?.layout(letter).glyphs[0]?.path.toSVG(), letter).not.toBe("");
    }
  });

  it.each(names)("is one page for %s, whose name can be selected", { timeout: 30_000 }, async (name) => {
    const pdf = (await certificatePdf({ ...certificate, holderName: name }, url)).toString("latin1");
    expect(pdf.slice(0, 5)).toBe("%PDF-");
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(pdf).toMatch(/\/MediaBox \[0 0 841\.8\d+ 595\.2\d+\]/);
    const readable = textOf(pdf);
    for (const word of name.normalize("NFC").split(" ")) {
      // Letters from the right stand in the file as they are seen: the first one last.
      const letters = [...word].filter((letter) => !/\p{M}/u.test(letter));
      for (const letter of letters) expect(readable, `${letter} of ${name}`).toContain(letter);
    }
  });

  it("puts the dots of an Arabic letter at the letter, as a drawing", async () => {
    const { drawLine } = await import("./pdf-shapes");
    const fonts = await loadFonts("من", "book");
    // The dot of the last letter lies within the letter's own width, which is drawn first from the left.
    const drawn = drawLine("من", fonts, 100);
    const subpaths = (drawn?.d ?? "").split("M").filter(Boolean);
    const xs = subpaths.map((part) =>
      Math.min(...[...part.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x]) => Number(x))),
    );
    expect(drawn?.width).toBeGreaterThan(100);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...xs)).toBeLessThan(drawn?.width ?? 0);
    expect(drawLine("Amara", await loadFonts("Amara", "book"), 100)).toBeNull();
  });
});

/** All that the file says its glyphs mean. */
function textOf(pdf: string) {
  const streams = [...pdf.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, body = ""]) => {
    try {
      return [inflateSync(Buffer.from(body, "latin1")).toString("latin1")];
    } catch {
      return [];
    }
  });
  const maps = streams.filter((stream) => stream.includes("beginbfrange") || stream.includes("beginbfchar"));
  const codes = maps.flatMap((map) => [...map.matchAll(/<([0-9a-f]{4,})>/gi)].map(([, hex = ""]) => hex));
  return codes.map((hex) => Buffer.from(hex, "hex").swap16().toString("utf16le")).join("");
}
