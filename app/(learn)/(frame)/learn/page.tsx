import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { ContinueCard } from "@/components/learning/continue-card";
import { EnrolledList } from "@/components/learning/enrolled-list";
import { LearningEmpty } from "@/components/learning/learning-empty";
import { ResultList } from "@/components/learning/result-list";
import { WeekChart } from "@/components/learning/week-chart";
import { getCatalog } from "@/lib/courses/queries/catalog";
import { catalogInput } from "@/lib/courses/schema";
import { getRecentActivity, listEnrolledCourses } from "@/lib/learning/queries/dashboard";
import { requireMember } from "@/lib/session";

export const metadata: Metadata = { title: "My learning" };

type Props = { searchParams: Promise<{ tab?: string | string[] }> };

export default async function MyLearningPage({ searchParams }: Props) {
  const viewer = await requireMember();
  const [courses, activity] = await Promise.all([listEnrolledCourses(viewer), getRecentActivity(viewer)]);
  const { tab } = await searchParams;
  const current = courses.find(({ completedAt, access }) => !completedAt && access.kind === "allow");
  const popular =
    courses.length > 0 ? null : await getCatalog(viewer, catalogInput.parse({ sort: "popular" }));

  return (
    <main id="main" className="mx-auto w-full max-w-[77.5rem] flex-1 px-4 pt-7 pb-16 md:px-5 md:pt-10">
      <PageHeader title="My learning" size="student" />
      {popular ? (
        <LearningEmpty suggestions={popular.cards.slice(0, 3)} />
      ) : (
        <>
          {current && <ContinueCard enrolled={current} />}
          <div className="mt-10 grid grid-cols-1 gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem] xl:gap-x-16">
            <EnrolledList
              courses={courses}
              continued={current}
              tab={tab === "completed" ? "completed" : "current"}
            />
            <aside className="space-y-9" aria-label="Results and activity">
              <ResultList results={activity.results} />
              <WeekChart days={activity.days} />
            </aside>
          </div>
        </>
      )}
    </main>
  );
}
