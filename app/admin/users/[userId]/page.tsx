import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WorkPage } from "@/components/layout/work-page";
import { AccessChooser } from "@/components/learning/access-chooser";
import { AccessComps } from "@/components/learning/access-comps";
import { AccessExplanation } from "@/components/learning/access-explanation";
import { PersonFacts } from "@/components/users/person-facts";
import { findCourses, listEnrollmentsOf } from "@/lib/learning/queries/enrollments";
import { explainAccess } from "@/lib/learning/queries/explain";
import { personView } from "@/lib/learning/schema";
import { paths } from "@/lib/paths";
import { requireRole } from "@/lib/session";
import { getPerson } from "@/lib/users/queries/person";

type Props = {
  params: Promise<{ userId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "Person" };

export default async function PersonPage({ params, searchParams }: Props) {
  const viewer = await requireRole("admin");
  const person = await getPerson(viewer, (await params).userId);
  if (!person) notFound();

  const { course, q } = personView.parse(await searchParams);
  const [enrollments, found, explanation] = await Promise.all([
    listEnrollmentsOf(viewer, person.id),
    findCourses(viewer, q),
    course ? explainAccess(viewer, person, course) : null,
  ]);
  if (course && !explanation) notFound();

  return (
    <WorkPage
      crumbs={[
        { label: "Back office", href: paths.admin() },
        { label: "Users", href: paths.adminUsers() },
        { label: person.name },
      ]}
      title={person.name}
    >
      <PersonFacts person={person} />
      <AccessChooser userId={person.id} enrollments={enrollments} words={q} found={found} chosen={course} />
      {explanation && (
        <>
          <AccessExplanation name={person.name} explanation={explanation} />
          {!person.isSelf && <AccessComps userId={person.id} name={person.name} explanation={explanation} />}
        </>
      )}
    </WorkPage>
  );
}
