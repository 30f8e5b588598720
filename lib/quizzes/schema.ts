import { z } from "zod";

export const startAttemptInput = z.object({ quizId: z.coerce.number().int().positive() });

/** With JavaScript only the id comes; without it, each question's fields come along as `q<id>`. */
export const submitAttemptInput = z
  .object({ attemptId: z.coerce.number().int().positive() })
  .catchall(z.unknown())
  .transform(({ attemptId, ...fields }) => ({ attemptId, answers: readFields(fields) }));

const value = z.union([
  z.number().int().min(0),
  z.string().max(50_000),
  z.array(z.number().int().min(0).nullable()).max(200),
  z.array(z.string().max(2_000)).max(200),
]);

export const saveAnswersInput = z.object({
  attemptId: z.coerce.number().int().positive(),
  answers: z
    .array(
      z.object({
        questionId: z.number().int().positive(),
        value: value.nullable(),
        /** Rises with each change in the browser: the highest wins. */
        seq: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
        isFlagged: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(500),
});

export type SaveAnswersInput = z.output<typeof saveAnswersInput>;

const field = /^q(\d{1,9})$/;

function readFields(fields: Record<string, unknown>) {
  const answers = new Map<number, string[]>();
  for (const [name, sent] of Object.entries(fields)) {
    const id = field.exec(name)?.[1];
    if (!id) continue;
    const texts = (Array.isArray(sent) ? sent : [sent]).filter((part) => typeof part === "string");
    answers.set(Number(id), texts);
  }
  return answers;
}
