import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export const root = dirname(dirname(import.meta.dirname));

const configuration = [
  ".dependency-cruiser.mjs",
  ".prettierignore",
  "eslint.config.mjs",
  "knip.json",
  "tsconfig.json",
  "scripts/file-names.mjs",
  "scripts/check/vocabulary.mjs",
];

/** One capability in the shape of the house, small enough to be checked in seconds. */
const files = {
  "package.json": JSON.stringify({
    name: "sample",
    private: true,
    type: "module",
    scripts: { check: "next build && eslint . && depcruise . && tsc" },
    dependencies: { next: "*" },
    devDependencies: { "dependency-cruiser": "*", eslint: "*", "eslint-config-next": "*", typescript: "*" },
  }),
  "app/page.tsx": `import { getTitle } from "@/lib/quizzes/queries";
import { guest } from "@/lib/viewer";
import { QuizForm } from "@/components/quizzes/quiz-form";

export default async function Page() {
  return <QuizForm title={await getTitle(guest, 1)} />;
}
`,
  "components/quizzes/quiz-form.tsx": `import { submitAttemptAction } from "@/lib/quizzes/actions";

export function QuizForm({ title }: { title: string }) {
  return <form action={submitAttemptAction}>{title}</form>;
}
`,
  "lib/viewer.ts": `export type Viewer = { id: string | null };
export const guest: Viewer = { id: null };
`,
  "lib/env.ts": `export const env = { DATABASE_URL: process.env.DATABASE_URL };
`,
  "lib/db.ts": `import { env } from "./env";

export const db = { find: (id: number) => Promise.resolve(\`\${id} in \${env.DATABASE_URL}\`) };
`,
  "lib/command.ts": `import { db } from "./db";
import type { Viewer } from "./viewer";

type Spec = { authorize(viewer: Viewer): boolean; run(): Promise<void> };

export function command(spec: Spec) {
  return async (viewer: Viewer) => {
    await db.find(1);
    if (spec.authorize(viewer)) await spec.run();
  };
}
`,
  "lib/action.ts": `import { guest, type Viewer } from "./viewer";

export function formAction(run: (viewer: Viewer) => Promise<void>) {
  return () => run(guest);
}
`,
  "lib/quizzes/policy.ts": `import type { Viewer } from "@/lib/viewer";

export function canSubmit(viewer: Viewer) {
  return viewer.id !== null;
}
`,
  "lib/quizzes/queries.ts": `import { db } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";

export async function getTitle(_viewer: Viewer, id: number) {
  return db.find(id);
}
`,
  "lib/quizzes/submit-attempt.ts": `import { command } from "@/lib/command";
import { canSubmit } from "./policy";

export const submitAttempt = command({ authorize: canSubmit, run: async () => undefined });
`,
  "lib/quizzes/actions.ts": `"use server";

import { formAction } from "@/lib/action";
import { submitAttempt } from "./submit-attempt";

export const submitAttemptAction = formAction(submitAttempt);
`,
};

/** A copy of the sample with some files replaced or added, under the project's own configuration. */
export function sampleProject(changes: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "m4t-sample-"));
  for (const path of configuration) cpSync(join(root, path), join(folder, path), { recursive: true });
  for (const [path, text] of Object.entries({ ...files, ...changes })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return folder;
}

/** The text of one of the sample's files with something before it. */
export function withLine(path: keyof typeof files, line: string) {
  return `${line}\n${files[path]}`;
}
