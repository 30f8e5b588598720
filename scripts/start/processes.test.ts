import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { gone } from "../postgres/process.mjs";
import { keepRunning, killUnfinished, runToEnd, startProgram } from "./processes.mjs";

// Processes take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let cwd = "";
const logFile = () => join(cwd, "logs", "app.log");
const log = () => readFileSync(logFile(), "utf8");
const program = (code: string) => ({ args: ["-e", code], env: process.env, cwd, logFile: logFile() });

/** Starts a process of its own, says both numbers, and lives until somebody ends it. */
const family = `
  const child = require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => 0, 1000)"]);
  console.log(process.pid, child.pid);
`;

beforeEach(() => (cwd = mkdtempSync(join(tmpdir(), "m4t-processes-"))));
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(cwd, { recursive: true });
});

async function pidsIn(read: () => string) {
  await vi.waitFor(() => expect(read()).toMatch(/\d+ \d+\n/), 10_000);
  return read().trim().split(" ").map(Number) as [number, number];
}

it("a program that ends by itself gives back all that it said, and whether it did well", async () => {
  const say = 'console.log("to the person"); console.error("to the log");';
  expect(await runToEnd(["-e", say], { cwd, env: process.env })).toEqual({
    ok: true,
    output: "to the person\nto the log\n",
  });
  expect(await runToEnd(["-e", "process.exit(3)"], { cwd, env: process.env })).toEqual({
    ok: false,
    output: "",
  });
  expect((await runToEnd(["-e", ""], { cwd: join(cwd, "none"), env: process.env })).output).toMatch("ENOENT");
});

it("whoever stops in the middle of a step ends what is at work, and what that has started", async () => {
  const file = join(cwd, "pids");
  const code = `${family} require("node:fs").writeFileSync("${file}", process.pid + " " + child.pid + "\\n");`;
  const step = runToEnd(["-e", code], { cwd, env: process.env });
  const [, child] = await vi.waitFor(() => pidsIn(() => readFileSync(file, "utf8")), 10_000);
  killUnfinished();

  expect((await step).ok).toBe(false);
  expect(await gone(child, 5)).toBe(true);
});

it("a program that is asked to stop may finish its work; what it started goes with it", async () => {
  const onTerm =
    'process.on("SIGTERM", () => setTimeout(() => { console.log("done"); process.exit(); }, 100));';
  const running = startProgram(program(onTerm + family));
  const [, child] = await pidsIn(log);
  await running.stop();

  expect(await running.ended).toBe("ended with code 0");
  await vi.waitFor(() => expect(log()).toContain("done"));
  expect(await gone(child, 5)).toBe(true);
});

it("the log of the run before is kept", async () => {
  await startProgram(program('console.log("first")')).ended;
  await vi.waitFor(() => expect(log()).toBe("first\n"));
  await startProgram(program('console.log("second"); process.kill(process.pid, "SIGKILL")')).ended;

  await vi.waitFor(() => expect(log()).toBe("second\n"));
  expect(readFileSync(`${logFile()}.old`, "utf8")).toBe("first\n");
});

it("the app ends when npm start is killed outright", async () => {
  const processes = pathToFileURL(join(import.meta.dirname, "processes.mjs")).href;
  const start = `
    import { startProgram } from "${processes}";
    startProgram({ args: ["-e", ${JSON.stringify(family)}], env: process.env, cwd: "${cwd}", logFile: "${logFile()}" });
  `;
  const parent = spawn(process.execPath, ["--input-type=module", "-e", start]);
  const [app, child] = await pidsIn(log);
  parent.kill("SIGKILL");

  expect(await gone(app, 5)).toBe(true);
  process.kill(child);
});

it("what ends unasked is started again, later each time, until it is given up", async () => {
  const lines: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((line) => Boolean(lines.push(String(line))));
  writeFileSync(join(cwd, "app.log"), "Error: no such table\n");
  const start = vi.fn(() => ({ ended: Promise.resolve("ended with code 1") }));
  const began = performance.now();
  await keepRunning("The app", start, { isStopping: () => false, tries: 2, logFile: join(cwd, "app.log") });

  expect(start).toHaveBeenCalledTimes(2);
  expect(performance.now() - began).toBeGreaterThan(990);
  expect(lines[0]).toMatch(
    /! The app ended with code 1\. It starts again in 1 s\.[^]*app\.log ends with:\n +Error: no/,
  );
  expect(lines[1]).toContain("It is not started again.");
});

it("what was stopped on purpose stays stopped", async () => {
  const start = vi.fn(() => ({ ended: sleep(10) }));
  await keepRunning("The app", start, { isStopping: () => true, tries: 5, logFile: "/none" });
  expect(start).toHaveBeenCalledOnce();
});
