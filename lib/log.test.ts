import fs from "node:fs";
import { expect, it, vi } from "vitest";
import { log } from "./log";

vi.hoisted(() => vi.stubEnv("LOG_LEVEL", "info"));

it("the log names what happened and leaves out what is secret, wherever it stands", () => {
  const lines: string[] = [];
  vi.spyOn(fs, "write").mockImplementation((_file: number, text: unknown) => void lines.push(String(text)));
  const secrets = { password: "hidden-1", token: "hidden-2", licenseKey: "hidden-3", cookie: "hidden-4" };
  const request = { headers: { authorization: "hidden-5" } };
  log.info({ ...secrets, userId: "u-1", input: secrets, request }, "signed in");
  log.debug("too much detail");
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ level: 30, msg: "signed in", userId: "u-1" });
  expect(lines[0]).not.toContain("hidden");
});
