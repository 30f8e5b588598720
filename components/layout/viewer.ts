import type { Member, Viewer } from "@/lib/viewer";

/** What the frame around a page shows of the person; null for guests. */
export type FrameViewer = Pick<Member, "name" | "role" | "image" | "unread"> | null;

export function frameViewer(viewer: Viewer): FrameViewer {
  if (viewer.id === null) return null;
  const { name, role, image, unread = 0 } = viewer;
  return { name, role, image, unread };
}

export const roleNames: Record<Member["role"], string> = {
  student: "Student",
  instructor: "Instructor",
  company_admin: "Company admin",
  admin: "Platform admin",
};
