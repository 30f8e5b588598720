import { expect, it } from "vitest";
import type { OwnCertificate } from "@/lib/certificates/queries";
import { look } from "@/scripts/db/test-markup";
import { CertificateList } from "./certificate-list";

const certificate = (id: string, more: Partial<OwnCertificate> = {}): OwnCertificate => ({
  ...{ id, courseTitle: `Course ${id}`, grade: 91, duration: 60, issuedAt: new Date("2026-10-14") },
  ...{ number: "8H2K-41TQ", isValid: true },
  course: { id: 1, slug: "c", coverImage: null, category: "Web" },
  ...more,
});

it("the latest three are shown with their page, their proof and their PDF", () => {
  const found = look(<CertificateList certificates={["a", "b", "c", "d"].map((id) => certificate(id))} />);
  expect(found.all("li")).toHaveLength(3);
  expect(found.all("li")[0]?.text).toMatch(/Course a ?14 Oct 2026.*score 91% ?8H2K-41TQ/);
  expect(found.links.slice(0, 4)).toEqual([
    ["All certificates", "/certificates"],
    ["Course a", "/certificates/a"],
    ["Public page of the certificate for Course a", "/verify/a"],
    ["Download the certificate for Course a as PDF", "/api/certificates/a/pdf"],
  ]);
});

it("one without quizzes has no score, one that is revoked is not shown here", () => {
  expect(look(<CertificateList certificates={[certificate("a", { grade: null })]} />).text).not.toContain(
    "score",
  );
  expect(look(<CertificateList certificates={[certificate("a", { isValid: false })]} />).text).toBe("");
});
