import { z } from "zod";
import { readYaml } from "./yaml-text";

const name = z.string().trim().min(1).max(400);
const minutes = z.number().int().min(1).max(600);

const frontMatter = z.strictObject({
  title: z.string().trim().min(1).max(200).optional(),
  duration: minutes.optional(),
  preview: z.boolean().default(false),
  video: name.optional(),
  captions: name.optional(),
  poster: name.optional(),
  attachments: z.array(name).max(20).default([]),
  quiz: z
    .strictObject({
      title: z.string().trim().min(1).max(200).optional(),
      description: z.string().trim().min(1).max(2_000).optional(),
      timeLimit: minutes.nullish(),
      passingScore: z.number().int().min(0).max(100).default(70),
      maxAttempts: z.number().int().min(1).max(1_000).nullish(),
      shuffle: z.boolean().default(false),
      release: z.enum(["after_pass", "after_each", "never"]).default("after_pass"),
    })
    .optional(),
});

export type FrontMatter = z.output<typeof frontMatter>;

/** Reads what stands between two lines of "---" at the top, and finds where the text below begins. */
export function readFrontMatter(text: string) {
  const fence = /^---[ \t]*\n/.exec(text);
  if (!fence) return { ...readYaml("", frontMatter), body: text, bodyLine: 1 };

  const end = /^---[ \t]*$/m.exec(text.slice(fence[0].length));
  if (!end) {
    const problems = [{ line: 1, message: "The settings at the top are not closed with “---”." }];
    return { value: null, problems, lineOf: () => 1, body: "", bodyLine: 1 };
  }
  const yaml = text.slice(fence[0].length, fence[0].length + end.index);
  const body = text.slice(fence[0].length + end.index + end[0].length + 1);
  return { ...readYaml(yaml, frontMatter, 2), body, bodyLine: yaml.split("\n").length + 2 };
}
