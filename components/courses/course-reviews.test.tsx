import { describe, expect, it } from "vitest";
import type { OwnReview, Review } from "@/lib/courses/queries/reviews";
import type { ReviewStanding } from "@/lib/courses/reviewing";
import type { ReviewView } from "@/lib/courses/schema";
import { look } from "@/scripts/db/test-markup";
import { CourseReviews } from "./course-reviews";
import * as memberParts from "./member-reviews";

const review = (id: number, more: Partial<Review> = {}): Review => ({
  id,
  author: `Amara ${id}`,
  image: null,
  rating: 5,
  body: "<b>Good</b>",
  writtenAt: "2026-11-20T10:00:00Z",
  isEdited: false,
  reply: null,
  repliedAt: null,
  isReported: false,
  ...more,
});
const own: OwnReview = {
  id: 9,
  author: "Me",
  rating: 3,
  body: "Mine",
  writtenAt: "2026-11-20T10:00:00Z",
  isEdited: true,
  reply: null,
  repliedAt: null,
  isHidden: false,
};
const spread = [5, 4, 3, 2, 1].map((stars) => ({ stars, count: stars === 5 ? 3 : stars === 2 ? 1 : 0 }));
const none = spread.map(({ stars }) => ({ stars, count: 0 }));

type Given = {
  ratings?: typeof spread;
  reviews?: Review[];
  matching?: number;
  own?: OwnReview | null;
  standing?: ReviewStanding;
  rights?: Partial<memberParts.ReviewRights>;
  view?: Partial<ReviewView>;
};

function show({ reviews = [], matching = reviews.length, standing = { kind: "stranger" }, ...given }: Given) {
  return look(
    <CourseReviews
      course={{ id: 7, slug: "bread", instructor: { name: "Ilse Verhoeven" } }}
      found={{
        ratings: given.ratings ?? spread,
        withText: matching,
        matching,
        reviews,
        own: given.own ?? null,
      }}
      standing={standing}
      rights={{ mayReport: false, mayReply: false, ...given.rights }}
      view={{ stars: null, order: "newest", reviews: 3, ...given.view }}
      memberParts={memberParts}
    />,
  );
}
const buttons = (found: ReturnType<typeof look>) =>
  found.all("button").map((button) => button["aria-label"] ?? button.text);

describe("reviews for everybody", () => {
  it("are summed up, lead to those of one number of stars, and their text is text", () => {
    const found = show({ reviews: [review(1)] });
    expect(found.text).toContain("4 ratings, 1 with text");
    expect(found.text).toContain("4.3 out of 5");
    expect(found.text).toContain("4 stars:");
    expect(found.links.slice(0, 2)).toEqual([
      ["5 stars: 3 ratings", "/courses/bread?stars=5#reviews"],
      ["2 stars: 1 rating", "/courses/bread?stars=2#reviews"],
    ]);
    expect(found.all("article").map(({ text }) => text)).toEqual([expect.stringContaining("<b>Good</b>")]);
    expect(found.all("time")).toMatchObject([{ dateTime: "2026-11-20T10:00:00Z", text: "20 Nov 2026" }]);
    expect(buttons(found)).toEqual([]);
  });

  it("show what the instructor answered, and that a text was changed", () => {
    const answered = review(1, { reply: "Thank you.", repliedAt: "2026-11-21T10:00:00Z", isEdited: true });
    const { text } = show({ reviews: [answered] });
    expect(text).toContain("20 Nov 2026, edited");
    expect(text).toContain("Answer from Ilse Verhoeven 21 Nov 2026");
  });

  it.each([
    [1, 3, []],
    [9, 3, [["Show all 9 reviews", "/courses/bread?reviews=23#reviews"]]],
    [99, 3, [["Show 20 more reviews", "/courses/bread?reviews=23#reviews"]]],
    [99, 83, [["Show all 99 reviews", "/courses/bread?reviews=103#reviews"]]],
    [500, 103, []],
  ])("%i with text, of which %i are shown, lead on to %j", (matching, reviews, links) => {
    const found = show({ reviews: [review(1)], matching, view: { reviews } });
    expect(found.links.filter(([name]) => name?.startsWith("Show"))).toEqual(links);
    expect(found.text.includes("These are 103 of 500.")).toBe(matching === 500);
  });

  it("come in another order, keeping the stars that were asked for", () => {
    const found = show({ reviews: [review(1), review(2)], view: { stars: 5, order: "lowest" } });
    expect(found.links).toContainEqual(["Highest", "/courses/bread?stars=5&order=highest#reviews"]);
    expect(found.links).toContainEqual(["Remove filter 5 stars, 2", "/courses/bread?order=lowest#reviews"]);
    const current = found.all("a").filter((link) => link["aria-current"] === "true");
    expect(current.map(({ text }) => text)).toEqual(["5", "Lowest"]);
  });

  it("with stars that nobody wrote a text to say so, with a way back", () => {
    const found = show({ view: { stars: 2 } });
    expect(found.text).toContain("Nobody else has written a text with these stars.");
    expect(found.links).toContainEqual(["Clear all", "/courses/bread#reviews"]);
  });

  it("are not mentioned before the first one", () => {
    expect(show({ ratings: none }).text).toBe("");
    expect(show({ ratings: none, standing: { kind: "author" } }).text).toBe("");
  });
});

