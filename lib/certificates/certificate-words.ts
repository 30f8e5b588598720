import { formatMinutes, plural } from "@/lib/format";

type Done = { lessons: number; quizzes: number; duration: number; grade: number | null };

/** The line between the name and the course. */
export function achieved({ quizzes }: Pick<Done, "quizzes">) {
  return quizzes > 0 ? "completed every lesson and passed every assessment of" : "completed every lesson of";
}

/** The row of facts below the course: what it took, and when. */
export function figures({ lessons, quizzes, duration, grade }: Done, completed: string) {
  const course = [...(lessons > 0 ? [plural(lessons, "lesson")] : []), formatMinutes(duration)].join(", ");
  return [
    ...(grade === null ? [] : [{ name: "Final score", value: `${grade}%` }]),
    ...(quizzes > 0 ? [{ name: "Passed", value: plural(quizzes, "quiz", "quizzes") }] : []),
    { name: "Course", value: course },
    { name: "Completed", value: completed },
  ];
}

/** Large for a short name, so that a long one still stands on two lines at most. In pixels of a sheet 1123 wide. */
export function nameSize(name: string) {
  const width = [...name].reduce(
    (sum, letter) => sum + (/[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff]/.test(letter) ? 1.8 : 1),
    0,
  );
  if (width <= 22) return 62;
  if (width <= 32) return 48;
  return width <= 60 ? 38 : 28;
}

/** The same for the title of a course. */
export function titleSize(title: string) {
  if (title.length <= 40) return 34;
  return title.length <= 90 ? 26 : 20;
}
