import { expect, it } from "vitest";
import type { ManagedReview } from "@/lib/courses/queries/reviews";
import { look } from "@/scripts/db/test-markup";
import { ReviewTable } from "./review-table";

const review = (id: number, more: Partial<ManagedReview> = {}): ManagedReview => ({
  id,
  rating: 2,
  body: "<i>Bad</i>",
  hiddenAt: null,
  createdAt: new Date("2026-11-20"),
  author: `Amara ${id}`,
  image: null,
  course: { title: "Bread", slug: "bread" },
  reports: [],
  ...more,
});
const items = (found: ReturnType<typeof look>) =>
  found.all("button").filter((button) => button["role"] === "menuitem");

it("an admin reads what was written and what is reported of it, and hides it with a reason", () => {
  const found = look(<ReviewTable reviews={[review(1, { reports: ["It is advertising", "Not true"] })]} />);
  expect(found.text).toContain("<i>Bad</i>");
  expect(found.text).toContain("Reported: It is advertising");
  expect(found.text).toContain("2 reports");
  expect(found.links).toContainEqual(["Bread", "/courses/bread#reviews"]);
  const names = items(found).map(({ text }) => text);
  expect(new Set(names)).toEqual(new Set(["Hide…", "Dismiss reports…"]));
  expect(found.sent()).toEqual({ reviewId: "1", reason: "" });
});

it("a hidden review can only be shown again, and one without a text or a report stands there all the same", () => {
  const found = look(<ReviewTable reviews={[review(1, { hiddenAt: new Date(), body: null })]} />);
  expect(new Set(items(found).map(({ text }) => text))).toEqual(new Set(["Show again…"]));
  expect(found.text).toContain("Hidden");
  expect(look(<ReviewTable reviews={[review(2)]} />).text).toContain("Shown");
});
