import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, it, vi } from "vitest";
import { runToEnd } from "./processes.mjs";
import { step } from "./report.mjs";

afterEach(() => vi.restoreAllMocks());

const report = pathToFileURL(join(import.meta.dirname, "report.mjs")).href;

function end(thrown: string) {
  const code = `import { Failure, run } from "${report}"; await run(async () => { throw ${thrown}; });`;
  return runToEnd(["--input-type=module", "-e", code], { cwd: "/", env: process.env });
}

it("what was to be foreseen ends a script with its words alone", async () => {
  expect(await end('new Failure("The disk is full.\\nMake room.")')).toEqual({
    ok: false,
    output: "\n  ✗ The disk is full.\n    Make room.\n\n",
  });
});

it("what nobody foresaw keeps its stack", async () => {
  const { ok, output } = await end('new TypeError("x is not a function")');
  expect(ok).toBe(false);
  expect(output).toMatch(/TypeError: x is not a function\n +at /);
});

it("a step is told once it is done, with its time only if that was felt", async () => {
  const lines: unknown[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((line) => Boolean(lines.push(line)));
  const now = vi.spyOn(performance, "now");

  now.mockReturnValueOnce(0).mockReturnValueOnce(900);
  expect(await step("Migrations", () => 7)).toBe(7);
  now.mockReturnValueOnce(0).mockReturnValueOnce(61_250);
  await step("Build", (note) => note("built"));
  await expect(step("Site", () => Promise.reject(new Error("no")))).rejects.toThrow("no");

  expect(lines).toEqual(["  ✓ Migrations\n", "  ✓ Build          built, 61.3 s\n"]);
});
