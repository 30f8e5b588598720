import { Tabs } from "@/components/ui/tabs";
import type { Paragraph } from "@/lib/learning/transcript";
import { paths } from "@/lib/paths";
import { Transcript } from "./transcript";

type LessonBodyProps = {
  address: { slug: string; lessonId: number };
  hasTranscript: boolean;
  /** The rendered text; null while the transcript is shown. */
  html: string | null;
  transcript: readonly Paragraph[] | null;
};

/** What there is to read in a lesson. */
export function LessonBody({
  address: { slug, lessonId },
  hasTranscript,
  html,
  transcript,
}: LessonBodyProps) {
  const lesson = paths.lesson(slug, lessonId);
  const tabs = [
    { href: lesson, label: "Lesson", current: html !== null },
    {
      href: paths.lesson(slug, lessonId, { tab: "transcript" }),
      label: "Transcript",
      current: html === null,
    },
  ];
  return (
    <>
      {hasTranscript && <Tabs label="Lesson parts" tabs={tabs} className="mt-5" />}
      <div className="lesson-text relative mt-7">
        {/* The renderer has sanitized it. */}
        {html !== null && <div className="reading" data-text dangerouslySetInnerHTML={{ __html: html }} />}
        {transcript && <Transcript paragraphs={transcript} address={lesson} />}
      </div>
    </>
  );
}
