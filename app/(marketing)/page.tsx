import type { Metadata } from "next";
import { CourseTimeline } from "@/components/courses/course-timeline";
import { LandingContents } from "@/components/courses/landing-contents";
import { LandingHero } from "@/components/courses/landing-hero";
import { LandingNewest } from "@/components/courses/landing-newest";
import { LandingSamples } from "@/components/courses/landing-samples";
import { getContents } from "@/lib/courses/queries/landing";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { getViewer } from "@/lib/session";
import { isMember } from "@/lib/viewer";

export function generateMetadata(): Metadata {
  const title = `${env.APP_NAME}: courses that end in evidence`;
  return {
    title: { absolute: title },
    alternates: { canonical: paths.home() },
    openGraph: { type: "website", siteName: env.APP_NAME, title, url: paths.home() },
  };
}

export default async function LandingPage() {
  const viewer = await getViewer();
  const { totals, categories, popular, longest, newest } = await getContents(viewer);

  return (
    <main id="main" className="flex-1">
      <LandingHero totals={totals} categories={categories} popular={popular} isMember={isMember(viewer)} />
      {categories.length > 0 && <LandingContents totals={totals} categories={categories} />}
      {longest && <CourseTimeline course={longest} />}
      {newest.length > 0 && <LandingNewest courses={newest} />}
      <LandingSamples />
    </main>
  );
}
