import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { CourseAside } from "@/components/courses/course-aside";
import { CourseBody } from "@/components/courses/course-body";
import { bodyOf } from "@/components/courses/course-body-data";
import { CourseHeader } from "@/components/courses/course-header";
import { CourseReviews } from "@/components/courses/course-reviews";
import { JsonLd } from "@/components/courses/json-ld";
import { OwnReview, ReviewTools } from "@/components/courses/lazy-member-reviews";
import { OfferBar } from "@/components/courses/offer-bar";
import { offerState } from "@/components/courses/offer-state";
import { RelatedCourses } from "@/components/courses/related-courses";
import { SaveButton } from "@/components/learning/save-button";
import { getCourse } from "@/lib/courses/queries/course";
import { getCourseBackground } from "@/lib/courses/queries/course-background";
import { isSaved } from "@/lib/courses/queries/saved";
import { standingIn } from "@/lib/courses/reviewing";
import { reviewView } from "@/lib/courses/schema";
import { courseStructuredData } from "@/lib/courses/structured-data";
import { env } from "@/lib/env";
import { getCourseAccess } from "@/lib/learning/queries/access";
import { paths } from "@/lib/paths";
import { getViewer } from "@/lib/session";
import { isMember } from "@/lib/viewer";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const course = await getCourse(await getViewer(), (await params).slug);
  if (!course) return {};
  const { slug, status, takenDownAt } = course;
  const about = { title: course.title, description: course.description ?? undefined };
  return {
    ...about,
    alternates: { canonical: paths.course(slug) },
    robots: { index: status === "published" && !takenDownAt },
    openGraph: { type: "website", siteName: env.APP_NAME, url: paths.course(slug), ...about },
    twitter: { card: "summary_large_image", ...about },
  };
}

export default async function CoursePage({ params, searchParams }: Props) {
  const viewer = await getViewer();
  const course = await getCourse(viewer, (await params).slug);
  if (!course) notFound();

  const view = reviewView.parse(await searchParams);
  const [background, found, saved] = await Promise.all([
    getCourseBackground(viewer, course, view),
    getCourseAccess(viewer, course.id),
    isSaved(viewer, course.id),
  ]);
  if (!found) notFound();
  const { access, company, place } = found;
  const state = offerState(course, access, course.enrollment, place);
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const isStaff = access.kind === "allow" && access.ground === "staff";

  return (
    <main id="main" className="flex-1 overflow-x-clip">
      <JsonLd data={courseStructuredData(course, { url: env.APP_URL, name: env.APP_NAME })} nonce={nonce} />
      <div className="mx-auto max-w-[77.5rem] px-4 md:px-5">
        <div className="gap-x-12 pb-16 lg:grid lg:grid-cols-[minmax(0,1fr)_20.5rem] xl:gap-x-20">
          <CourseHeader course={course} />
          <CourseAside
            course={course}
            state={state}
            isGuest={!isMember(viewer)}
            plans={background.plans}
            company={company}
          >
            {!course.enrollment && <SaveButton course={course} isSaved={saved} isGuest={!isMember(viewer)} />}
          </CourseAside>
          <div className="min-w-0">
            <CourseBody
              course={bodyOf(course)}
              isOpen={access.kind === "allow"}
              isOrdered={course.isOrdered && !isStaff && state.kind === "enrolled"}
              record={background.instructor}
            />
            <CourseReviews
              course={course}
              found={background}
              standing={standingIn(viewer, course)}
              rights={{ mayReport: isMember(viewer), mayReply: viewer.id === course.instructor.id }}
              view={view}
              memberParts={isMember(viewer) ? { OwnReview, ReviewTools } : null}
            />
          </div>
        </div>
        <RelatedCourses cards={background.related} />
      </div>
      <OfferBar course={course} state={state} />
    </main>
  );
}
