import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  dismissReadNotificationsAction,
  markNotificationsAction,
  restoreNotificationAction,
} from "@/lib/ops/actions";

/** What can be done with the whole list. */
export function NotificationTools({ unread, read }: { unread: number; read: number }) {
  return (
    <>
      {unread > 0 && (
        <Form action={markNotificationsAction}>
          <SubmitButton variant="outline">Mark all as read</SubmitButton>
        </Form>
      )}
      {read > 0 && (
        <Form action={dismissReadNotificationsAction}>
          <SubmitButton variant="ghost">Put read ones away</SubmitButton>
        </Form>
      )}
    </>
  );
}

/** Stands above the list after a notice was put away. */
export function UndoDismissal({ notificationId }: { notificationId: number }) {
  return (
    <Notice
      role="status"
      title="Put away."
      className="mt-6"
      action={
        <Form action={restoreNotificationAction}>
          <input type="hidden" name="notificationId" value={notificationId} />
          <SubmitButton variant="outline" size="sm">
            Undo
          </SubmitButton>
        </Form>
      }
    />
  );
}
