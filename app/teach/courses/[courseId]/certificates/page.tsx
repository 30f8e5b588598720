import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CertificateTable } from "@/components/certificates/certificate-table";
import { WorkPage } from "@/components/layout/work-page";
import { ListFilter } from "@/components/ui/list-filter";
import { ListResult } from "@/components/ui/list-result";
import { listCourseCertificates } from "@/lib/certificates/queries";
import { certificateFilter } from "@/lib/certificates/schema";
import { plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import { readId } from "@/lib/read-id";
import { requireRole } from "@/lib/session";

export const metadata: Metadata = { title: "Certificates of a course" };

type Props = {
  params: Promise<{ courseId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const states = [
  { value: "valid", label: "Valid" },
  { value: "revoked", label: "Revoked or replaced" },
];

export default async function CourseCertificatesPage({ params, searchParams }: Props) {
  const viewer = await requireRole("instructor", "admin");
  const courseId = readId((await params).courseId);
  const query = certificateFilter.parse(await searchParams);
  const list = await listCourseCertificates(viewer, courseId, query);
  if (!list) notFound();
  const href = (narrowing?: Record<string, string | number | undefined>) =>
    paths.teachCertificates(courseId, narrowing);

  return (
    <WorkPage
      crumbs={[
        { label: "Teaching", href: paths.teach() },
        { label: list.course.title, href: paths.teachCourse(courseId) },
        { label: "Certificates" },
      ]}
      title="Certificates"
      description={plural(list.total, "certificate")}
    >
      <ListFilter
        action={href()}
        query={query}
        search="Search by name or number"
        selects={[{ label: "State", name: "state", options: states }]}
      />
      <ListResult
        list={list}
        query={query}
        href={href}
        noMatch={{ title: "No certificate fits this filter", text: "Try fewer letters, or another state." }}
        none={{
          title: "No certificates yet",
          text: "Whoever completes the course gets one at that moment. You will find it here.",
        }}
      >
        <CertificateTable certificates={list.certificates} />
      </ListResult>
    </WorkPage>
  );
}
