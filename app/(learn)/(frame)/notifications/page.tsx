import type { Metadata } from "next";
import Link from "next/link";
import { PageHeader } from "@/components/layout/page-header";
import { NotificationEmpty } from "@/components/ops/notification-empty";
import { NotificationList } from "@/components/ops/notification-list";
import { NotificationTools, UndoDismissal } from "@/components/ops/notification-tools";
import { ButtonLink } from "@/components/ui/button";
import { Tabs } from "@/components/ui/tabs";
import { listNotifications } from "@/lib/ops/queries";
import { notificationFilter } from "@/lib/ops/schema";
import { paths } from "@/lib/paths";
import { requireMember } from "@/lib/session";

export const metadata: Metadata = { title: "Notifications" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NotificationsPage({ searchParams }: Props) {
  const viewer = await requireMember();
  const filter = notificationFilter.parse(await searchParams);
  const { show, before, dismissed } = filter;
  const { notifications, today, total, unread, next } = await listNotifications(viewer, filter);

  return (
    <main id="main" className="mx-auto w-full max-w-[50rem] flex-1 px-4 pt-8 pb-16 md:px-5 md:pt-10">
      <PageHeader
        title="Notifications"
        size="student"
        actions={<NotificationTools unread={unread} read={total - unread} />}
      />
      <Tabs
        label="Notifications"
        className="mt-6"
        tabs={[
          { href: paths.notifications(), label: "All", count: total, current: !show },
          {
            href: paths.notifications({ show: "unread" }),
            label: "Unread",
            count: unread,
            current: show === "unread",
          },
        ]}
      />
      {dismissed && <UndoDismissal notificationId={dismissed} />}
      {notifications.length > 0 ? (
        <NotificationList notifications={notifications} today={today} />
      ) : (
        <NotificationEmpty onlyUnread={show === "unread"} />
      )}
      {(before || next) && (
        <nav aria-label="Pages" className="mt-6 flex gap-2">
          {before && (
            <ButtonLink href={paths.notifications({ show })} variant="outline">
              Newest
            </ButtonLink>
          )}
          {next && (
            <ButtonLink href={paths.notifications({ show, before: next })} variant="outline">
              Older
            </ButtonLink>
          )}
        </nav>
      )}
      <p className="mt-10 text-sm text-muted-foreground">
        Some of these also come by e-mail.{" "}
        <Link href={paths.notificationSettings()} prefetch={false} className="tap link">
          Choose which
        </Link>
      </p>
    </main>
  );
}
