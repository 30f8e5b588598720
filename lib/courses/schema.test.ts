import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  addQuestionInput,
  catalogInput,
  courseFilter,
  createCourseInput,
  publishCourseInput,
  saveLessonInput,
  updateCourseInput,
  updateQuizInput,
} from "./schema";

const empty = {
  q: "",
  category: [],
  level: [],
  price: [],
  style: [],
  duration: [],
  rating: null,
  sort: null,
  page: 1,
};

describe("the catalog's address", () => {
  it("means the whole catalog when it says nothing", () => {
    expect(catalogInput.parse({})).toEqual(empty);
  });

  it("reads one value or many of the same name", () => {
    expect(catalogInput.parse({ level: "beginner", style: ["hands_on", "visual"] })).toMatchObject({
      level: ["beginner"],
      style: ["visual", "hands_on"],
    });
  });

  it("drops what it does not know and keeps the rest", () => {
    const search = {
      level: ["guru", "advanced", "advanced"],
      price: "stolen",
      rating: "6",
      sort: "random",
      page: "-3",
    };
    expect(catalogInput.parse(search)).toEqual({ ...empty, level: ["advanced"] });
  });

  it("keeps only addresses of categories that can exist", () => {
    const category = ["data-science", "data-science", "../etc", "A", "", "x".repeat(200)];
    expect(catalogInput.parse({ category }).category).toEqual(["data-science"]);
  });

  it("takes the first search and the first page of several", () => {
    expect(catalogInput.parse({ q: ["one", "two"], page: ["2", "3"] })).toMatchObject({ q: "one", page: 2 });
  });

  it("cleans the search: no control characters, no runs of spaces, at most 100 letters in whole words", () => {
    expect(catalogInput.parse({ q: " a\u0000b\n\t c " }).q).toBe("a b c");
    expect(catalogInput.parse({ q: "x".repeat(500) }).q).toHaveLength(100);
    expect(catalogInput.parse({ q: `${"x".repeat(98)} words` }).q).toBe("x".repeat(98));
    expect(catalogInput.parse({ q: `${"x".repeat(94)} words and` }).q).toBe(`${"x".repeat(94)} words`);
  });

  it("never throws, whatever stands there", () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined), fc.anything());
    const key = fc.oneof(fc.constantFrom(...Object.keys(empty)), fc.string());
    fc.assert(
      fc.property(fc.dictionary(key, value), (search) => {
        const filters = catalogInput.parse(search);
        expect(Object.keys(filters).sort()).toEqual(Object.keys(empty).sort());
        expect(filters.page).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

const forms = {
  create: [createCourseInput, { title: "Bread", categoryId: "3", level: "beginner" }],
  update: [
    updateCourseInput,
    {
      courseId: "1",
      title: "Bread",
      description: "",
      categoryId: "3",
      level: "beginner",
      pricing: "free",
      price: "",
    },
  ],
  lesson: [saveLessonInput, { lessonId: "1", revision: "1", title: "Flour", content: "", duration: "" }],
  quiz: [
    updateQuizInput,
    { quizId: "1", title: "Check", description: "", timeLimit: "", passingScore: "70", maxAttempts: "" },
  ],
  question: [
    addQuestionInput,
    { quizId: "1", questionText: "What?", points: "1", explanation: "", options: ["a", "b"], right: "0" },
  ],
} as const satisfies Record<string, readonly [z.ZodType, object]>;

function fill(form: keyof typeof forms, more: object = {}) {
  const [schema, fields] = forms[form];
  const parsed = schema.safeParse({ ...fields, ...more });
  const errors = parsed.success ? {} : z.flattenError<object>(parsed.error as z.ZodError<object>).fieldErrors;
  return { value: parsed.data, errors: errors as Record<string, string[]> };
}

describe("the forms of an author", () => {
  it.each(Object.keys(forms) as (keyof typeof forms)[])("%s takes what it shows at first", (form) => {
    expect(fill(form).errors).toEqual({});
  });

  it.each<[keyof typeof forms, string, unknown[]]>([
    ["create", "title", ["", "  C ", "x".repeat(121)]],
    ["create", "categoryId", ["", "0", "abc", "1.5", "99999999999"]],
    ["update", "categoryId", ["", " "]],
    ["update", "description", ["x".repeat(2_001)]],
    ["lesson", "content", ["x".repeat(200_001)]],
    ["lesson", "duration", ["0", "-1", "1.5", "abc", "1001"]],
    ["quiz", "passingScore", ["", " ", "-1", "101", "70%", "69.5"]],
    ["quiz", "timeLimit", ["0", "601", "1.5", "soon"]],
    ["quiz", "maxAttempts", ["0", "101", "twice"]],
    ["quiz", "description", ["x".repeat(1_001)]],
    ["question", "questionText", ["", " a ", "x".repeat(5_001)]],
    ["question", "points", ["", "0", "101", "0.5"]],
    ["question", "explanation", ["x".repeat(5_001)]],
    ["question", "options", [["a"], ["a", " "], [], ["a", "x".repeat(2_001)], Array(11).fill("a")]],
    ["question", "right", ["", "-1", "first"]],
  ])("%s: %s refuses what it can’t mean, at that field and in our words", (form, field, wrong) => {
    for (const value of wrong) {
      const { errors } = fill(form, { [field]: value });
      expect(Object.keys(errors), JSON.stringify(value)).toEqual([field]);
      expect(errors[field]?.join()).not.toMatch(/expected|invalid input|too (small|big)/i);
    }
  });

  it("a limit left empty is none, and a pass mark of 0 is one", () => {
    expect(fill("quiz", { passingScore: "0", timeLimit: " " }).value).toMatchObject({
      passingScore: 0,
      timeLimit: null,
      maxAttempts: null,
      isShuffled: false,
    });
    expect(fill("lesson").value).toMatchObject({ duration: null, isPreview: false });
    expect(fill("lesson", { isPreview: "on", duration: "7" }).value).toMatchObject({
      duration: 7,
      isPreview: true,
    });
  });

  it("a limit that did not come at all is not taken for none", () => {
    expect(Object.keys(fill("quiz", { timeLimit: undefined, maxAttempts: undefined }).errors)).toEqual([
      "timeLimit",
      "maxAttempts",
    ]);
  });

  it("line ends count as the one character that the person sees", () => {
    const full = "x\r\n".repeat(1_000);
    expect(fill("update", { description: full }).value).toMatchObject({
      description: "x\n".repeat(1_000).trim(),
    });
    expect(fill("question", { questionText: "One?\r\n\r\nTwo?" }).value).toMatchObject({
      questionText: "One?\n\nTwo?",
    });
    expect(fill("lesson", { content: "  code\r\n" }).value).toMatchObject({ content: "  code\n" });
  });

  it("a number that no row can have is refused before the database is asked", () => {
    for (const courseId of ["2147483648", "-1", "0", "1e3x", ""]) {
      expect(publishCourseInput.safeParse({ courseId }).success).toBe(false);
    }
  });
});

describe("a price", () => {
  const priceOf = (pricing: string, price: string) =>
    (fill("update", { pricing, price }).value as { price: string | null } | undefined)?.price;

  it.each([
    ["free", "79", "0"],
    ["plan", "79", null],
    ["paid", "79", "79"],
    ["paid", " 79,50 ", "79.50"],
    ["paid", "0.01", "0.01"],
    ["paid", "999999.99", "999999.99"],
  ])("%s with %j is %j", (pricing, typed, price) => {
    expect(priceOf(pricing, typed)).toBe(price);
  });

  it.each(["", "0", "0,00", "-5", "1.234", "1,234.50", "€79", "1e5", "1000000", "٣"])(
    "%j is none to sell at",
    (typed) => {
      expect(Object.keys(fill("update", { pricing: "paid", price: typed }).errors)).toEqual(["price"]);
    },
  );
});

describe("a question", () => {
  const answersOf = (options: string[], right: string) =>
    (fill("question", { options, right }).value as { answers: unknown[] } | undefined)?.answers;

  it("keeps the mark on its answer when lines above are left empty", () => {
    expect(answersOf(["", " Rye ", "", "Stone"], "3")).toEqual([
      { text: "Rye", isCorrect: false },
      { text: "Stone", isCorrect: true },
    ]);
  });

  it("whose mark stands at an empty line has no right answer", () => {
    expect(fill("question", { options: ["Rye", "Stone", ""], right: "2" }).errors).toEqual({
      options: ["Please mark one of the answers as right."],
    });
  });
});

it("the back office’s filter drops nonsense and keeps the rest", () => {
  expect(courseFilter.parse({ q: " react ", status: "gone", page: "-1" })).toEqual({ q: "react", page: 1 });
  expect(courseFilter.parse({ q: ["a", "b"], status: "draft", page: "2" })).toEqual({
    status: "draft",
    page: 2,
  });
});
