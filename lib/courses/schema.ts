import { z } from "zod";
import { typedLines } from "@/lib/typed-lines";

export const courseLevels = ["beginner", "intermediate", "advanced"] as const;
export const learningStyles = ["visual", "auditory", "reading", "hands_on"] as const;

export const catalogPrices = ["free", "paid", "included", "license"] as const;
export const catalogDurations = ["under-2", "2-5", "5-10", "over-10"] as const;
export const catalogRatings = ["4.5", "4", "3"] as const;
export const catalogSorts = ["relevance", "popular", "newest", "rating", "shortest", "price"] as const;

/** The catalog's address. What it cannot mean is dropped: a mistyped or old link still shows the catalog. */
export const catalogInput = z.object({
  q: z.preprocess(first, z.string().transform(asSearchText).catch("")),
  category: z.preprocess(asList, z.array(z.string()).transform(asSlugs).catch([])),
  level: choices(courseLevels),
  price: choices(catalogPrices),
  style: choices(learningStyles),
  duration: choices(catalogDurations),
  rating: z.preprocess(first, z.enum(catalogRatings).nullable().catch(null)),
  sort: z.preprocess(first, z.enum(catalogSorts).nullable().catch(null)),
  page: z.preprocess(first, z.coerce.number().int().min(1).max(9_999).catch(1)),
});

/** What is typed into the palette. */
export const paletteInput = catalogInput.pick({ q: true });

export type CatalogFilters = z.output<typeof catalogInput>;
export type CatalogSort = (typeof catalogSorts)[number];

