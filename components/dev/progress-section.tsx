import { Rail } from "@/components/learning/rail";
import { railSegments, railText, type RailModule } from "@/components/learning/rail-segments";
import { LessonTick, QuizTick } from "@/components/learning/tick";
import { Progress } from "@/components/ui/progress";
import { Skeleton } from "@/components/ui/skeleton";
import { Caption, Section } from "./section";

const modules: RailModule[] = [71, 83, 104, 72, 70].map((minutes, index) => ({
  id: index,
  lessons: [0, 1, 2, 3].map((lesson) => ({ id: index * 4 + lesson, minutes: minutes / 4 })),
}));

const stages = [
  { label: "Player and enroll box", done: 6 },
  { label: "Not started", done: 0 },
  { label: "Complete", done: 20 },
];

export function ProgressSection() {
  return (
    <Section
      title="Progress"
      note="The module rail: one segment per module, width by minutes, filled by lessons. Never a ring, never a bare percentage."
    >
      <div className="max-w-[34rem] space-y-5">
        {stages.map((stage) => {
          const done = new Set(Array.from({ length: stage.done }, (_, id) => id));
          return (
            <div key={stage.label}>
              <Caption>
                {stage.label}: {railText(modules, done)}
              </Caption>
              <Rail segments={railSegments(modules, done)} label={railText(modules, done)} />
            </div>
          );
        })}
        <div>
          <Caption>Sizes 3, 4 and 8</Caption>
          {([3, 4, 8] as const).map((size) => (
            <Rail
              key={size}
              className="mb-2"
              size={size}
              segments={railSegments(modules, new Set([0, 1]))}
              label={null}
            />
          ))}
        </div>
        <div>
          <Caption>Lesson and quiz ticks</Caption>
          <div className="flex flex-wrap items-center gap-x-6 gap-y-2 text-sm">
            {(["done", "current", "open", "locked"] as const).map((state) => (
              <LessonTick key={state} state={state} />
            ))}
            <QuizTick passed />
            <QuizTick passed={false} />
            <QuizTick passed={false} locked />
          </div>
        </div>
        <div>
          <Caption>Upload and skeleton</Caption>
          <Progress label="Upload" value={62} />
          <div className="mt-4 space-y-2">
            <Skeleton className="h-4 w-3/4" />
            <Skeleton className="h-4 w-1/2" />
          </div>
        </div>
      </div>
    </Section>
  );
}
