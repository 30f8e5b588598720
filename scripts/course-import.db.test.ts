import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import { createPerson } from "./db/test-world";
import { runToEnd } from "./start/processes.mjs";

vi.setConfig({ testTimeout: 60_000 });

const folder = join(mkdtempSync(join(tmpdir(), "m4t-import-")), "grids");

beforeAll(async () => {
  cpSync("prisma/seed/courses/grids-and-composition", folder, { recursive: true });
  await createPerson("author", "instructor");
  await createPerson("reader");
  await db.category.create({ data: { name: "Design", slug: "design", orderIndex: 0 } });
});
afterAll(() => rmSync(join(folder, ".."), { recursive: true }));

function run(...args: string[]) {
  const script = ["--import", "tsx", "--conditions=react-server", "scripts/course-import.ts"];
  return runToEnd([...script, ...args], { cwd: process.cwd(), env: process.env });
}

it("an instructor tries a course, brings it in as a draft, and is told that it is there already", async () => {
  const tried = await run(folder, "--instructor", "author", "--dry-run");
  expect(tried).toMatchObject({
    ok: true,
    output: expect.stringMatching(
      /can be imported: 3.modules, 12.lessons, 3.quizzes, 21.questions, 4.files\. Nothing was written/,
    ),
  });
  expect(await db.course.count()).toBe(0);

  const brought = await run(folder, "--instructor", "author");
  expect(brought).toMatchObject({ ok: true, output: expect.stringContaining("It is a draft.") });
  expect(await db.course.findMany({ select: { status: true } })).toEqual([{ status: "draft" }]);

  expect((await run(folder, "--instructor", "author")).ok).toBe(false);
  expect(await db.course.count()).toBe(1);
});

it("mistakes are listed by file and line, and nothing is written", async () => {
  writeFileSync(join(folder, "course.yaml"), "title: Grids\nslug: other\ncategory: Design\nlevel: hard\n");
  const { ok, output } = await run(folder, "--instructor", "author", "--publish");

  expect(ok).toBe(false);
  expect(output).toMatch(/^course\.yaml:4: .*level/m);
  expect(output).not.toMatch(/\n +at /);
  expect(await db.course.count({ where: { slug: "other" } })).toBe(0);
});

it.each([
  ["nobody of that name", [folder, "--instructor", "nobody"], "There is no user “nobody”."],
  ["a student", [folder, "--instructor", "reader"], "“reader” is not an instructor."],
  ["a flag that does not exist", [folder, "--instructor=author", "--publsh"], "Unknown option '--publsh'"],
])("with %s the person reads what is wrong", async (_, args, message) => {
  const { ok, output } = await run(...args);
  expect(ok).toBe(false);
  expect(output).toContain(message);
  expect(output).not.toMatch(/\n +at /);
});
