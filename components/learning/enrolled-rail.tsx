import type { EnrolledCourse } from "@/lib/learning/queries/dashboard";
import { Rail } from "./rail";
import { railSegments, railText } from "./rail-segments";

type EnrolledRailProps = { enrolled: Pick<EnrolledCourse, "modules">; size?: 6 | 8 };

/** The rail of a course somebody is in. Its words stand beside it. */
export function EnrolledRail({ enrolled: { modules }, size = 6 }: EnrolledRailProps) {
  return <Rail segments={railSegments(modules, doneIn(modules))} label={null} size={size} />;
}

export function enrolledText({ modules, percent }: Pick<EnrolledCourse, "modules" | "percent">) {
  const text = railText(modules, doneIn(modules));
  return percent === null ? text : `${text}, ${percent}%`;
}

function doneIn(modules: EnrolledCourse["modules"]) {
  const lessons = modules.flatMap((module) => module.lessons);
  return new Set(lessons.filter(({ isDone }) => isDone).map(({ id }) => id));
}
