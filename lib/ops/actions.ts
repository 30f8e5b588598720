"use server";

import { formAction } from "@/lib/action";
import { paths } from "@/lib/paths";
import { dismissNotification, dismissReadNotifications } from "./dismiss-notification";
import { endLetters } from "./end-letters";
import { markNotifications } from "./mark-notifications";
import { restoreNotification } from "./restore-notification";
import { resumeLetters } from "./resume-letters";
import { updatePreferences } from "./update-preferences";

export const markNotificationsAction = formAction(markNotifications, {
  message: () => "All marked as read.",
});
export const dismissNotificationAction = formAction(dismissNotification, {
  redirectTo: ({ id }) => paths.notifications({ dismissed: id }),
});
export const dismissReadNotificationsAction = formAction(dismissReadNotifications, {
  message: ({ count }) => (count === 1 ? "One notice put away." : `${count} notices put away.`),
});
export const restoreNotificationAction = formAction(restoreNotification, {
  redirectTo: () => paths.notifications(),
});

export const updatePreferencesAction = formAction(updatePreferences, { message: () => "Saved." });
export const endLettersAction = formAction(endLetters);
export const resumeLettersAction = formAction(resumeLetters);
