import { ImageResponse } from "next/og";
import { CoursePicture, coverSize } from "@/components/courses/course-picture";
import { levelNames } from "@/lib/courses/labels";
import { getCourse } from "@/lib/courses/queries/course";
import { getCoverPicture } from "@/lib/courses/queries/cover-picture";
import { env } from "@/lib/env";
import { formatMinutes } from "@/lib/format";
import { keepLatest } from "@/lib/keep-latest";
import { drawable, pictureFonts } from "@/lib/picture-fonts";
import { guest } from "@/lib/viewer";

export const dynamic = "force-dynamic";
export const alt = "The course’s name beside its cover";
export const size = { width: 1200, height: 630 };
export const contentType = "image/png";

/** An hour here and in caches on the way; what its words and its cover are is part of the key. */
const seconds = 3_600;
const keptPicture = keepLatest<ArrayBuffer>({ most: 50, seconds });

/** For everybody: what a guest can’t open has no picture. */
export default async function CourseImage({ params }: { params: Promise<{ slug: string }> }) {
  const course = await getCourse(guest(), (await params).slug);
  if (!course) return new Response(null, { status: 404 });

  const { id, title, category, level, instructor, modules, coverImage } = course;
  const minutes = modules.flatMap(({ lessons }) => lessons).reduce((sum, lesson) => sum + lesson.minutes, 0);
  const line = [instructor.name, levelNames[level], formatMinutes(minutes)].map(drawable).filter(Boolean);
  const facts = { id, title, category: category.name, line: line.join(", "), coverImage };
  const picture = await keptPicture(JSON.stringify(facts), () => draw(facts));
  return new Response(picture, {
    headers: {
      "content-type": contentType,
      "cache-control": `public, max-age=${seconds}, stale-while-revalidate=86400`,
    },
  });
}

type Facts = { id: number; title: string; category: string; line: string; coverImage: string | null };

async function draw({ id, title, category, line, coverImage }: Facts) {
  const drawing = new ImageResponse(
    <CoursePicture
      course={{ id, category }}
      cover={await getCoverPicture(guest(), coverImage, coverSize)}
      title={drawable(title)}
      line={line}
      site={drawable(env.APP_NAME)}
    />,
    { ...size, fonts: await pictureFonts() },
  );
  return drawing.arrayBuffer();
}
