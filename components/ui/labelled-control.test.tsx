import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import type { ActionState } from "@/lib/action";
import { look } from "@/scripts/db/test-markup";
import { CheckboxField, RadioField, SwitchField } from "./choice-field";
import { FormContext } from "./form-state";
import { PasswordField } from "./password-field";
import { SelectField } from "./select-field";
import { TextField } from "./text-field";
import { TextareaField } from "./textarea-field";

const refused = (
  values: Record<string, string>,
  fieldErrors: Record<string, string[]> = {},
): ActionState => ({
  ...{ status: "error", code: "INVALID", message: "Please check the form." },
  ...{ values, fieldErrors },
});
const after = (state: ActionState, node: ReactNode) => look(<FormContext value={state}>{node}</FormContext>);
const idle: ActionState = { status: "idle" };

const controls = [
  ["input", <TextField key="a" label="Name" name="name" help="As on the certificate" defaultValue="Ada" />],
  ["input", <PasswordField key="b" label="Name" name="name" help="Ten characters" />],
  ["textarea", <TextareaField key="c" label="Name" name="name" help="In a few words" defaultValue="Ada" />],
  [
    "select",
    <SelectField
      key="d"
      label="Name"
      name="name"
      help="One of them"
      options={[{ value: "Ada", label: "Ada" }]}
    />,
  ],
] as const;

describe("a field", () => {
  it.each(controls)("<%s> is named by its label and described by its help", (tag, node) => {
    const found = after(idle, node);
    const [control] = found.all(tag);
    expect(found.all("label")).toMatchObject([{ for: control?.["id"], text: "Name" }]);
    expect(control).not.toHaveProperty("aria-invalid");
    expect(found.all("p")).toMatchObject([{ id: control?.["aria-describedby"] }]);
  });

  it.each(controls)("<%s> that was refused says why in place of its help", (tag, node) => {
    const found = after(refused({}, { name: ["Too short.", "Also odd."], other: ["Not mine."] }), node);
    const [control] = found.all(tag);
    expect(control).toMatchObject({ "aria-invalid": "true" });
    expect(found.all("p")).toMatchObject([{ id: control?.["aria-describedby"], text: "Too short." }]);
    expect(found.text).not.toContain("Not mine.");
  });

  it("comes back with what was typed, also with nothing, but never with a password", () => {
    const fields = (
      <>
        <TextField label="Name" name="name" defaultValue="Ada" />
        <TextField label="Town" name="town" defaultValue="London" />
        <TextareaField label="Bio" name="bio" defaultValue="" maxLength={100} />
        <SelectField
          label="Role"
          name="role"
          defaultValue="a"
          options={[
            { value: "a", label: "A" },
            { value: "b", label: "B" },
          ]}
        />
        <PasswordField label="Password" name="password" />
      </>
    );
    const found = after(refused({ name: "", bio: "Reads.", role: "b", password: "secret" }), fields);
    expect(found.sent()).toEqual({ name: "", town: "London", bio: "Reads.", role: "b", password: "" });
    expect(found.text).toContain("6 of 100");
    expect(after(idle, fields).sent()).toEqual({
      name: "Ada",
      town: "London",
      bio: "",
      role: "a",
      password: "",
    });
  });

  it("of choices comes back as it was chosen", () => {
    const choices = (
      <>
        <RadioField name="level" value="a" label="A" defaultChecked />
        <RadioField name="level" value="b" label="B" />
        <SwitchField name="open" label="Open" defaultChecked />
        <CheckboxField name="tags[]" value="x" label="X" defaultChecked />
        <CheckboxField name="tags[]" value="y" label="Y" />
      </>
    );
    expect(after(idle, choices).sent()).toEqual({ level: "a", open: "on", "tags[]": "x" });
    expect(after(refused({ level: "b", "tags[0]": "y" }), choices).sent()).toEqual({
      level: "b",
      "tags[]": "y",
    });
  });

  it("for a password can be shown, and is hidden at first", () => {
    const found = after(idle, <PasswordField label="Password" name="password" />);
    const [control] = found.all("input");
    expect(control).toMatchObject({ type: "password" });
    expect(found.all("button")).toMatchObject([
      { text: "Show password", "aria-pressed": "false", "aria-controls": control?.["id"], type: "button" },
    ]);
  });

  it("puts options under their headings", () => {
    const options = [
      { label: "Free", options: [{ value: 1, label: "One" }] },
      { value: 2, label: "Two", disabled: true },
    ];
    const found = after(idle, <SelectField label="Course" name="id" options={options} defaultValue={1} />);
    expect(found.all("optgroup")).toMatchObject([{ label: "Free", text: "One" }]);
    expect(found.all("option").map(({ text, disabled }) => [text, disabled])).toEqual([
      ["One", undefined],
      ["Two", ""],
    ]);
  });
});
