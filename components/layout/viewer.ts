import type { Member, Viewer } from "@/lib/viewer";

/** What the frame around a page shows of the person; null for guests. */
export type FrameViewer = Pick<Member, "name" | "role" | "image"> | null;

export function frameViewer(viewer: Viewer): FrameViewer {
  return viewer.id === null ? null : { name: viewer.name, role: viewer.role, image: viewer.image };
}

export const roleNames: Record<Member["role"], string> = {
  student: "Student",
  instructor: "Instructor",
  company_admin: "Company admin",
  admin: "Platform admin",
};