describe("a learner", () => {
  it("may write the first one, by a group of radio buttons", () => {
    const found = show({ ratings: none, standing: { kind: "open" } });
    expect(found.text).toContain("No reviews yet.");
    expect(found.all("fieldset")).toMatchObject([{ role: "radiogroup" }]);
    expect(found.all("input").filter(({ type }) => type === "radio")).toHaveLength(5);
    expect(found.sent()).toEqual({ courseId: "7", body: "" });
    expect(buttons(found)).toContain("Publish review");
  });

  it("who has not done enough is told how much is missing, and finds no form", () => {
    const found = show({ standing: { kind: "early", percent: 12 } });
    expect(found.text).toContain("Reviews open at 30% of the course. You are at 12%.");
    expect(found.all("form")).toEqual([]);
  });

  it("finds their own first, to change or to delete, and can’t write a second", () => {
    const found = show({ own, reviews: [review(1)], standing: { kind: "open" } });
    expect(found.text.indexOf("Your review")).toBeLessThan(found.text.indexOf("Amara 1"));
    expect(found.text).not.toContain("Write a review");
    expect(found.sent()).toMatchObject({ courseId: "7", rating: "3", body: "Mine", reviewId: "9" });
    expect(buttons(found)).toEqual(["Save review", "Delete review…", "Keep review", "Delete review"]);
  });

  it("whose review is hidden is told so, and can change it but not delete it", () => {
    const found = show({ own: { ...own, isHidden: true } });
    expect(found.text).toContain("Hidden by a moderator");
    expect(buttons(found)).toEqual(["Save review"]);
  });

  it("can report other people’s reviews, each once", () => {
    const reviews = [review(1), review(2, { isReported: true })];
    const found = show({ reviews, rights: { mayReport: true } });
    expect(buttons(found)).toEqual(["Report the review by Amara 1", "Leave it", "Report review"]);
    expect(found.text).toContain("You reported this review.");
    expect(found.sent()).toEqual({ reviewId: "1", reason: "insult", details: "" });
  });
});

it("the instructor answers, and changes or removes the answer", () => {
  const reviews = [review(1), review(2, { reply: "Thanks", repliedAt: "2026-11-21T10:00:00Z" })];
  const found = show({ reviews, rights: { mayReply: true }, standing: { kind: "author" } });
  expect(found.all("summary").map((summary) => summary["aria-label"])).toEqual([
    "Answer Amara 1",
    "Edit answer to Amara 2",
  ]);
  expect(buttons(found)).toEqual([
    "Save answer",
    "Save answer",
    "Remove answer…",
    "Keep answer",
    "Remove answer",
  ]);
});
