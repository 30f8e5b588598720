import "./load-env";
import { parseArgs } from "node:util";
import { importCourse, type ImportedCourse } from "@/lib/courses/import-course";
import { AppError } from "@/lib/errors";
import { plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import { system } from "@/lib/viewer";
import { readCourseSource } from "./courses/read-folder";

const usage = `npm run course:import -- <folder or zip> --instructor <username> [--publish] [--dry-run]

Brings in a course written as a folder: see docs/course-format.md. Everything is checked first;
with any problem nothing is written.

  --instructor   whose course it will be
  --publish      show it to learners at once (otherwise it is a draft)
  --dry-run      only check`;

// The pool of connections would keep the process waiting.
process.exit(await main());

async function main() {
  const { values, positionals } = readArguments();
  const [source, ...more] = positionals;
  if (!source || more.length > 0 || !values.instructor) return fail(usage, 2);

  try {
    const { files, folder } = await readCourseSource(source);
    const imported = await importCourse(system, {
      files,
      folder,
      instructor: values.instructor,
      isPublished: values.publish,
      isDryRun: values["dry-run"],
    });
    tell(imported, values);
    return 0;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return fail(explain(error, values.instructor), 1);
  }
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        instructor: { type: "string" },
        publish: { type: "boolean", default: false },
        "dry-run": { type: "boolean", default: false },
      },
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    process.exit(fail(`${error.message}\n\n${usage}`, 2));
  }
}

function tell(
  { title, slug, counts, warnings }: ImportedCourse,
  flags: { publish: boolean; "dry-run": boolean },
) {
  for (const warning of warnings) console.warn(`warning: ${warning}`);
  const parts = [
    plural(counts.modules, "module"),
    plural(counts.lessons, "lesson"),
    plural(counts.quizzes, "quiz", "quizzes"),
    plural(counts.questions, "question"),
    plural(counts.files, "file"),
  ].join(", ");
  if (flags["dry-run"]) return console.log(`“${title}” can be imported: ${parts}. Nothing was written.`);
  const state = flags.publish ? `published at ${paths.course(slug)}` : "a draft";
  return console.log(`“${title}” is in: ${parts}. It is ${state}.`);
}

function explain(error: Error, instructor: string) {
  if (!(error instanceof AppError)) return error.message;
  if (error.code === "NOT_FOUND") return `There is no user “${instructor}”.`;
  if (error.code === "FORBIDDEN") return `“${instructor}” is not an instructor.`;
  return [...(error.fieldErrors?.files ?? []), error.message].join("\n");
}

function fail(message: string, code: number) {
  console.error(message);
  return code;
}
