import { describe, expect, it } from "vitest";
import { guest, type Member } from "@/lib/viewer";
import { pagesFor } from "./palette-pages";

const nobody = guest();
const member = (role: Member["role"]) => ({ ...nobody, id: "someone", role }) as Member;
const labels = (viewer: Parameters<typeof pagesFor>[0], typed: string) =>
  pagesFor(viewer, typed).map(({ label }) => label);

describe("the pages of the palette", () => {
  it.each([
    ["notif", "Notifications"],
    ["CERT", "Certificates"],
    ["e-mail", "E-mail preferences"],
    ["email pref", "E-mail preferences"],
    ["password", "Security"],
    ["verify", "Check a certificate"],
    ["wish", "Saved for later"],
  ])("a learner who types “%s” is led to “%s”", (typed, label) => {
    expect(labels(member("student"), typed)).toContain(label);
  });

  it("are all there before anything is typed, and none is there for words that name none", () => {
    expect(labels(member("student"), "").length).toBeGreaterThan(8);
    expect(labels(member("student"), "notif react")).toEqual([]);
    expect(labels(member("student"), "atalog")).toEqual([]);
  });

  it("are those of the viewer’s own rooms", () => {
    expect(labels(member("admin"), "mail")).toContain("Back office: Mail");
    expect(labels(member("company_admin"), "licen")).toEqual(["Company: Licenses"]);
    expect(labels(nobody, "").join()).not.toMatch(/Back office|Company|Teaching/);
    expect(labels(member("student"), "").join()).not.toMatch(/Back office|Company|Teaching/);
  });

  it("lead a guest to an account, and to none of its pages", () => {
    expect(labels(nobody, "")).toEqual(["Catalog", "Sign in", "Create an account", "Check a certificate"]);
  });
});
