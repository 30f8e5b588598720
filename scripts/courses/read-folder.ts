import { lstat, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type CourseFiles, isNoise, isSafePath, limits } from "@/lib/courses/course-files";
import { readCourseZip } from "@/lib/courses/course-zip";

/** Reads a course folder, or a zip of one, into memory. Symbolic links are refused: they may lead anywhere. */
export async function readCourseSource(source: string): Promise<{ files: CourseFiles; folder: string }> {
  const absolute = path.resolve(source);
  const found = await lstat(absolute).catch(() => null);
  if (!found) throw new Error(`There is no ${source}.`);

  const name = path.basename(absolute);
  if (found.isDirectory()) return { files: await readFolder(absolute), folder: name };
  if (found.size > limits.bytes) throw new Error(`${source} is larger than ${limits.bytes >> 20} MB.`);
  const { files, folder } = readCourseZip(await readFile(absolute));
  return { files, folder: folder ?? name.replace(/\.zip$/i, "") };
}

async function readFolder(root: string): Promise<CourseFiles> {
  const files = new Map<string, Uint8Array>();
  let total = 0;

  async function walk(folder: string) {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const inner = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (isNoise(inner)) continue;
      if (entry.isSymbolicLink()) throw new Error(`${inner} is a symbolic link. Put the file itself there.`);
      if (entry.isDirectory()) await walk(inner);
      else await add(inner);
    }
  }

  async function add(inner: string) {
    if (!isSafePath(inner)) throw new Error(`${inner} is not a name that every system can read.`);
    total += (await lstat(path.join(root, inner))).size;
    if (files.size === limits.entries) throw new Error(`The folder has more than ${limits.entries} files.`);
    if (total > limits.bytes) throw new Error(`The folder has more than ${limits.bytes >> 20} MB.`);
    files.set(inner, await readFile(path.join(root, inner)));
  }

  await walk("");
  return files;
}
