import { expect, it } from "vitest";
import { FormContext } from "@/components/ui/form-state";
import type { FieldErrors } from "@/lib/errors";
import { look } from "@/scripts/db/test-markup";
import { RefusedCredential } from "./refused-credential";

const shown = (message: string, fieldErrors: FieldErrors) =>
  look(
    <FormContext value={{ status: "error", code: "INVALID", message, values: {}, fieldErrors }}>
      <RefusedCredential />
    </FormContext>,
  );

it("an altered file gets a verdict that names it, says what it means and is read out", () => {
  const found = shown("Not genuine", { altered: ["“badge.png” was changed", "It proves nothing."] });
  expect(found.text).toBe("Not genuine “badge.png” was changed It proves nothing.");
  expect(found.all("h3").map(({ text }) => text)).toEqual(["“badge.png” was changed"]);
  expect(found.all("div")[0]).toMatchObject({ role: "alert", tabindex: "-1" });
});

it("a credential of another site gets another verdict", () => {
  expect(shown("Not issued here", { foreign: ["“a.jwt” names another"] }).text).toContain("Not issued here");
});

it("what is wrong with a field is said at the field, and nothing before there is an answer", () => {
  expect(shown("Please check the form.", { file: ["This picture carries no credential."] }).text).toBe("");
  expect(look(<RefusedCredential />).text).toBe("");
});
