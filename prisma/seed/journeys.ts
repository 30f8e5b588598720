import type { Slug } from "./courses";
import type { Username } from "./users";

/** How one person went through one course. */
export type Journey = {
  who: Username;
  course: Slug;
  /** Lessons finished, from the first. */
  done: number | "all";
  /** Enrolled and last there, in days ago. */
  from: number;
  to: number;
  /** How likely a quiz answer is right. */
  skill: number;
  /** What became of the lesson after the finished ones. */
  then?: "reading" | "failed_quiz" | "open_attempt" | "waiting_for_grade";
};

/** Every person has a ground for every course here: see billing.ts and companies.ts. */
export const journeys: Journey[] = [
  { who: "student1", course: "javascript-foundations", done: "all", from: 90, to: 52, skill: 0.8 },
  { who: "student1", course: "react-in-practice", done: 8, from: 44, to: 1, skill: 0.75, then: "reading" },
  {
    who: "student1",
    course: "interface-design-first-principles",
    done: 3,
    from: 13,
    to: 5,
    skill: 0.5,
    then: "failed_quiz",
  },
  { who: "student1", course: "sql-for-analysts", done: 4, from: 31, to: 22, skill: 0.8 },
  { who: "student1", course: "machine-learning-foundations", done: 0, from: 2, to: 2, skill: 0.7 },

  { who: "student2", course: "sql-for-analysts", done: "all", from: 92, to: 60, skill: 0.85 },
  { who: "student2", course: "statistics-for-product-decisions", done: 12, from: 55, to: 9, skill: 0.75 },
  { who: "student2", course: "node-apis", done: 4, from: 21, to: 6, skill: 0.8, then: "reading" },
  { who: "student2", course: "javascript-foundations", done: 8, from: 70, to: 41, skill: 0.75 },

  { who: "student3", course: "javascript-foundations", done: "all", from: 88, to: 47, skill: 0.9 },
  {
    who: "student3",
    course: "typography-for-screens",
    done: 11,
    from: 32,
    to: 2,
    skill: 0.55,
    then: "failed_quiz",
  },
  { who: "student3", course: "first-time-manager", done: 5, from: 24, to: 3, skill: 0.7, then: "reading" },

  { who: "student4", course: "first-time-manager", done: "all", from: 70, to: 35, skill: 0.75 },
  { who: "student4", course: "marketing-for-non-marketers", done: "all", from: 84, to: 50, skill: 0.7 },
  { who: "student4", course: "pricing-and-packaging", done: 6, from: 28, to: 4, skill: 0.7, then: "reading" },
  { who: "student4", course: "javascript-foundations", done: 5, from: 66, to: 58, skill: 0.55 },

  {
    who: "student5",
    course: "javascript-foundations",
    done: 10,
    from: 75,
    to: 8,
    skill: 0.7,
    then: "reading",
  },
  { who: "student5", course: "sql-for-analysts", done: "all", from: 80, to: 44, skill: 0.8 },
  { who: "student5", course: "first-time-manager", done: 2, from: 40, to: 33, skill: 0.7 },

  { who: "student6", course: "sql-for-analysts", done: "all", from: 85, to: 57, skill: 0.9 },
  {
    who: "student6",
    course: "statistics-for-product-decisions",
    done: 9,
    from: 50,
    to: 7,
    skill: 0.8,
    then: "reading",
  },
  {
    who: "student6",
    course: "machine-learning-foundations",
    done: 4,
    from: 26,
    to: 5,
    skill: 0.5,
    then: "failed_quiz",
  },
  { who: "student6", course: "javascript-foundations", done: 12, from: 72, to: 30, skill: 0.75 },

  { who: "student7", course: "node-apis", done: 2, from: 78, to: 48, skill: 0.6, then: "reading" },
  {
    who: "student7",
    course: "marketing-for-non-marketers",
    done: 3,
    from: 82,
    to: 60,
    skill: 0.45,
    then: "failed_quiz",
  },
  { who: "student7", course: "javascript-foundations", done: 4, from: 80, to: 66, skill: 0.6 },

  { who: "student8", course: "interface-design-first-principles", done: "all", from: 80, to: 45, skill: 0.8 },
  { who: "student8", course: "react-in-practice", done: 6, from: 60, to: 8, skill: 0.7, then: "reading" },
  { who: "student8", course: "javascript-foundations", done: "all", from: 78, to: 62, skill: 0.85 },
  { who: "student8", course: "sql-for-analysts", done: 3, from: 20, to: 15, skill: 0.4, then: "failed_quiz" },

  { who: "student9", course: "javascript-foundations", done: "all", from: 98, to: 78, skill: 0.95 },
  { who: "student9", course: "react-in-practice", done: "all", from: 86, to: 40, skill: 0.85 },
  { who: "student9", course: "node-apis", done: 11, from: 36, to: 2, skill: 0.85, then: "waiting_for_grade" },
  { who: "student9", course: "sql-for-analysts", done: 8, from: 48, to: 19, skill: 0.8 },

  {
    who: "student10",
    course: "interface-design-first-principles",
    done: "all",
    from: 90,
    to: 66,
    skill: 0.9,
  },
  { who: "student10", course: "typography-for-screens", done: "all", from: 84, to: 48, skill: 0.85 },
  {
    who: "student10",
    course: "grids-and-composition",
    done: 11,
    from: 24,
    to: 1,
    skill: 0.85,
    then: "open_attempt",
  },
  { who: "student10", course: "javascript-foundations", done: 9, from: 40, to: 12, skill: 0.6 },

  { who: "student11", course: "sql-for-analysts", done: "all", from: 88, to: 70, skill: 0.9 },
  {
    who: "student11",
    course: "statistics-for-product-decisions",
    done: "all",
    from: 79,
    to: 33,
    skill: 0.85,
  },
  {
    who: "student11",
    course: "machine-learning-foundations",
    done: 12,
    from: 30,
    to: 3,
    skill: 0.85,
    then: "waiting_for_grade",
  },
  {
    who: "student11",
    course: "javascript-foundations",
    done: 3,
    from: 60,
    to: 52,
    skill: 0.45,
    then: "failed_quiz",
  },

  {
    who: "student12",
    course: "marketing-for-non-marketers",
    done: 7,
    from: 38,
    to: 2,
    skill: 0.7,
    then: "failed_quiz",
  },
  { who: "student12", course: "pricing-and-packaging", done: 1, from: 10, to: 9, skill: 0.6 },
  { who: "student12", course: "statistics-for-product-decisions", done: 0, from: 4, to: 4, skill: 0.6 },
  {
    who: "student12",
    course: "javascript-foundations",
    done: 6,
    from: 36,
    to: 14,
    skill: 0.65,
    then: "reading",
  },

  { who: "company_admin1", course: "first-time-manager", done: 8, from: 90, to: 5, skill: 0.8 },
  { who: "company_admin2", course: "first-time-manager", done: 4, from: 60, to: 11, skill: 0.75 },
  { who: "instructor2", course: "javascript-foundations", done: 4, from: 60, to: 20, skill: 0.7 },
  { who: "instructor3", course: "sql-for-analysts", done: 2, from: 30, to: 26, skill: 0.7 },
];
