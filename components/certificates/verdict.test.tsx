import { describe, expect, it } from "vitest";
import { look } from "@/scripts/db/test-markup";
import type { CertificateFacts } from "@/lib/certificates/queries";
import { Verdict } from "./verdict";
import { VerifiedFacts } from "./verified-facts";

const certificate: CertificateFacts = {
  ...{ id: "8H2K41TQ7VXPA1B2C3D4E5F6G7H8", holderName: "Amara Osei", courseTitle: "SQL for Analysts" },
  ...{ instructorName: "Priya Raman", issuerName: "M4T", duration: 310, lessons: 22, quizzes: 4, grade: 91 },
  ...{ outcomes: [], issuedAt: new Date("2026-10-14"), completedAt: new Date("2026-10-14") },
  ...{ revokedAt: null, replacedById: null, state: "valid" as const },
  course: { id: 3, category: "Data Science", slug: null },
};
const shown = (more: Partial<CertificateFacts> = {}, isProven = false) =>
  look(<Verdict certificate={{ ...certificate, ...more }} isProven={isProven} />);

describe("what a stranger reads of a certificate", () => {
  it("that it is valid, and of whom", () => {
    const found = shown();
    expect(found.text).toContain("Valid certificate");
    expect(found.text).toContain("Amara Osei completed SQL for Analysts");
    expect(found.text).not.toContain("credential");
  });

  it("that it was withdrawn, also where its credential is genuine", () => {
    const found = shown({ state: "revoked", revokedAt: new Date("2026-11-01") }, true);
    expect(found.text).toContain("Revoked certificate");
    expect(found.text).not.toContain("Amara Osei completed");
    expect(found.text).toContain("It proves nothing any more.");
    expect(found.text).toContain("does not stand any more");
  });

  it("that another is in its place, and where", () => {
    const found = shown({ state: "replaced", revokedAt: new Date("2026-11-01"), replacedById: "NEXT" });
    expect(found.text).toContain("Replaced certificate");
    expect(found.links).toContainEqual(["See the one that is valid", "/verify/NEXT"]);
  });

  it("its number in full, and no score where there was none", () => {
    const text = (more: Partial<CertificateFacts>) =>
      look(<VerifiedFacts certificate={{ ...certificate, ...more }} site="learn.example" />).text;
    expect(text({})).toContain("8H2K-41TQ-7VXP-A1B2-C3D4-E5F6-G7H8");
    expect(text({})).toContain("91%");
    expect(text({ grade: null, quizzes: 0 })).not.toMatch(/score|quiz/);
  });
});
