import { describe, expect, it } from "vitest";
import { FormContext } from "@/components/ui/form-state";
import type { ActionState } from "@/lib/action";
import { look } from "@/scripts/db/test-markup";
import { AnswerLines } from "./answer-lines";

describe("a form that was refused", () => {
  const refused = (
    values: Record<string, string>,
    fieldErrors: Record<string, string[]> = {},
  ): ActionState => ({
    status: "error",
    code: "INVALID",
    message: "Please check the form.",
    values,
    fieldErrors,
  });

  it("keeps the answers that were typed and the one that was marked", () => {
    const values = { "options[0]": "Rye", "options[1]": "", "options[2]": "Stone", right: "2" };
    const state = refused(values, { options: ["Please give at least two answers."] });
    const found = look(
      <FormContext value={state}>
        <AnswerLines />
      </FormContext>,
    );
    const inputs = found.all("input");
    expect(inputs.filter(({ name }) => name === "options[]").map(({ value }) => value ?? "")).toEqual([
      "Rye",
      "",
      "Stone",
      "",
      "",
      "",
    ]);
    expect(inputs.filter(({ checked }) => checked !== undefined)).toMatchObject([
      { name: "right", value: "2" },
    ]);
    expect(found.text).toContain("Please give at least two answers.");
    expect(found.all("fieldset")).toMatchObject([{ "aria-describedby": "options-error" }]);
  });

  it("names every answer line and every mark for whoever can’t see them", () => {
    const { labels, all } = look(<AnswerLines />);
    expect(labels.slice(0, 4)).toEqual(["A is right", "Answer A", "B is right", "Answer B"]);
    expect(all("input").every((input) => input["aria-label"])).toBe(true);
  });
});
