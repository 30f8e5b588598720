import type { Metadata } from "next";
import { ReviewTable } from "@/components/courses/review-table";
import { WorkPage } from "@/components/layout/work-page";
import { ListFilter } from "@/components/ui/list-filter";
import { ListResult } from "@/components/ui/list-result";
import { listManagedReviews } from "@/lib/courses/queries/reviews";
import { reviewFilter } from "@/lib/courses/schema";
import { plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import { requireRole } from "@/lib/session";

export const metadata: Metadata = { title: "Reviews" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const states = [
  { value: "reported", label: "Reported" },
  { value: "shown", label: "Shown" },
  { value: "hidden", label: "Hidden" },
];

const stars = ["5", "4", "3", "2", "1"].map((value) => ({ value, label: value }));

export default async function AdminReviewsPage({ searchParams }: Props) {
  const viewer = await requireRole("admin");
  const query = reviewFilter.parse(await searchParams);
  const list = await listManagedReviews(viewer, query);

  return (
    <WorkPage
      crumbs={[{ label: "Back office", href: paths.admin() }, { label: "Reviews" }]}
      title="Reviews"
      description={plural(list.total, "review")}
    >
      <ListFilter
        action={paths.adminReviews()}
        query={query}
        search="Search by text, course or author"
        selects={[
          { label: "State", name: "state", options: states },
          { label: "Stars", name: "stars", options: stars },
        ]}
      />
      <ListResult
        list={list}
        query={query}
        href={paths.adminReviews}
        noMatch={{ title: "No review fits this filter", text: "Try fewer words, or another state." }}
        none={{ title: "No reviews yet", text: "Learners write them once they have done 30% of a course." }}
      >
        <ReviewTable reviews={list.reviews} />
      </ListResult>
    </WorkPage>
  );
}
