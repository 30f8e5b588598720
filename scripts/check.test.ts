import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checks, runChecks } from "./check/checks.mjs";
import { root, sampleProject, withLine } from "./check/sample-project";
import { runToEnd } from "./start/processes.mjs";

const wanted = checks.filter(({ name }) => ["lint", "imports", "dead code", "file names"].includes(name));

const faults: { what: string; check: string; path: string; text: string; says: RegExp }[] = [
  {
    what: "a page that runs a command",
    check: "imports",
    path: "app/hurry/page.tsx",
    text: `import { submitAttempt } from "@/lib/quizzes/submit-attempt";

export default async function Page() {
  await submitAttempt({ id: null });
  return null;
}
`,
    says: /pages-call-no-commands: app\/hurry\/page\.tsx → lib\/quizzes\/submit-attempt\.ts/,
  },
  {
    what: "a page that asks the database itself",
    check: "imports",
    path: "app/direct/page.tsx",
    text: `import { db } from "@/lib/db";

export default async function Page() {
  return db.find(1);
}
`,
    says: /pages-call-no-commands: app\/direct\/page\.tsx → lib\/db\.ts/,
  },
  {
    what: "a write that opens the database behind the command's back",
    check: "imports",
    path: "lib/quizzes/archive-quiz.ts",
    text: `import { db } from "@/lib/db";

export const archiveQuiz = () => db.find(1);
`,
    says: /db-only-in-kernel-and-queries: lib\/quizzes\/archive-quiz\.ts/,
  },
  {
    what: "a policy that reads the database",
    check: "imports",
    path: "lib/courses/policy.ts",
    text: `import { db } from "@/lib/db";

export async function canSee() {
  return (await db.find(1)) !== "";
}
`,
    says: /policies-are-pure: lib\/courses\/policy\.ts → lib\/db\.ts/,
  },
  {
    what: "a policy that waits for something",
    check: "lint",
    path: "lib/courses/policy.ts",
    text: "",
    says: /lib\/courses\/policy\.ts[\s\S]*?Policies are pure/,
  },
  {
    what: "two files that import each other",
    check: "imports",
    path: "lib/quizzes/scoring.ts",
    text: `import { weight } from "./weighting";

export const score = () => weight();
`,
    says: /no-cycles: lib\/quizzes\/(scoring|weighting)\.ts/,
  },
  {
    what: "two domains that need each other",
    check: "imports",
    path: "lib/learning/access.ts",
    text: `import { canSubmit } from "@/lib/quizzes/policy";
export { price } from "@/lib/courses/pricing";

export const access = canSubmit;
`,
    says: /no-domain-cycles: lib\/learning/,
  },
  {
    what: "a query that does not ask who reads",
    check: "lint",
    path: "lib/courses/queries.ts",
    text: `import { db } from "@/lib/db";

export const getCourse = (id: number) => db.find(id);
`,
    says: /lib\/courses\/queries\.ts[\s\S]*?first parameter is the viewer/,
  },
  {
    what: "a query in queries/ that does not ask who reads",
    check: "lint",
    path: "lib/billing/queries/plan.ts",
    text: `import { db } from "@/lib/db";

export async function getPlan(id: number) {
  return db.find(id);
}
`,
    says: /lib\/billing\/queries\/plan\.ts[\s\S]*?first parameter is the viewer/,
  },
  {
    what: "the environment read outside lib/env.ts",
    check: "lint",
    path: "lib/quizzes/weighting.ts",
    text: `import { score } from "./scoring";

export const weight = () => Number(process.env.WEIGHT) || score();
`,
    says: /lib\/quizzes\/weighting\.ts[\s\S]*?Read the environment from lib\/env\.ts/,
  },
  {
    what: "a server action that is no command",
    check: "lint",
    path: "lib/courses/actions.ts",
    text: `"use server";

export async function openAction() {
  return "anybody may call this";
}
`,
    says: /lib\/courses\/actions\.ts[\s\S]*?export only formAction/,
  },
  {
    what: "a comment that switches a rule off",
    check: "lint",
    path: "lib/courses/pricing.ts",
    text: `/* eslint-disable */
import { access } from "@/lib/learning/access";

export const price = (value: any) => access(value);
`,
    says: /lib\/courses\/pricing\.ts[\s\S]*?no-explicit-any/,
  },
  {
    what: "an export that nobody uses",
    check: "dead code",
    path: "lib/viewer.ts",
    text: withLine("lib/viewer.ts", "export const forgotten = 1;"),
    says: /forgotten\s+lib\/viewer\.ts/,
  },
  {
    what: "a file whose name says nothing",
    check: "file names",
    path: "lib/quizzes/utils.ts",
    text: "export const add = 1;\n",
    says: /lib\/quizzes\/utils\.ts: "utils" says nothing/,
  },
  {
    what: "a write whose verb is not ours",
    check: "file names",
    path: "lib/quizzes/process-attempt.ts",
    text: `import { command } from "@/lib/command";

export const processAttempt = command({ authorize: () => true, run: async () => undefined });
`,
    says: /lib\/quizzes\/process-attempt\.ts: a write is named <verb>-<noun>\.ts/,
  },
  {
    what: "a component inside app/",
    check: "file names",
    path: "app/Chart.tsx",
    text: "export const Chart = () => null;\n",
    says: /app\/Chart\.tsx: app\/ holds Next's own files only/,
  },
];

describe("npm run check", { timeout: 120_000 }, () => {
  const folders: string[] = [];
  let clean: Map<string, { ok: boolean; output: string }>;
  let broken: typeof clean;

  beforeAll(async () => {
    const planted = Object.fromEntries(
      faults.filter(({ text }) => text).map(({ path, text }) => [path, text]),
    );
    folders.push(sampleProject(), sampleProject(planted));
    const [cleanResults, brokenResults] = await Promise.all(
      folders.map((folder) => runChecks(folder, wanted, () => undefined)),
    );
    clean = new Map(cleanResults?.map((result) => [result.name, result]));
    broken = new Map(brokenResults?.map((result) => [result.name, result]));
  }, 240_000);

  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

  it.each(wanted)("finds nothing to say about $name where the rules are kept", ({ name }) => {
    expect(clean.get(name)).toMatchObject({ ok: true });
  });

  it.each(faults)("finds $what", ({ check, says }) => {
    expect(broken.get(check)?.output).toMatch(says);
    expect(broken.get(check)?.ok).toBe(false);
  });

  it("does not compile a command that nobody has to be allowed to run", async () => {
    const folder = sampleProject();
    folders.push(folder);
    const spec = (authorize: string) => `import { z } from "zod";
import { anyone, command } from "@/lib/command";

export const openDoor = command({ input: z.object({}), load: async () => true, ${authorize} run: async () => anyone });
`;
    const compilerOptions = {
      incremental: false,
      plugins: [],
      paths: { "@/*": [`${root}/*`] },
      rootDir: "/",
    };
    const project = {
      extends: `${root}/tsconfig.json`,
      compilerOptions,
      include: [],
      files: ["with.ts", "without.ts"],
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(project));
    writeFileSync(join(folder, "with.ts"), spec("authorize: anyone,"));
    writeFileSync(join(folder, "without.ts"), spec(""));

    const { ok, output } = await runToEnd(["node_modules/.bin/tsc", "--noEmit", "-p", "."], {
      cwd: folder,
      env: process.env,
    });

    expect(ok).toBe(false);
    expect(output).toMatch(/without\.ts.*error/);
    expect(output).toContain("'authorize' is missing");
    expect(output).not.toContain("with.ts");
  });
});
