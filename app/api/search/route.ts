import { pagesFor } from "@/components/layout/palette-pages";
import { findForPalette } from "@/lib/courses/queries/palette";
import { paletteInput } from "@/lib/courses/schema";
import { machineDoor } from "@/lib/machine-door";
import { spend } from "@/lib/rate-limit";

/** What the palette shows for what is typed so far. */
export const GET = machineDoor(async (viewer, request) => {
  const { q } = paletteInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  if (q !== "") await spend("search", viewer.id ?? viewer.ip);
  return { ...(await findForPalette(viewer, q)), pages: pagesFor(viewer, q) };
});
