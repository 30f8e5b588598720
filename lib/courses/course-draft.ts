import type { QuestionDraft } from "@/lib/quizzes/question-draft";
import type { CourseLevel, ReleaseRule } from "@/prisma/generated/enums";

/** A course as its folder describes it, before anything is written. Paths are those of the folder. */
export type CourseDraft = {
  title: string;
  slug: string;
  description: string;
  /** The category's name, and where it is said. */
  category: { name: string; line: number };
  level: CourseLevel;
  /** 0 is free, null is not sold by itself. */
  price: number | null;
  currency: string;
  /** Each lesson opens when those before it are done. */
  isOrdered: boolean;
  learningStyles: string[];
  prerequisites: string[];
  outcomes: string[];
  modules: ModuleDraft[];
};

export type ModuleDraft = { title: string; description: string | null; lessons: LessonDraft[] };

export type LessonDraft = {
  path: string;
  title: string;
  /** Minutes. */
  duration: number | null;
  isPreview: boolean;
  /** Markdown, with the pictures' addresses as they are in the folder. */
  content: string;
  pictures: PictureDraft[];
  video: VideoDraft | null;
  /** To download. */
  attachments: FileReference[];
  quiz: QuizDraft | null;
};

/** `start` and `end` hold its address in the lesson's text. */
export type PictureDraft = FileReference & { alt: string; start: number; end: number };

export type VideoDraft = FileReference & { captions: FileReference | null; poster: FileReference | null };

/** A file that a lesson names, and the line where it does. */
export type FileReference = { path: string; line: number };

export type QuizDraft = {
  title: string;
  description: string | null;
  /** Minutes. */
  timeLimit: number | null;
  passingScore: number;
  maxAttempts: number | null;
  isShuffled: boolean;
  release: ReleaseRule;
  questions: QuestionDraft[];
};
