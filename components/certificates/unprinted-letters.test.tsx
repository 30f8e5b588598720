import { expect, it } from "vitest";
import type { CertificatePage } from "@/lib/certificates/queries";
import { look } from "@/scripts/db/test-markup";
import { UnprintedLetters } from "./unprinted-letters";

const shown = (holderName: string, state: CertificatePage["state"] = "valid") =>
  look(
    <UnprintedLetters
      certificate={{ state, holderName, courseTitle: "Knots", instructorName: "Bo" } as CertificatePage}
    />,
  ).text;

it("whose name has letters that no font has is told which, before the download", () => {
  expect(shown("Ana 𐎠𐎢𐎠")).toContain("The PDF can’t show 𐎠 𐎢");
});

it("nobody else is told anything", () => {
  expect(shown("王小明, محمد and Żaneta")).toBe("");
  expect(shown("𐎠", "revoked")).toBe("");
});
