import { formatNumber } from "./format";

type Paged = { page: number; pageSize: number; total: number; href: (page: number | undefined) => string };

/** What `Pagination` shows for a counted list: "1 to 50 of 6,418" and the neighbors' addresses. */
export function pageLinks({ page, pageSize, total, href }: Paged) {
  const first = Math.min(total, (page - 1) * pageSize + 1);
  const last = Math.min(total, page * pageSize);
  return {
    summary: total === 0 ? "0" : `${formatNumber(first)} to ${formatNumber(last)} of ${formatNumber(total)}`,
    previous: page > 1 ? href(page === 2 ? undefined : page - 1) : null,
    next: last < total ? href(page + 1) : null,
  };
}
