import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { CertificateList } from "@/components/learning/certificate-list";
import { ContinueCard } from "@/components/learning/continue-card";
import { DueList } from "@/components/learning/due-list";
import { completedOf, currentOf, EnrolledList } from "@/components/learning/enrolled-list";
import { LearningEmpty } from "@/components/learning/learning-empty";
import { LearningTabs } from "@/components/learning/learning-tabs";
import { ResultList } from "@/components/learning/result-list";
import { SavedList } from "@/components/learning/saved-list";
import { SeatNote } from "@/components/learning/seat-note";
import { SuggestionList } from "@/components/learning/suggestion-list";
import { WeekChart } from "@/components/learning/week-chart";
import { listCertificates } from "@/lib/certificates/queries";
import { getLearningHome } from "@/lib/courses/queries/learning-home";
import { listEnrolledCourses } from "@/lib/learning/queries/dashboard";
import { learningView } from "@/lib/learning/schema";
import { requireMember } from "@/lib/session";

export const metadata: Metadata = { title: "My learning" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MyLearningPage({ searchParams }: Props) {
  const viewer = await requireMember();
  const { tab, show } = learningView.parse(await searchParams);
  const [courses, home, certificates] = await Promise.all([
    listEnrolledCourses(viewer),
    getLearningHome(viewer),
    listCertificates(viewer),
  ]);
  const { duties, seats, results, days, saved, suggestions } = home;
  const current = courses.find(({ completedAt, access }) => !completedAt && access.kind === "allow");
  const isNew = courses.length + duties.length + saved.length === 0;

  return (
    <main id="main" className="mx-auto w-full max-w-[77.5rem] flex-1 px-4 pt-7 pb-16 md:px-5 md:pt-10">
      <PageHeader title="My learning" size="student" />
      {isNew ? (
        <>
          <LearningEmpty suggestions={suggestions} />
          <SeatNote seats={seats} />
        </>
      ) : (
        <>
          {current && <ContinueCard enrolled={current} />}
          <div className="mt-10 grid grid-cols-1 gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr] xl:gap-x-16">
            <section className="min-w-0" aria-labelledby="courses">
              <h2 id="courses" className="sr-only">
                Courses
              </h2>
              <LearningTabs
                tab={tab}
                counts={{
                  current: currentOf(courses).length,
                  completed: completedOf(courses).length,
                  saved: saved.length,
                }}
              />
              {tab === "saved" ? (
                <SavedList courses={saved} />
              ) : (
                <EnrolledList
                  courses={courses}
                  continued={current}
                  duties={duties}
                  tab={tab}
                  showsAll={show === "all"}
                />
              )}
            </section>
            <aside
              className="space-y-9 lg:col-start-2 lg:row-span-2 lg:row-start-1"
              aria-label="Schedule and activity"
            >
              <DueList duties={duties} />
              <ResultList results={results} />
              <WeekChart days={days} />
              <SeatNote seats={seats} />
            </aside>
            <CertificateList certificates={certificates} />
          </div>
          <div className="mt-14">
            <SuggestionList title="Suggested for you" courses={suggestions}>
              From what you learn, and how you like to learn.
            </SuggestionList>
          </div>
        </>
      )}
    </main>
  );
}