/** The known values among the given ones, each once and in our order. */
function choices<const T extends readonly string[]>(known: T) {
  return z.preprocess(
    asList,
    z.array(z.unknown()).transform((given): T[number][] => known.filter((value) => given.includes(value))),
  );
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function asList(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** At most 100 letters, in whole words where it has any. */
function asSearchText(text: string) {
  const asked = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  if (asked.length <= 100) return asked;
  return asked
    .slice(0, 101)
    .replace(/ [^ ]*$/, "")
    .slice(0, 100);
}

function asSlugs(slugs: string[]) {
  return [
    ...new Set(slugs.filter((slug) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= 80)),
  ].slice(0, 20);
}

/** As rows are numbered; a larger number would be refused by the database. */
const id = z.coerce.number().int().positive().max(2_147_483_647);
const title = z.string().trim().min(3, "At least 3 characters.").max(120, "At most 120 characters.");
const trimmed = z.string().trim();
const checkbox = z.preprocess((value) => value === "on" || value === true, z.boolean());
const categoryId = whole("Please choose a category.", 1, 2_147_483_647);

/** A field left blank is no 0. */
function whole(message: string, least: number, most: number) {
  const number = z.coerce.number(message).int(message).min(least, message).max(most, message);
  return z.preprocess((value) => (isBlank(value) ? undefined : value), number);
}

function optionalWhole(message: string, most: number) {
  return z.preprocess((value) => (isBlank(value) ? null : value), whole(message, 1, most).nullable());
}

function isBlank(value: unknown) {
  return value === null || (typeof value === "string" && value.trim() === "");
}

export const createCourseInput = z.object({ title, categoryId, level: z.enum(courseLevels) });

const coursePricings = ["free", "paid", "plan"] as const;

export const updateCourseInput = z
  .object({
    courseId: id,
    title,
    description: typedLines(2_000).pipe(trimmed).default(""),
    categoryId,
    level: z.enum(courseLevels),
    pricing: z.enum(coursePricings),
    price: z.string().trim().default(""),
  })
  .transform(({ price, ...rest }, ctx) => {
    if (rest.pricing !== "paid") return { ...rest, price: rest.pricing === "free" ? "0" : null };
    const amount = price.replace(",", ".");
    if (/^\d{1,6}(\.\d{1,2})?$/.test(amount) && Number(amount) > 0) return { ...rest, price: amount };
    ctx.addIssue({
      code: "custom",
      path: ["price"],
      message: "Please enter an amount above 0, such as 79 or 79.50.",
    });
    return z.NEVER;
  });

export const publishCourseInput = z.object({ courseId: id });

export const addModuleInput = z.object({ courseId: id, title });

export const addLessonInput = z.object({ moduleId: id, title });

export const saveLessonInput = z.object({
  lessonId: id,
  /** The revision that was opened: a save on top of somebody else's is refused. */
  revision: z.coerce.number().int().positive(),
  title,
  content: typedLines(200_000),
  duration: optionalWhole("Whole minutes from 1 to 1,000, or nothing.", 1_000),
  isPreview: checkbox,
});

export const createQuizInput = z.object({ lessonId: id, title });

export const updateQuizInput = z.object({
  quizId: id,
  title,
  description: typedLines(1_000).pipe(trimmed).default(""),
  timeLimit: optionalWhole("Whole minutes from 1 to 600, or nothing.", 600),
  passingScore: whole("A whole percentage from 0 to 100.", 0, 100),
  maxAttempts: optionalWhole("A whole number from 1 to 100, or nothing.", 100),
  isShuffled: checkbox,
});

/** A question with one right answer; blank lines of the form are left out. */
export const addQuestionInput = z
  .object({
    quizId: id,
    questionText: typedLines(5_000).pipe(z.string().trim().min(3, "Please write the question.")),
    points: whole("Whole points from 1 to 100.", 1, 100),
    explanation: typedLines(5_000).pipe(trimmed).default(""),
    options: z
      .array(z.string().trim().max(2_000, "At most 2,000 characters an answer."))
      .max(10, "At most 10 answers."),
    right: whole("Please mark the right answer.", 0, 9),
  })
  .transform(({ options, right, ...question }, ctx) => {
    const answers = options
      .map((text, i) => ({ text, isCorrect: i === right }))
      .filter(({ text }) => text !== "");
    if (answers.length < 2) {
      ctx.addIssue({ code: "custom", path: ["options"], message: "Please give at least two answers." });
    }
    if (!answers.some(({ isCorrect }) => isCorrect)) {
      ctx.addIssue({
        code: "custom",
        path: ["options"],
        message: "Please mark one of the answers as right.",
      });
    }
    return { ...question, answers };
  });

export const removeQuestionInput = z.object({ questionId: id });

/** A course folder in memory, and for whom it is brought in. */
export const importCourseInput = z.object({
  files: z.map(z.string(), z.instanceof(Uint8Array)),
  /** Its name, for an address where the manifest gives none. */
  folder: z.string().max(200).default("course"),
  /** Username of the instructor. */
  instructor: z.string().trim().min(1).max(100),
  isPublished: z.boolean().default(false),
  /** Checks everything and writes nothing. */
  isDryRun: z.boolean().default(false),
});

/** The back office's course list, from the address. Nonsense is left out, never refused. */
export const courseFilter = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  status: z.enum(["draft", "published", "unlisted", "archived"]).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type CourseFilter = z.output<typeof courseFilter>;

const stars = z.coerce
  .number("Please choose 1 to 5 stars.")
  .int()
  .min(1, "Please choose 1 to 5 stars.")
  .max(5);

export const writeReviewInput = z.object({
  courseId: id,
  rating: z.preprocess((value) => (isBlank(value) ? undefined : value), stars),
  /** Stars alone are a review too. */
  body: typedLines(2_000)
    .pipe(trimmed)
    .default("")
    .transform((text) => text || null),
});

export const reviewInput = z.object({ reviewId: id });

export const reportReasons = ["insult", "advertising", "private", "off_topic", "other"] as const;

export const reportReviewInput = z
  .object({
    reviewId: id,
    reason: z.enum(reportReasons, "Please choose a reason."),
    details: typedLines(500).pipe(trimmed).default(""),
  })
  .refine(({ reason, details }) => reason !== "other" || details !== "", {
    path: ["details"],
    message: "Please say what is wrong with it.",
  });

export const replyToReviewInput = z.object({
  reviewId: id,
  reply: typedLines(2_000).pipe(z.string().trim().min(1, "Please write an answer.")),
});

export const hideReviewInput = z.object({
  reviewId: id,
  reason: z.string().trim().min(3, "Please give a reason.").max(500, "At most 500 characters."),
});

export const reviewOrders = ["newest", "highest", "lowest"] as const;

/** How many reviews a course page shows at first, how many more each time, and at most. */
export const reviewSteps = { few: 3, more: 20, most: 103 } as const;

/** Which reviews a course page shows, from its address. */
export const reviewView = z.object({
  stars: z.preprocess(first, z.coerce.number().int().min(1).max(5).nullable().catch(null)),
  order: z.preprocess(first, z.enum(reviewOrders).catch("newest")),
  reviews: z.preprocess(
    first,
    z.coerce.number().int().min(reviewSteps.few).max(reviewSteps.most).catch(reviewSteps.few),
  ),
});

export type ReviewView = z.output<typeof reviewView>;

/** The back office's list of reviews, from the address. */
export const reviewFilter = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  state: z.enum(["reported", "shown", "hidden"]).optional().catch(undefined),
  stars: z.enum(["1", "2", "3", "4", "5"]).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type ReviewFilter = z.output<typeof reviewFilter>;
