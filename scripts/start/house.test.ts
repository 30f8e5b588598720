import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { expect, it, vi } from "vitest";
import { gone } from "../postgres/process.mjs";

// Processes take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const house = pathToFileURL(join(import.meta.dirname, "house.mjs")).href;

const lived = `
  import { setTimeout as sleep } from "node:timers/promises";
  import { openHouse, supervise } from "${house}";
  const house = openHouse();
  house.onClose(() => console.log("closed the database"));
  house.onClose(async () => { await sleep(200); console.log("closed the app"); });
  setInterval(() => undefined, 1000);
`;

function run(code: string, environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
    env: { ...process.env, npm_lifecycle_event: "", ...environment },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  let output = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (output += text));
  // After a disconnect by hand Node does not tell when all is closed.
  const all = Promise.all([once(child, "exit"), once(child.stdout as Readable, "end")]);
  const ended = all.then(() => ({ code: child.exitCode, output }));
  return { child, ended, says: (text: string) => says(child, () => output.includes(text)) };
}

function says(child: ChildProcess, isSaid: () => boolean) {
  return new Promise<void>((resolve) => {
    child.stdout?.on("data", () => isSaid() && resolve());
  });
}

const stopped = "\n  Stopping.\nclosed the app\nclosed the database\n  Stopped.\n";

it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "%s closes what was opened, the last first; a second one does not cut that short",
  async (signal) => {
    const { child, ended, says } = run(`${lived} console.log("open");`);
    await says("open");
    child.kill(signal);
    await says("Stopping.");
    child.kill(signal);

    expect(await ended).toEqual({ code: 0, output: `open\n${stopped}` });
  },
);

it("the house closes when the process that waits for it is gone", async () => {
  const { child, ended, says } = run(`${lived} console.log("open");`);
  await says("open");
  child.disconnect();

  expect(await ended).toMatchObject({ code: 0, output: expect.stringContaining(stopped) });
});

it("the house closes when npm alone was killed", async () => {
  const npm = run(`
    import { spawn } from "node:child_process";
    const child = spawn(process.execPath, ["--input-type=module", "-e", ${JSON.stringify(lived + "console.log(process.pid);")}], {
      env: { ...process.env, npm_lifecycle_event: "start" },
      stdio: ["ignore", "inherit", "inherit"],
    });
  `);
  await npm.says("\n");
  npm.child.kill("SIGKILL");

  // The pipe closes with the last who writes into it.
  const { output } = await npm.ended;
  expect(output).toContain(stopped);
  expect(await gone(Number.parseInt(output, 10), 5)).toBe(true);
});

it("a part that cannot be kept running closes the house, and says so in its exit code", async () => {
  const { ended } = run(`${lived}
    supervise(house, "The app", () => ({ ended: Promise.resolve("ended with code 1") }), { tries: 1, logFile: "/none" });
  `);
  expect(await ended).toEqual({
    code: 1,
    output: `  ! The app ended with code 1. It is not started again.\n${stopped}`,
  });
});
