import { roomsFor } from "@/components/layout/rooms";
import { findForPalette } from "@/lib/courses/queries/palette";
import { paletteInput } from "@/lib/courses/schema";
import { machineDoor } from "@/lib/machine-door";
import { paths } from "@/lib/paths";
import { spend } from "@/lib/rate-limit";
import { isMember, type Viewer } from "@/lib/viewer";

/** What the palette shows for what is typed so far. */
export const GET = machineDoor(async (viewer, request) => {
  const { q } = paletteInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  if (q !== "") await spend("search", viewer.id ?? viewer.ip);
  return { ...(await findForPalette(viewer, q)), pages: pagesFor(viewer, q) };
});

type Page = { label: string; href: string };

/** The pages of the viewer's own rooms, by name. */
function pagesFor(viewer: Viewer, q: string): Page[] {
  const catalog = { label: "Catalog", href: paths.courses() };
  if (!isMember(viewer)) {
    return named(q, [catalog, { label: "Sign in", href: paths.signIn() }]);
  }
  const own = [
    { label: "My learning", href: paths.learn() },
    catalog,
    { label: "Profile", href: paths.profile() },
    { label: "Security", href: paths.security() },
  ];
  const rooms = roomsFor(viewer.role).flatMap(({ name, groups }) =>
    groups.flatMap(({ links }) => links.map(({ label, href }) => ({ label: `${name}: ${label}`, href }))),
  );
  return named(q, [...own, ...rooms]);
}

function named(q: string, pages: Page[]) {
  return pages.filter(({ label }) => label.toLowerCase().includes(q.toLowerCase()));
}
