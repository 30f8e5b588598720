import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { courseStructuredData } from "./structured-data";

const course = {
  slug: "sql",
  title: "SQL",
  description: "Tables",
  modules: [{ lessons: [{ minutes: 60 }, { minutes: 45 }] }, { lessons: [{ minutes: 20 }] }],
  publishedAt: new Date("2026-01-02T00:00:00Z"),
  updatedAt: new Date("2026-03-04T00:00:00Z"),
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
      hasCourseInstance: [{ courseWorkload: "PT2H5M" }],
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

  it("has the shape that search engines ask for, whatever the course is like", () => {
    const price = fc.option(fc.integer({ min: 0, max: 99_999 }).map((cents) => cents / 100));
    const rating = fc.option(
      fc.tuple(fc.integer({ min: 100, max: 500 }), fc.integer({ min: 1, max: 9_999 })),
    );
    const minutes = fc.array(fc.array(fc.nat(300), { maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), price, rating, minutes, (title, cost, rated, lengths) => {
        const given = {
          ...{ ...course, title, price: cost, rating: rated ? rated[0] / 100 : null },
          ratingCount: rated?.[1] ?? 0,
          modules: lengths.map((list) => ({ lessons: list.map((length) => ({ minutes: length })) })),
        };
        const found = shape.parse(JSON.parse(JSON.stringify(courseStructuredData(given, site))));
        const [told] = found["@graph"];
        expect(told.name).toBe(title);
        expect(told.aggregateRating?.ratingCount ?? 0).toBe(given.ratingCount);
        expect(told.offers?.map((offer) => Number(offer.price)) ?? []).toEqual(cost === null ? [] : [cost]);
        const [instance] = told.hasCourseInstance;
        expect(minutesOf(instance?.courseWorkload)).toBe(
          lengths.flat().reduce((sum, length) => sum + length, 0),
        );
      }),
    );
  });
});

function minutesOf(text = "PT") {
  const [, hours = "0", minutes = "0"] = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(text) ?? [];
  return 60 * Number(hours) + Number(minutes);
}

const typed = <T extends string>(type: T) => ({ "@type": z.literal(type) });
const courseShape = z.strictObject({
  ...typed("Course"),
  "@id": z.url(),
  url: z.url(),
  name: z.string().min(1),
  description: z.string().min(1).optional(),
  provider: z.strictObject({ ...typed("Organization"), name: z.string(), url: z.url() }),
  educationalLevel: z.string(),
  about: z.string().min(1).optional(),
  teaches: z.array(z.string()).min(1).optional(),
  coursePrerequisites: z.array(z.string()).min(1).optional(),
  datePublished: z.iso.datetime().optional(),
  dateModified: z.iso.datetime().optional(),
  isAccessibleForFree: z.boolean(),
  offers: z
    .array(
      z.strictObject({
        ...typed("Offer"),
        category: z.enum(["Free", "Paid"]),
        price: z.string().regex(/^\d+\.\d\d$/),
        priceCurrency: z.string().length(3),
        url: z.url(),
      }),
    )
    .optional(),
  hasCourseInstance: z.array(
    z.strictObject({
      ...typed("CourseInstance"),
      courseMode: z.literal("online"),
      courseWorkload: z
        .string()
        .regex(/^PT(?=\d)(\d+H)?(\d+M)?$/)
        .optional(),
      instructor: z.strictObject({ ...typed("Person"), name: z.string().min(1) }),
    }),
  ),
  aggregateRating: z
    .strictObject({
      ...typed("AggregateRating"),
      ratingValue: z.number().min(1).max(5),
      ratingCount: z.number().int().positive(),
      bestRating: z.literal(5),
      worstRating: z.literal(1),
    })
    .optional(),
});
const crumbsShape = z.strictObject({
  ...typed("BreadcrumbList"),
  itemListElement: z.array(
    z.strictObject({ ...typed("ListItem"), position: z.number(), name: z.string(), item: z.url() }),
  ),
});
const shape = z.strictObject({
  "@context": z.literal("https://schema.org"),
  "@graph": z.tuple([courseShape, crumbsShape]),
});
