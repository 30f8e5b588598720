import { machineDoor, readJson } from "@/lib/machine-door";
import { recordProgress } from "@/lib/learning/record-progress";

/** What an open player reports. */
export const PUT = machineDoor<{ id: string }>(async (viewer, request, { id }) => {
  const report = await readJson(request, 20_000);
  return recordProgress(viewer, { ...Object(report), lessonId: Number(id) });
});
