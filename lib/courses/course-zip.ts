import { unzipSync } from "fflate";
import { AppError } from "@/lib/errors";
import { type CourseFiles, isNoise, isSafePath, limits } from "./course-files";

/**
 * Reads a zipped course folder into memory. Sizes are added up from the directory of the archive before
 * anything is unpacked, and no file gets more room than it announced. Nothing touches the disk, so paths and
 * symbolic links lead nowhere.
 * @returns the files, and the name of the one folder that held them all, or null
 * @throws AppError INVALID where it is no zip, too large, or has paths that lead out of it
 */
export function readCourseZip(zip: Uint8Array): { files: CourseFiles; folder: string | null } {
  const entries: Record<string, Uint8Array> = {};
  const announced = new Map<string, number>();
  let total = 0;
  try {
    Object.assign(
      entries,
      unzipSync(zip, {
        filter({ name, originalSize }) {
          if (name.endsWith("/")) return false;
          if (!isSafePath(name))
            throw new AppError("INVALID", `The zip has a path that leads out of it: ${name}.`);
          if (isNoise(name)) return false;
          if (announced.has(name)) throw new AppError("INVALID", `The zip has two files named ${name}.`);
          announced.set(name, originalSize);
          total += originalSize;
          if (announced.size > limits.entries)
            throw new AppError("INVALID", `The zip has more than ${limits.entries} files.`);
          if (total > limits.bytes)
            throw new AppError("INVALID", `Unpacked, the zip has more than ${limits.bytes >> 20} MB.`);
          return true;
        },
      }),
    );
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("INVALID", "This file is not a zip, or it is damaged.");
  }
  return withoutOuterFolder(new Map(Object.entries(entries)));
}

/** Most people zip the folder, some its contents. */
function withoutOuterFolder(files: CourseFiles) {
  const tops = new Set([...files.keys()].map((path) => path.slice(0, path.indexOf("/") + 1)));
  const [top = ""] = tops;
  if (tops.size !== 1 || top === "") return { files, folder: null };
  const inner = [...files].map(([path, bytes]) => [path.slice(top.length), bytes] as const);
  return { files: new Map(inner), folder: top.slice(0, -1) };
}
