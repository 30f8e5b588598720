import { PanelLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { PageHeader } from "./page-header";
import { SearchLink } from "./search-link";
import { workMenuId } from "./work-menu";

type WorkPageProps = {
  crumbs: readonly Crumb[];
  title: ReactNode;
  description?: ReactNode;
  /** Beside the title. */
  actions?: ReactNode;
  /** In the bar: a search, a save state. */
  bar?: ReactNode;
  children: ReactNode;
};

/** A page inside a `WorkShell`: the bar of 52 px and the content below it. */
export function WorkPage({ crumbs, title, description, actions, bar, children }: WorkPageProps) {
  return (
    <>
      <WorkBar crumbs={crumbs}>{bar}</WorkBar>
      <main id="main" className="mx-auto max-w-[82rem] px-4 pt-5 pb-14 md:px-8 md:pt-7">
        <PageHeader title={title} description={description} actions={actions} />
        {children}
      </main>
    </>
  );
}

function WorkBar({ crumbs, children }: { crumbs: readonly Crumb[]; children?: ReactNode }) {
  return (
    <header className="sticky top-0 z-20 flex h-13 items-center gap-3 border-b border-border bg-background px-4 md:px-6">
      <Button
        variant="quiet"
        size="icon-lg"
        className="-ml-3 md:hidden"
        aria-label="Open menu"
        popoverTarget={workMenuId}
      >
        <PanelLeft />
      </Button>
      <div className="min-w-0 flex-1">
        <Breadcrumb crumbs={crumbs} />
      </div>
      {children && <div className="flex shrink-0 items-center gap-2">{children}</div>}
      <SearchLink />
    </header>
  );
}
