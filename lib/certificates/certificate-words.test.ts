import { expect, it } from "vitest";
import { figures, nameSize, titleSize } from "./certificate-words";
import { linkedInUrl } from "./linked-in";

it("a certificate speaks only of what there was", () => {
  const done = { lessons: 1, quizzes: 0, duration: 30, grade: null };
  expect(figures(done, "today").map(({ name }) => name)).toEqual(["Course", "Completed"]);
  expect(
    figures({ ...done, quizzes: 1, grade: 0 }, "today").map(({ value }) => value.replace("\u00a0", " ")),
  ).toEqual(["0%", "1 quiz", "1\u00a0lesson, 30\u00a0m".replace("\u00a0", " "), "today"]);
});

it("a longer name is never larger, and Chinese counts for more", () => {
  const sizes = Array.from({ length: 120 }, (_, length) => nameSize("a".repeat(length + 1)));
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(nameSize("欧阳晓晴".repeat(5))).toBeLessThan(nameSize("abcd".repeat(5)));
  expect(titleSize("a".repeat(120))).toBeLessThan(titleSize("short"));
});

it("LinkedIn’s form is filled in with the certificate, whatever its title has in it", () => {
  const certificate = {
    id: "8H2K",
    courseTitle: "C++ & you",
    issuerName: "M4T",
    issuedAt: new Date("2026-01-31"),
  };
  const url = new URL(linkedInUrl(certificate, "https://learn.example/verify/8H2K"));
  expect(url.origin).toBe("https://www.linkedin.com");
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    name: "C++ & you",
    issueMonth: "1",
    certUrl: "https://learn.example/verify/8H2K",
  });
});
