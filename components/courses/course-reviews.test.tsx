import { describe, expect, it } from "vitest";
import type { Review } from "@/lib/courses/queries/course-background";
import { look } from "@/scripts/db/test-markup";
import { CourseReviews } from "./course-reviews";

describe("reviews", () => {
  const ratings = [5, 4, 3, 2, 1].map((stars) => ({ stars, count: stars === 5 ? 3 : stars === 2 ? 1 : 0 }));
  const review = (id: number): Review => ({
    id,
    author: "Amara",
    image: null,
    rating: 5,
    body: "<b>Good</b>",
    writtenAt: "2026-11-20T10:00:00Z",
  });
  const show = (withText: number, reviews: Review[], most: number | null = 30) =>
    look(
      <CourseReviews
        ratings={ratings}
        withText={withText}
        reviews={reviews}
        more={most === null ? null : { href: "?reviews=all", most }}
      />,
    );

  it("are summed up, and their text is text", () => {
    const found = show(1, [review(1)]);
    expect(found.text).toContain("4 ratings, 1 with text");
    expect(found.text).toContain("4.3 out of 5");
    expect(found.text).toContain("5 stars: 3");
    expect(found.all("article").map(({ text }) => text)).toEqual([expect.stringContaining("<b>Good</b>")]);
    expect(found.all("time")).toMatchObject([{ dateTime: "2026-11-20T10:00:00Z", text: "20 Nov 2026" }]);
  });

  it.each([
    [1, 30, []],
    [9, 30, ["Show all 9 reviews"]],
    [99, 30, ["Show 30 reviews"]],
    [99, null, []],
  ])("%i with text, of which %s may be shown, lead on to %j", (withText, most, names) => {
    expect(show(withText, [review(1)], most).links.map(([name]) => name)).toEqual(names);
  });

  it("are not mentioned before the first one", () => {
    const none = ratings.map(({ stars }) => ({ stars, count: 0 }));
    expect(look(<CourseReviews ratings={none} withText={0} reviews={[]} more={null} />).text).toBe("");
  });
});
