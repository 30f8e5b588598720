import { z } from "zod";

/** As rows are numbered; a larger number would be refused by the database. */
const id = z.coerce.number().int().positive().max(2_147_483_647);

export const enrollInCourseInput = z.object({ courseId: id });
export const savedCourseInput = z.object({ courseId: id });

/** Which of one's courses are listed, and whether however many there are; from the address. */
export const learningView = z.object({
  tab: z.enum(["current", "completed", "saved"]).catch("current"),
  show: z.enum(["all"]).optional().catch(undefined),
});

const day = z.union([z.literal("").transform(() => null), z.iso.date("Please choose a day.")]);
const reason = z.string().trim().min(3, "Please say why.").max(500, "At most 500 characters.");

/** `lastDay` is the last one on which the course is open; without it, it stays. */
export const grantCompInput = z.object({
  userId: z.string().min(1),
  courseId: z.coerce.number().int().positive("Please choose a course.").max(2_147_483_647),
  reason,
  lastDay: day.nullish(),
});
export const withdrawCompInput = z.object({ compId: id, reason });

export const markLessonReadInput = z.object({ lessonId: id });

/** What a player reports every few seconds: where somebody is, and what they watched in this visit so far. */
export const recordProgressInput = z.object({
  lessonId: id,
  /** As whose learner the page was opened: a report never counts for whoever has signed in meanwhile. */
  enrollmentId: id.optional(),
  /** One opening of the lesson, and the place of this report in it. */
  visitId: z.uuid().optional(),
  seq: z.number().int().min(0).max(2_147_483_647).default(0),
  /** Null where nobody has moved yet. */
  positionSec: z.number().min(0).max(360_000).nullable(),
  /** Seconds since the person was there: a report may have waited for the network. */
  agoSec: z.number().min(0).max(31_536_000).default(0),
  /** Whole seconds played, `to` not included. */
  watched: z
    .array(
      z
        .object({ from: z.number().int().min(0), to: z.number().int().min(1).max(360_000) })
        .refine(({ from, to }) => from < to),
    )
    .max(50)
    .default([]),
  /** Seconds of this visit with the tab visible and the person active. */
  activeSeconds: z.number().int().min(0).max(86_400).default(0),
  /** The end of the text was in sight. */
  reachedEnd: z.boolean().default(false),
});

const noteBody = z
  .string()
  .trim()
  .min(1, "Write something first.")
  .max(5_000, "A note is at most 5,000 characters long.");
/** A field left blank is no number. */
const place = (least: number) =>
  z.preprocess(
    (value) => (value === "" ? null : value),
    z.coerce.number().int().min(least).max(360_000).nullish(),
  );

/** Pinned to a second of the video, or to a paragraph and how it begins; else to the lesson. */
export const createNoteInput = z
  .object({
    lessonId: id,
    body: noteBody,
    atSec: place(0),
    paragraph: place(1),
    quote: z.string().max(200).optional(),
  })
  .transform(({ atSec = null, paragraph, quote = "", ...note }) => {
    const isText = atSec === null && typeof paragraph === "number" && quote.trim() !== "";
    return { ...note, atSec, paragraph: isText ? paragraph : null, quote: isText ? quote.trim() : null };
  });

export const updateNoteInput = z.object({ noteId: id, body: noteBody });

export const deleteNoteInput = z.object({ noteId: id });

/** What the back office's page of a person shows, from its address: a course to explain, and a search for one. */
export const personView = z.object({
  course: z.string().trim().max(200).optional().catch(undefined),
  q: z.string().trim().max(100).default("").catch(""),
});
