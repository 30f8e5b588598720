import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { Cover } from "@/components/courses/cover";
import { CourseBody } from "@/components/courses/course-body";
import { CourseFacts } from "@/components/courses/course-facts";
import { CourseHeader } from "@/components/courses/course-header";
import { JsonLd } from "@/components/courses/json-ld";
import { OfferBar } from "@/components/courses/offer-bar";
import { OfferBox } from "@/components/courses/offer-box";
import { offerState } from "@/components/courses/offer-state";
import { type CourseDetail, getCourse } from "@/lib/courses/queries/course";
import { getCourseBackground } from "@/lib/courses/queries/course-background";
import { courseStructuredData } from "@/lib/courses/structured-data";
import { env } from "@/lib/env";
import { getCourseAccess } from "@/lib/learning/queries/access";
import { paths } from "@/lib/paths";
import { getViewer } from "@/lib/session";
import { isMember } from "@/lib/viewer";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ reviews?: string | string[] }> };

const fewReviews = 3;
const mostReviews = 100;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const course = await getCourse(await getViewer(), (await params).slug);
  if (!course) return {};
  const { title, slug, coverImage, status, takenDownAt } = course;
  const description = course.description ?? undefined;
  const url = paths.course(slug);
  return {
    title,
    description,
    alternates: { canonical: url },
    robots: { index: status === "published" && !takenDownAt },
    openGraph: { type: "website", siteName: env.APP_NAME, title, description, url, images: coverImage ?? [] },
  };
}

export default async function CoursePage({ params, searchParams }: Props) {
  const viewer = await getViewer();
  const course = await getCourse(viewer, (await params).slug);
  if (!course) notFound();

  const showsAll = (await searchParams).reviews === "all";
  const [{ plans, ...about }, found] = await Promise.all([
    getCourseBackground(viewer, {
      courseId: course.id,
      instructorId: course.instructor.id,
      reviews: showsAll ? mostReviews : fewReviews,
    }),
    getCourseAccess(viewer, course.id),
  ]);
  if (!found) notFound();
  const { access } = found;

  const state = offerState(course, access, course.enrollment);
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const allReviews = { href: `${paths.course(course.slug)}?reviews=all`, most: mostReviews };

  return (
    <main id="main" className="flex-1 overflow-x-clip">
      <JsonLd data={courseStructuredData(course, { url: env.APP_URL, name: env.APP_NAME })} nonce={nonce} />
      <div className="mx-auto max-w-[77.5rem] gap-x-12 px-4 pb-16 md:px-5 lg:grid lg:grid-cols-[minmax(0,1fr)_20.5rem] xl:gap-x-20">
        <CourseHeader course={course} />
        <aside className="relative mt-8 lg:row-span-2" aria-label="Enroll">
          <div className="rounded-lg border border-border-strong bg-card lg:sticky lg:top-20">
            <div className="aspect-[16/10] overflow-hidden rounded-t-[7px] md:max-lg:hidden">
              <Cover
                course={{ id: course.id, coverImage: course.coverImage, category: course.category.name }}
              />
            </div>
            <div className="p-5">
              <OfferBox course={course} state={state} isGuest={!isMember(viewer)} plans={plans} />
            </div>
            <CourseFacts course={course} />
          </div>
        </aside>
        <CourseBody
          course={bodyOf(course)}
          isOpen={access.kind === "allow"}
          background={about}
          moreReviews={showsAll ? null : allReviews}
        />
      </div>
      <OfferBar course={course} state={state} />
    </main>
  );
}

/** Only what is shown there travels to the browser. */
function bodyOf({ slug, learningOutcomes, prerequisites, modules, instructor }: CourseDetail) {
  const { name, image, bio } = instructor;
  return { slug, learningOutcomes, prerequisites, modules, instructor: { name, image, bio } };
}
