import { beforeEach, describe, expect, it, vi } from "vitest";
import { AppError, fieldError } from "./errors";
import { machineDoor, readJson } from "./machine-door";
import { guest } from "./viewer";

vi.mock("./session", () => ({ getViewer: () => Promise.resolve({ ...guest(), requestId: "sent" }) }));

const address = "http://localhost:3000/api/things/7";
const handler = vi.fn((_viewer: unknown, _request: unknown, params: Record<string, string>) =>
  Promise.resolve<unknown>({ params }),
);
const door = machineDoor(handler);
const call = (headers: Record<string, string> = {}, method = "PUT") =>
  door(new Request(address, { method, headers }), { params: Promise.resolve({ id: "7" }) });

beforeEach(() => {
  handler.mockClear();
});

describe("a machine door", () => {
  it("answers with JSON that nobody keeps", async () => {
    const response = await call();
    expect(await response.json()).toEqual({ params: { id: "7" } });
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("passes a response on as it is, and nothing as 204", async () => {
    handler.mockResolvedValueOnce(new Response("ok", { status: 202 }));
    expect((await call()).status).toBe(202);
    handler.mockResolvedValueOnce(undefined);
    expect((await call()).status).toBe(204);
  });

  it("is open to our own pages and to clients that are no browser", async () => {
    expect((await call({ "sec-fetch-site": "same-origin", origin: "http://127.0.0.1:3000" })).status).toBe(
      200,
    );
    expect((await call({ origin: "http://localhost:3000" })).status).toBe(200);
    expect((await call()).status).toBe(200);
  });

  it("is closed to other sites", async () => {
    for (const site of ["cross-site", "same-site", "none"]) {
      expect((await call({ "sec-fetch-site": site, origin: "http://localhost:3000" })).status).toBe(403);
    }
    for (const origin of [
      "https://evil.example",
      "null",
      "http://localhost:3001",
      "http://localhost:3000.evil.example",
    ]) {
      expect((await call({ origin })).status).toBe(403);
    }
    expect(handler).not.toHaveBeenCalled();
  });

  it("lets everybody read", async () => {
    expect((await call({ "sec-fetch-site": "cross-site" }, "GET")).status).toBe(200);
  });

  it("knows nothing of an address that the database can't read", async () => {
    const odd = new Request(`${address}%00`, { method: "PUT" });
    expect((await door(odd, { params: Promise.resolve({ id: "7\0" }) })).status).toBe(404);
    expect(handler).not.toHaveBeenCalled();
  });

  it("says what is refused in the words for the person", async () => {
    handler.mockRejectedValueOnce(new AppError("NOT_FOUND", "We can’t find that."));
    const missing = await call();
    expect([missing.status, await missing.json()]).toEqual([
      404,
      { code: "NOT_FOUND", message: "We can’t find that." },
    ]);
    handler.mockRejectedValueOnce(fieldError("name", "Too long."));
    const invalid = await call();
    expect([invalid.status, await invalid.json()]).toMatchObject([
      422,
      { fieldErrors: { name: ["Too long."] } },
    ]);
  });

  it("tells nothing of what broke but the number of the request", async () => {
    handler.mockRejectedValueOnce(new Error("password of the database"));
    const response = await call();
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(JSON.parse(text)).toHaveProperty("requestId", expect.stringMatching(/^[\da-f-]{36}$/));
    expect(text).not.toContain("password");
  });
});

describe("JSON that is sent", () => {
  const send = (body: string, type = "application/json") =>
    readJson(new Request(address, { method: "PUT", body, headers: { "content-type": type } }), 20);

  it("is read", async () => {
    expect(await send('{"a":1}')).toEqual({ a: 1 });
    expect(await send("[]", "application/json; charset=utf-8")).toEqual([]);
  });

  it("comes without what the database can't keep, at any depth", async () => {
    expect(await send(String.raw`{"a":["\u0000b"]}`)).toEqual({ a: ["b"] });
    expect(await send(String.raw`"\\u0000"`)).toBe(String.raw`\u0000`);
  });

  it("is not read beyond what may be sent", async () => {
    const pull = vi.fn((stream: ReadableStreamDefaultController) => stream.enqueue(new Uint8Array(15)));
    const body = new ReadableStream({ pull });
    const headers = { "content-type": "application/json" };
    const endless = new Request(address, { method: "PUT", body, headers, duplex: "half" } as RequestInit);
    await expect(readJson(endless, 20)).rejects.toMatchObject({ code: "INVALID" });
    expect(pull.mock.calls.length).toBeLessThan(5);
  });

  it("is refused when it is none, too long, or calls itself something else", async () => {
    for (const refused of [send("{"), send(""), send(`"${"x".repeat(30)}"`), send("{}", "text/plain")]) {
      await expect(refused).rejects.toMatchObject({ code: "INVALID" });
    }
  });
});
