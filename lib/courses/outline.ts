import { type CourseFiles, titleOfName } from "./course-files";

/** Which lessons a course has, in which order, before they are read. */
export type OutlineModule = { title: string; description: string | null; lessons: OutlineLesson[] };

export type OutlineLesson = {
  path: string;
  /** Null where only the lesson itself says it. */
  title: string | null;
  /** The file and line that named it. */
  from: { file: string; line: number };
};

const collator = new Intl.Collator("en", { numeric: true });

/** Without a list, folders in name order are modules and their Markdown files in name order are lessons. */
export function outlineByFolders(files: CourseFiles): OutlineModule[] {
  const folders = new Map<string, OutlineLesson[]>();
  for (const path of [...files.keys()].filter(isLessonFile).sort(inNameOrder)) {
    const folder = path.slice(0, path.lastIndexOf("/"));
    const lesson = { path, title: null, from: { file: path, line: 1 } };
    folders.set(folder, [...(folders.get(folder) ?? []), lesson]);
  }
  return [...folders].map(([folder, lessons]) => ({
    title: titleOfName(folder.slice(folder.lastIndexOf("/") + 1)),
    description: null,
    lessons,
  }));
}

/** Markdown inside a folder; what lies beside course.yaml is about the course. */
export function isLessonFile(path: string) {
  return path.includes("/") && /\.md$/i.test(path);
}

/** Part by part and without ".md": "Part/" comes before "Part 2/", and "intro.md" before "intro-2.md". */
function inNameOrder(a: string, b: string) {
  const [left, right] = [a, b].map((path) => path.replace(/\.md$/i, "").split("/"));
  for (const [i, part] of (left ?? []).entries()) {
    const order = collator.compare(part, right?.[i] ?? "");
    if (order !== 0) return order;
  }
  return (left?.length ?? 0) - (right?.length ?? 0);
}
