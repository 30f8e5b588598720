import { Status, type StatusTone } from "@/components/ui/status";
import type { CourseStatus } from "@/prisma/generated/enums";

export const courseStates: Record<CourseStatus, { tone: StatusTone; label: string }> = {
  draft: { tone: "hollow", label: "Draft" },
  published: { tone: "good", label: "Published" },
  unlisted: { tone: "idle", label: "Unlisted" },
  archived: { tone: "idle", label: "Archived" },
};

export function CourseState({ course }: { course: { status: CourseStatus; takenDownAt: Date | null } }) {
  if (course.takenDownAt) return <Status tone="bad">Taken down</Status>;
  const { tone, label } = courseStates[course.status];
  return <Status tone={tone}>{label}</Status>;
}
