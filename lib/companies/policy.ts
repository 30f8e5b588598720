import { isAdmin, type Viewer } from "@/lib/viewer";

/** Company admins manage the seats of their own company; platform admins those of any. */
export function canManageSeats(viewer: Viewer, subject: { companyId: number }) {
  if (isAdmin(viewer)) return true;
  return viewer.role === "company_admin" && viewer.companyId === subject.companyId;
}

/** The one company whose rooms this person may enter. */
export function companyOf(viewer: Viewer) {
  return viewer.role === "company_admin" ? viewer.companyId : null;
}
