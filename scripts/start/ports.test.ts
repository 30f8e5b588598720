import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { chooseAddress } from "./address.mjs";
import { freePort, holderOf, isFree } from "./ports.mjs";
import { Failure } from "./report.mjs";
import type { Settings } from "./settings.mjs";

let server: Server | undefined;
afterEach(() => server?.close());

async function taken(host: string) {
  const port = await freePort(41_000 + Math.floor(Math.random() * 2_000));
  server = createServer();
  await new Promise<void>((resolve) => server?.listen(port, host, resolve));
  return port;
}

function settings(values: Record<string, string>, outside: string[] = []): Settings {
  return {
    created: false,
    get: (key) => values[key],
    isOutside: (key) => outside.includes(key),
    save: () => undefined,
    env: () => ({ ...process.env }),
  };
}

describe("ports", () => {
  it.each(["127.0.0.1", "0.0.0.0"])("a port that somebody holds on %s is not free for us", async (host) => {
    const port = await taken(host);
    expect(await isFree(port)).toBe(false);
    expect(await freePort(port)).toBeGreaterThan(port);
  });

  it("names the program that holds a port, or says that it is another", async () => {
    const port = await taken("127.0.0.1");
    expect(holderOf(port)).toMatch(/process \d+|another program/);
  });
});

describe("chooseAddress", () => {
  it("keeps a port that was asked for, and tells who has it", async () => {
    const port = await taken("127.0.0.1");
    const asked = settings({ PORT: String(port) }, ["PORT"]);
    await expect(chooseAddress(asked)).rejects.toThrow(
      new RegExp(`Port ${port} is taken by .*PORT=\\d+ npm start`),
    );
  });

  it("gives way to the next port where nobody chose one, and says to whom", async () => {
    const lines: unknown[] = [];
    vi.spyOn(process.stdout, "write").mockImplementationOnce((line) => Boolean(lines.push(line)));
    server = createServer();
    // Where it is taken already, that will do.
    await new Promise((resolve) =>
      server?.once("error", resolve).listen(3000, "127.0.0.1", () => resolve(0)),
    );
    const { port, url } = await chooseAddress(settings({ PORT: "3000", APP_URL: "http://localhost:3000" }));

    expect(port).toBeGreaterThan(3000);
    expect(url).toBe(`http://localhost:${port}`);
    expect(lines.join()).toMatch(/! Port 3000 is taken by .*; M4T uses \d+\./);
  });

  it("takes the address along to the port", async () => {
    const port = await freePort(43_500);
    const address = await chooseAddress(
      settings({ PORT: String(port), APP_URL: "http://localhost:3000" }, ["PORT"]),
    );
    expect(address).toEqual({ url: `http://localhost:${port}`, port, host: "127.0.0.1" });
  });

  it("keeps the address of a site behind a proxy, and listens to others", async () => {
    const port = await freePort(43_600);
    const address = await chooseAddress(
      settings({ PORT: String(port), APP_URL: "https://learn.example.org" }),
    );
    expect(address).toEqual({ url: "https://learn.example.org", port, host: "0.0.0.0" });
  });

  it.each([{ PORT: "http" }, { PORT: "70000" }, { APP_URL: "localhost" }])(
    "refuses %o in words",
    async (values) => {
      await expect(chooseAddress(settings(values))).rejects.toBeInstanceOf(Failure);
    },
  );
});
