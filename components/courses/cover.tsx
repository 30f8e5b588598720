import { clsx } from "clsx";
import { type CoverSubject, coverShapes } from "./cover-art";

type CoverProps = {
  course: CoverSubject & { coverImage?: string | null };
  /** Only where no title stands beside it. */
  title?: string;
  className?: string;
};

/** A course's own picture, else its drawing. It fills the box it is put in. */
export function Cover({ course, title, className }: CoverProps) {
  const shape = clsx("block size-full object-cover", className);
  if (course.coverImage) {
    // Pictures come from our own media route, already cut to size.
    return <img src={course.coverImage} alt={title ?? ""} className={shape} decoding="async" />;
  }
  return (
    <svg
      viewBox="0 0 640 400"
      preserveAspectRatio="xMidYMid slice"
      className={shape}
      {...(title ? { role: "img", "aria-label": title } : { "aria-hidden": true })}
      dangerouslySetInnerHTML={{ __html: coverShapes(course) }}
    />
  );
}
