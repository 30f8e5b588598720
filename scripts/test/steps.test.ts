import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { counted, follow, runSteps } from "./steps.mjs";

let root = "";
let lines: string[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "m4t-steps-"));
  lines = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => Boolean(lines.push(String(text))));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

const said = () => lines.join("");
const step = (title: string, work: () => Promise<{ passed: number; failed: number } | void>) => ({
  title,
  hint: `To run it alone: npm run ${title.toLowerCase()}`,
  work,
});

it("what passed is added up on the last line, which machines read", async () => {
  const build = vi.fn(async () => undefined);
  const tests = step("Unit", async () => ({ passed: 3, failed: 0 }));
  const pages = step("Pages", async () => ({ passed: 4, failed: 0 }));

  expect(await runSteps([tests, step("Build", build), pages])).toBe(true);
  expect(build).toHaveBeenCalledOnce();
  expect(lines.at(-1)).toBe("7 passed, 0 failed\n");
});

it("nothing runs after a step with a failed test, and the person learns how to run that one alone", async () => {
  const later = vi.fn(async () => undefined);
  const failing = step("Unit", async () => ({ passed: 3, failed: 2 }));

  expect(await runSteps([failing, step("Build", later), step("Pages", later)])).toBe(false);
  expect(later).not.toHaveBeenCalled();
  expect(said()).toMatch(/✗ Unit: failed; .*\n +To run it alone: npm run unit\n[^]*2 more not run/);
  expect(lines.at(-1)).toBe("3 passed, 2 failed\n");
});

it("a step that breaks counts as failed, with its words", async () => {
  const broken = step("Build", () => Promise.reject(new Error("no space left")));

  expect(await runSteps([step("Unit", async () => ({ passed: 3, failed: 0 })), broken])).toBe(false);
  expect(said()).toContain("✗ Build: no space left");
  expect(lines.at(-1)).toBe("3 passed, 1 failed\n");
});

it.each([
  ["passes", true, { passed: 2, failed: 0 }, 0],
  ["fails with a failed test", false, { passed: 2, failed: 1 }, 1],
  ["fails without one, in its setup", false, { passed: 2, failed: 0 }, 1],
  ["finds no test", true, { passed: 0, failed: 0 }, 1],
  ["dies before it writes its result", false, null, 1],
])("a runner that %s is counted so", async (_, isWell, result, failed) => {
  const count = await counted(
    root,
    "unit",
    async (file) => {
      if (result) writeFileSync(file, JSON.stringify(result));
      return isWell;
    },
    (read: { passed: number; failed: number }) => read,
  );
  expect(count.failed).toBe(failed);
});

it("the result of an earlier run is not taken for this one's", async () => {
  const run = (isWritten: boolean) =>
    counted(
      root,
      "unit",
      async (file) => {
        if (isWritten) writeFileSync(file, '{"passed": 5, "failed": 0}');
        return isWritten;
      },
      (read: { passed: number; failed: number }) => read,
    );
  expect(await run(true)).toEqual({ passed: 5, failed: 0 });
  expect(await run(false)).toEqual({ passed: 0, failed: 1 });
});

it("a program that cannot be run has not ended well", async () => {
  expect(await follow(["-e", ""], process.env)).toBe(true);
  expect(await follow(["-e", "process.exit(2)"], process.env)).toBe(false);
});
