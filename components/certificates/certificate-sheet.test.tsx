import { expect, it } from "vitest";
import { look } from "@/scripts/db/test-markup";
import { CertificateSheet, type SheetCertificate } from "./certificate-sheet";

const certificate: SheetCertificate = {
  ...{ id: "8H2K41TQ7VXPA1B2C3D4E5F6G7H8", holderName: "محمد الفارسي", courseTitle: "SQL for Analysts" },
  ...{
    instructorName: "Priya Raman",
    issuerName: "M4T",
    duration: 310,
    lessons: 22,
    quizzes: 0,
    grade: null,
  },
  completedAt: new Date("2026-10-14"),
  course: { id: 3, category: "Data Science" },
};
const sheet = (isPicture: boolean) =>
  look(
    <CertificateSheet
      certificate={certificate}
      verifyUrl="https://learn.example/verify/8H2K"
      isPicture={isPicture}
    />,
  );

it("a certificate says whose it is, what for and where it is checked", () => {
  const { text } = sheet(false);
  for (const words of [
    "محمد الفارسي",
    "completed every lesson of",
    "SQL for Analysts",
    "learn.example/verify",
  ]) {
    expect(text).toContain(words);
  }
  expect(text).not.toMatch(/assessment|score|quiz/);
});

it("the name is the page’s heading, but not where the sheet is a picture beside another one", () => {
  expect(sheet(false).all("h1")).toHaveLength(1);
  expect(sheet(true).all("h1")).toHaveLength(0);
});
