import { z } from "zod";
import type { Finding } from "./findings";
import type { OutlineModule } from "./outline";
import { courseLevels } from "./schema";
import { readYaml } from "./yaml-text";

export const manifestFile = "course.yaml";

const line = (longest: number) => z.string().trim().min(1).max(longest);
const lines = z.array(line(300)).max(30).default([]);
const currencies = new Set(Intl.supportedValuesOf("currency"));

const manifest = z.strictObject({
  title: line(200),
  slug: z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Small letters, digits and single hyphens, as in first-steps")
    .optional(),
  description: line(2_000),
  category: line(100),
  level: z.enum(courseLevels),
  price: z.number().min(0).max(99_999_999).multipleOf(0.01, "At most two decimals").nullish(),
  currency: z
    .string()
    .refine((code) => currencies.has(code), "Three letters, as in EUR")
    .default("EUR"),
  ordered: z.boolean().default(false),
  learningStyles: z.array(z.enum(["visual", "auditory", "reading", "hands-on"])).default([]),
  prerequisites: lines,
  outcomes: lines,
  modules: z
    .array(
      z.strictObject({
        title: line(200),
        description: line(1_000).optional(),
        lessons: z.array(line(400)).min(1),
      }),
    )
    .min(1)
    .optional(),
});

/** Reads course.yaml. `modules` is null where it leaves their order to SUMMARY.md or the folders. */
export function readManifest(text: string) {
  const { value, problems, lineOf } = readYaml(text, manifest);
  const found: Finding[] = problems.map((problem) => ({ ...problem, file: manifestFile }));
  if (!value) return { manifest: null, modules: null, problems: found };

  const modules = value.modules?.map((module, m): OutlineModule => ({
    title: module.title,
    description: module.description ?? null,
    lessons: module.lessons.map((path, l) => ({
      path: path.replace(/^\.\//, ""),
      title: null,
      from: { file: manifestFile, line: lineOf("modules", m, "lessons", l) },
    })),
  }));
  const { category, learningStyles, price, ordered, ...rest } = value;
  return {
    manifest: {
      ...rest,
      price: price ?? null,
      isOrdered: ordered,
      category: { name: category, line: lineOf("category") },
      learningStyles: learningStyles.map((style) => style.replace("-", "_")),
    },
    modules: modules ?? null,
    problems: found,
  };
}
