import { describe, expect, it } from "vitest";
import { courseStructuredData } from "./structured-data";

const course = {
  slug: "sql",
  title: "SQL",
  description: "Tables",
  duration: 125,
  price: 79,
  currency: "EUR",
  level: "beginner",
  learningOutcomes: ["Join tables"],
  prerequisites: [],
  rating: 4.5,
  ratingCount: 2,
  category: { name: "Data Science", slug: "data-science" },
  instructor: { name: "Ilse Verhoeven" },
};
const site = { url: "https://learn.example", name: "M4T" };
const courseOf = (
  given: typeof course | (Omit<typeof course, "rating" | "price"> & { rating: null; price: number | null }),
) => courseStructuredData(given, site)["@graph"][0];

describe("structured data of a course", () => {
  it("names the course, its price and its length", () => {
    expect(courseOf(course)).toMatchObject({
      url: "https://learn.example/courses/sql",
      offers: [{ category: "Paid", price: "79.00", priceCurrency: "EUR" }],
      hasCourseInstance: [{ courseWorkload: "PT125M" }],
      aggregateRating: { ratingValue: 4.5, ratingCount: 2 },
    });
  });

  it("claims no rating, price or prerequisites that are not there", () => {
    const bare = courseOf({ ...course, rating: null, price: null });
    expect(bare).not.toHaveProperty("aggregateRating");
    expect(bare).not.toHaveProperty("offers");
    expect(bare).not.toHaveProperty("coursePrerequisites");
    expect(courseOf({ ...course, rating: null, price: 0 })).toMatchObject({
      offers: [{ category: "Free", price: "0.00" }],
    });
  });

  it("leads from the catalog over the category to the course", () => {
    const [, crumbs] = courseStructuredData(course, site)["@graph"];
    expect(crumbs).toMatchObject({
      itemListElement: [
        { position: 1, item: "https://learn.example/courses" },
        { position: 2, item: "https://learn.example/courses?category=data-science" },
        { position: 3, name: "SQL" },
      ],
    });
  });
});
