import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { claimFolder, releaseFolder, runningInstance } from "./instance.mjs";

const about = { url: "http://localhost:3000", port: 3000, dev: false };
let root = "";
const file = () => join(root, ".data", "running.json");

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "m4t-instance-"));
  mkdirSync(join(root, ".data"));
});
afterEach(() => rmSync(root, { recursive: true }));

function leave(instance: object) {
  writeFileSync(file(), JSON.stringify({ ...about, ...instance }));
}

async function withProcess(name: string, use: (pid: number) => void) {
  const child = spawn(process.execPath, ["-e", "setInterval(() => 0, 1000)", name]);
  try {
    use(child.pid ?? 0);
  } finally {
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("exit", resolve));
  }
  return child.pid ?? 0;
}

it("who starts M4T a second time in a folder is told where it runs and how to stop it", async () => {
  await withProcess("scripts/start.mjs", (pid) => {
    leave({ pid });
    expect(runningInstance(root)).toMatchObject({ pid, url: about.url });
    expect(() => claimFolder(root, about)).toThrow(
      `M4T already runs in this folder, at http://localhost:3000 (process ${pid}).\nTo stop it: kill ${pid}`,
    );
    leave({ pid, url: "" });
    expect(() => claimFolder(root, about)).toThrow("in this folder, and about to be ready (process");
  });
});

it("a start that was killed does not stand in the way, and the next one learns of it", async () => {
  const pid = await withProcess("scripts/start.mjs", () => undefined);
  leave({ pid, port: 3007 });

  expect(claimFolder(root, { ...about, port: 0 })).toMatchObject({ pid, port: 3007 });
  expect(claimFolder(root, about)).toBeUndefined();
});

it("its number may belong to another program by now", async () => {
  await withProcess("somebody-else", (pid) => {
    leave({ pid });
    expect(runningInstance(root)).toBeUndefined();
    expect(claimFolder(root, about)).toMatchObject({ pid });
  });
});

it("half a file, as a full disk leaves it, is no reason not to start", () => {
  writeFileSync(file(), '{"pid": 12');
  expect(claimFolder(root, about)).toBeUndefined();
});

it("who stops leaves nothing behind", () => {
  claimFolder(root, about);
  releaseFolder(root);
  expect(existsSync(file())).toBe(false);
});
