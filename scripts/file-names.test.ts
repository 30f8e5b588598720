import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { misplacedFiles } from "./file-names.mjs";

let folder = "";
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function project(files: Record<string, string>) {
  folder = mkdtempSync(join(tmpdir(), "m4t-names-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const command = 'import { command } from "@/lib/command";\n';

describe("misplacedFiles", () => {
  it("has nothing against the shapes of the house", () => {
    const root = project({
      "app/layout.tsx": "",
      "app/globals.css": "",
      "app/(learn)/quizzes/[quizId]/page.tsx": "",
      "app/api/auth/[...nextauth]/route.ts": "",
      "app/opengraph-image.tsx": "",
      "components/ui/button.tsx": "",
      "components/quizzes/quiz-form.test.tsx": "",
      "components/quizzes/quiz-form.tsx": "",
      "lib/db.ts": "",
      "lib/quizzes/actions.ts": "",
      "lib/quizzes/queries/attempt.ts": "",
      "lib/quizzes/schema.ts": "",
      "lib/quizzes/scoring.ts": "export const score = 1;",
      "lib/quizzes/scoring.test.ts": "",
      "lib/quizzes/races.db.test.ts": "",
      "lib/quizzes/submit-attempt.ts": `${command}export const submitAttempt = command({});`,
    });
    expect(misplacedFiles(root)).toEqual([]);
  });

  it.each([
    ["app/quiz-form.tsx", "", "Next's own files only"],
    ["app/Learn/page.tsx", "", '"Learn" is no route segment'],
    ["components/quizzes/QuizForm.tsx", "", "not in kebab-case"],
    ["lib/quizzes/helpers.ts", "", '"helpers" says nothing'],
    ["lib/quizzes/rules/scoring.ts", "", "no folders but queries/"],
    ["lib/quizzes/quiz-form.tsx", "", "what is shown goes to components/"],
    ["lib/quizzes/attempt.ts", command, "a write is named <verb>-<noun>.ts"],
    ["lib/quizzes/submit-attempt.ts", `${command}export const handIn = 1;`, 'begins with "submit"'],
    ["lib/quizzes/scoring.test.ts", "", "stands beside the file that it tests"],
  ])("refuses %s", (path, text, reason) => {
    expect(misplacedFiles(project({ [path]: text }))).toEqual([expect.stringContaining(reason)]);
  });

  it("wants queries in one place", () => {
    const root = project({ "lib/quizzes/queries.ts": "", "lib/quizzes/queries/attempt.ts": "" });
    expect(misplacedFiles(root)).toEqual([expect.stringContaining("not in both")]);
  });
});
