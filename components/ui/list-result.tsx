import type { ReactNode } from "react";
import { pageLinks } from "@/lib/page-links";
import { ButtonLink } from "./button";
import { EmptyState, OutlineRows } from "./empty-state";
import type { ListQuery } from "./list-filter";
import { Pagination } from "./pagination";

type Words = { title: string; text: string };

type ListResultProps = {
  list: { total: number; pageSize: number };
  query: ListQuery & { page: number };
  /** The address of the list, narrowed and paged. */
  href: (query?: ListQuery) => string;
  /** Where nothing fits what was searched for. */
  noMatch: Words;
  /** Where there is nothing at all; most lists are never empty. */
  none?: Words;
  children: ReactNode;
};

/** A counted list with the way to its other pages, or why nothing is shown and the way back. */
export function ListResult({ list, query, href, noMatch, none = noMatch, children }: ListResultProps) {
  const { page, ...narrowing } = query;
  const { total, pageSize } = list;

  if (total > (page - 1) * pageSize) {
    return (
      <>
        {children}
        <Pagination {...pageLinks({ page, pageSize, total, href: (n) => href({ ...narrowing, page: n }) })} />
      </>
    );
  }
  if (total > 0) return <Nothing {...pastTheEnd} back={href(narrowing)} label="First page" />;
  if (!Object.values(narrowing).some(Boolean)) return <Nothing {...none} />;
  return <Nothing {...noMatch} back={href()} label="Clear the filter" />;
}

const pastTheEnd = { title: "The list ends before this page", text: "It has become shorter." };

function Nothing({ title, text, back, label }: Words & { back?: string; label?: string }) {
  return (
    <EmptyState
      outline={<OutlineRows />}
      title={title}
      actions={
        back && (
          <ButtonLink href={back} variant="outline">
            {label}
          </ButtonLink>
        )
      }
    >
      {text}
    </EmptyState>
  );
}
