import { clsx } from "clsx";
import { Award, Bell, BookOpen, KeyRound, Presentation, X } from "lucide-react";
import { buttonClass } from "@/components/ui/button-class";
import { Form } from "@/components/ui/form";
import { formatDate } from "@/lib/format";
import { dismissNotificationAction } from "@/lib/ops/actions";
import { isNotificationKind, kindFacts } from "@/lib/ops/notification-kinds";
import type { Notification } from "@/lib/ops/queries";
import { paths } from "@/lib/paths";

const dismissing = "dismiss-notification";

type NotificationListProps = { notifications: readonly Notification[]; today: string };

/** What somebody was told, day by day. Opening reads it; the cross puts it away. One form serves all crosses. */
export function NotificationList({ notifications, today }: NotificationListProps) {
  const days = [...new Set(notifications.map(({ day }) => day))];
  return (
    <>
      <Form id={dismissing} action={dismissNotificationAction}>
        {null}
      </Form>
      <div className="mt-6 space-y-8">
        {days.map((day) => (
          <section key={day} aria-labelledby={`day-${day}`}>
            <h2 id={`day-${day}`} className="text-sm font-medium text-muted-foreground">
              {dayName(day, today)}
            </h2>
            <ul className="mt-2 border-t border-border">
              {notifications
                .filter((notification) => notification.day === day)
                .map((notification) => (
                  <NotificationRow key={notification.id} notification={notification} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function NotificationRow({ notification }: { notification: Notification }) {
  const { id, kind, title, body, time, isRead } = notification;
  return (
    <li className="group relative flex items-start gap-3 border-b border-border py-3">
      <span className={clsx("mt-0.5 shrink-0", isRead && "text-muted-foreground")}>{iconOf(kind)}</span>
      <div className="min-w-0 flex-1 text-sm">
        {/* No Link: the bell around the page counts anew. */}
        <a
          href={paths.notification(id)}
          className={clsx(
            "leading-5 underline-offset-3 group-hover:underline after:absolute after:inset-0",
            !isRead && "font-semibold",
          )}
        >
          {!isRead && <span className="sr-only">Unread: </span>}
          {title}
          {!isRead && <span className="ml-2 inline-block size-[7px] rounded-full bg-brand align-[1px]" />}
        </a>
        {body && <p className="mt-0.5 text-muted-foreground">{body}</p>}
        <p className="tnum mt-0.5 text-xs text-muted-foreground">{time}</p>
      </div>
      <button
        type="submit"
        form={dismissing}
        name="notificationId"
        value={id}
        aria-label={`Put away: ${title}`}
        className={clsx(buttonClass({ variant: "quiet", size: "icon-sm" }), "relative -mt-1 shrink-0")}
      >
        <X />
      </button>
    </li>
  );
}

const icons = {
  Learning: <BookOpen />,
  Certificates: <Award />,
  "Access and seats": <KeyRound />,
  Teaching: <Presentation />,
};

/** A kind from before this version is still shown. */
function iconOf(kind: string) {
  return isNotificationKind(kind) ? icons[kindFacts(kind).group] : <Bell />;
}

function dayName(day: string, today: string) {
  if (day === today) return "Today";
  const yesterday = new Date(Date.parse(today) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return day === yesterday ? "Yesterday" : formatDate(day);
}
