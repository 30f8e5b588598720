import { Download } from "lucide-react";
import { formatBytes } from "@/lib/format";
import type { LessonFile } from "@/lib/learning/queries/player";
import { paths } from "@/lib/paths";

/** What comes with a lesson, to download. */
export function LessonFiles({ files }: { files: readonly LessonFile[] }) {
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="lesson-files" className="max-w-(--w-read)">
      <h2 id="lesson-files" className="text-md font-semibold">
        Files
      </h2>
      <ul className="mt-2 border-y border-border">
        {files.map(({ id, filename, bytes }) => (
          <li key={id} className="border-t border-border first:border-t-0">
            <a
              href={paths.media(id)}
              download={filename}
              className="flex min-h-11 items-center gap-3 py-2 text-sm hover:text-brand"
            >
              <Download />
              <span className="min-w-0 flex-1 truncate">{filename}</span>
              <span className="tnum text-xs text-muted-foreground">
                {kindOf(filename)} · {formatBytes(bytes)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function kindOf(filename: string) {
  return /\.([a-z0-9]{1,5})$/i.exec(filename)?.[1]?.toUpperCase() ?? "File";
}
