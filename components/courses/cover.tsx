import { clsx } from "clsx";
import { paths } from "@/lib/paths";
import type { CoverSubject } from "./cover-art";
import { familyOf } from "./cover-palettes";

type CoverProps = {
  course: CoverSubject & { coverImage?: string | null };
  /** Only where no title stands beside it. */
  title?: string;
  className?: string;
  loading?: "lazy" | undefined;
};

/** A course's own picture, else its drawing. It fills the box it is put in. */
export function Cover({ course, title, className, loading }: CoverProps) {
  const drawn = paths.cover(familyOf(course.category), String(course.id));
  return (
    <img
      src={course.coverImage ?? drawn}
      alt={title ?? ""}
      className={clsx("block size-full object-cover", className)}
      decoding="async"
      loading={loading}
    />
  );
}
