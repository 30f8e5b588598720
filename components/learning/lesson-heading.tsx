import { MiddleDot } from "@/components/courses/middle-dot";
import { formatMinutes } from "@/lib/format";

type LessonHeadingProps = {
  number: string;
  title: string;
  minutes: number | null;
  moduleTitle: string;
  isPreview: boolean;
};

export function LessonHeading({ number, title, minutes, moduleTitle, isPreview }: LessonHeadingProps) {
  return (
    <>
      <p className="text-sm text-muted-foreground">
        Lesson <span className="tnum">{number}</span>
        {minutes !== null && (
          <>
            <MiddleDot />
            <span className="tnum">{formatMinutes(minutes)}</span>
          </>
        )}
        <MiddleDot />
        {moduleTitle}
        {isPreview && (
          <>
            <MiddleDot />
            Free preview
          </>
        )}
      </p>
      <h1 className="mt-1 font-serif text-2xl font-medium tracking-[-0.02em] md:text-3xl">{title}</h1>
    </>
  );
}
