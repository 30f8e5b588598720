import { isAdmin, type Viewer } from "@/lib/viewer";

export function canOperate(viewer: Viewer) {
  return isAdmin(viewer);
}
