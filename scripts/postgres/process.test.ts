import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { commandOf, findServer, gone, isAlive } from "./process.mjs";

let dataDir = "";
beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), "m4t-server-"))));
afterEach(() => rmSync(dataDir, { recursive: true }));

const pidFile = (pid: number, state: string) =>
  writeFileSync(join(dataDir, "postmaster.pid"), `${pid}\n${dataDir}\n1\n5433\n\n127.0.0.1\n\n${state}   \n`);

it("a server is found by its data folder, once it is ready or before", () => {
  // As PostgreSQL appears in the list of processes, and as another program that got its number.
  const server = spawn(process.execPath, ["-e", "setInterval(() => 0, 1000)", "postgres", "-D", dataDir]);
  const other = spawn(process.execPath, ["-e", "setInterval(() => 0, 1000)"]);
  const [pid, otherPid] = [server.pid ?? 0, other.pid ?? 0];

  expect(findServer(dataDir)).toBeUndefined();
  pidFile(pid, "starting");
  expect(findServer(dataDir)).toEqual({ pid, port: 5433, ready: false });
  pidFile(pid, "ready");
  expect(findServer(dataDir)).toEqual({ pid, port: 5433, ready: true });
  pidFile(otherPid, "ready");
  expect(findServer(dataDir)).toBeUndefined();

  server.kill();
  other.kill();
});

it.runIf(process.platform === "linux")(
  "whoever was killed is gone, though nobody has buried him",
  async () => {
    // The parent becomes a program that never asks for its children.
    const parent = spawn("sh", ["-c", "sleep 60 & echo $!; exec sleep 60"]);
    const pid = await new Promise<number>((resolve) =>
      parent.stdout.once("data", (text) => resolve(Number(text))),
    );
    expect(isAlive(pid)).toBe(true);
    process.kill(pid, "SIGKILL");

    expect(await gone(pid, 2)).toBe(true);
    expect(() => process.kill(pid, 0)).not.toThrow();
    expect(commandOf(pid)).toBe("");
    parent.kill();
  },
);
