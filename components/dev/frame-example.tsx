"use client";

import { PageHeader } from "@/components/layout/page-header";
import { rooms } from "@/components/layout/rooms";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { WorkPage } from "@/components/layout/work-page";
import { WorkShell } from "@/components/layout/work-shell";
import type { FormAction } from "@/components/ui/form-state";
import { SearchInput } from "@/components/ui/search-input";

const student = { name: "Amara Osei", role: "student", image: null } as const;
const admin = { name: "Rafael Costa", role: "admin", image: null } as const;
const stay: FormAction = (state) => Promise.resolve(state);

export function WorkExample() {
  return (
    <WorkShell room={rooms.admin} viewer={admin} signOut={stay} counts={{ [rooms.admin.home]: "6,418" }}>
      <WorkPage
        crumbs={[{ label: "Back office", href: rooms.admin.home }, { label: "Users" }]}
        title="Users"
        bar={
          <SearchInput
            label="Search users, companies, payments"
            shortcut="/"
            className="w-80 max-lg:hidden"
          />
        }
      >
        <p className="mt-4 text-sm">The page.</p>
      </WorkPage>
    </WorkShell>
  );
}

export function SiteExample({ signedIn }: { signedIn: boolean }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader viewer={signedIn ? student : null} signOut={stay} />
      <main id="main" className="mx-auto w-full max-w-[77.5rem] flex-1 px-4 pt-7 pb-16 md:px-5 md:pt-10">
        <PageHeader title="My learning" size="student" />
      </main>
      <SiteFooter viewer={signedIn ? student : null} />
    </div>
  );
}
