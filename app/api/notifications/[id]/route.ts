import { machineDoor } from "@/lib/machine-door";
import { openNotification } from "@/lib/ops/open-notification";
import { paths } from "@/lib/paths";
import { isMember } from "@/lib/viewer";

/** Where a notice leads: a plain link, so that it opens in another tab and is read without JavaScript, too. */
export const GET = machineDoor<{ id: string }>(async (viewer, _request, { id: notificationId }) => {
  if (!isMember(viewer)) return leadTo(paths.signIn(paths.notifications()));
  return leadTo((await openNotification(viewer, { notificationId })).url);
});

function leadTo(location: string) {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
