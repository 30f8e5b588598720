import { Tabs } from "@/components/ui/tabs";
import { paths } from "@/lib/paths";

export const learningTabs = ["current", "completed", "saved"] as const;
export type LearningTab = (typeof learningTabs)[number];

const names: Record<LearningTab, string> = {
  current: "In progress",
  completed: "Completed",
  saved: "Saved",
};

/** What somebody learns, has learned, and means to learn. */
export function LearningTabs({ tab, counts }: { tab: LearningTab; counts: Record<LearningTab, number> }) {
  return (
    <Tabs
      label="Courses"
      tabs={learningTabs.map((name) => ({
        href: paths.learn({ tab: name === "current" ? undefined : name }),
        label: names[name],
        count: counts[name],
        current: tab === name,
      }))}
    />
  );
}
