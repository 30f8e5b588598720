import { ImageResponse } from "next/og";
import { CoursePicture } from "@/components/courses/course-picture";
import { levelNames } from "@/lib/courses/labels";
import { getCourse } from "@/lib/courses/queries/course";
import { env } from "@/lib/env";
import { formatMinutes } from "@/lib/format";
import { drawable, pictureFonts } from "@/lib/picture-fonts";
import { guest } from "@/lib/viewer";

export const dynamic = "force-dynamic";
export const alt = "The course’s name beside its cover";
export const size = { width: 1200, height: 630 };
export const contentType = "image/png";

/** For everybody: what a guest can’t open has no picture. */
export default async function CourseImage({ params }: { params: Promise<{ slug: string }> }) {
  const course = await getCourse(guest(), (await params).slug);
  if (!course) return new Response(null, { status: 404 });

  const { id, title, category, level, instructor, modules } = course;
  const minutes = modules.flatMap(({ lessons }) => lessons).reduce((sum, lesson) => sum + lesson.minutes, 0);
  const line = [instructor.name, levelNames[level], formatMinutes(minutes)].map(drawable).filter(Boolean);
  return new ImageResponse(
    <CoursePicture
      course={{ id, category: category.name }}
      title={drawable(title)}
      line={line.join(", ")}
      site={drawable(env.APP_NAME)}
    />,
    {
      ...size,
      fonts: await pictureFonts(),
      headers: { "cache-control": "public, max-age=3600, stale-while-revalidate=86400" },
    },
  );
}
