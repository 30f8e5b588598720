import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Refused } from "./answer-queue";
import { openShelf } from "./answer-shelf";
import { sendAnswers } from "./send-answers";

const fetching = vi.fn<typeof fetch>();
const entry = { questionId: 1, value: "x", seq: 5, isFlagged: false };
const saved = {
  savedAt: "2026-11-23T12:00:00Z",
  now: "2026-11-23T12:00:00Z",
  deadlineAt: null,
  seqs: { 1: 5 },
};

beforeEach(() => {
  fetching.mockReset().mockImplementation(() => Promise.resolve(Response.json(saved)));
  vi.stubGlobal("fetch", fetching);
});
afterEach(() => vi.unstubAllGlobals());

const request = () => {
  const [address, init] = fetching.mock.calls[0] ?? [];
  return { address, ...init, body: JSON.parse(String(init?.body)) as object };
};

describe("answers on their way to the server", () => {
  it("go to the attempt’s own address, and say when they are the last", async () => {
    expect(await sendAnswers(3, [entry], { isFinal: false, isLeaving: false })).toEqual(saved);
    expect(request()).toMatchObject({ address: "/api/attempts/3/answers", method: "PUT", keepalive: false });
    expect(request().body).toEqual({ answers: [entry] });
    fetching.mockClear();
    await sendAnswers(3, [], { isFinal: true, isLeaving: false });
    expect(request().body).toEqual({ answers: [], isFinal: true });
  });

  it("outlive the page that is left", async () => {
    await sendAnswers(3, [entry], { isFinal: false, isLeaving: true });
    expect(request().keepalive).toBe(true);
  });

  it.each([401, 404, 409, 422, 500, 503])(
    "are refused with %i, which is no failure of the network",
    async (status) => {
      fetching.mockResolvedValue(Response.json({}, { status }));
      const sending = sendAnswers(3, [entry], { isFinal: false, isLeaving: false });
      await expect(sending).rejects.toEqual(new Refused(status));
      await expect(sending).rejects.toMatchObject({ status });
    },
  );

  it("that no server heard, or that came back as no JSON, are not taken for saved", async () => {
    fetching.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    await expect(sendAnswers(3, [], { isFinal: false, isLeaving: false })).rejects.toThrow(TypeError);
    fetching.mockResolvedValueOnce(new Response("<html>Sign in to this network"));
    await expect(sendAnswers(3, [], { isFinal: false, isLeaving: false })).rejects.toThrow(SyntaxError);
  });

  it("wait fifteen seconds for an answer", async () => {
    const timeout = vi.spyOn(AbortSignal, "timeout");
    await sendAnswers(3, [], { isFinal: false, isLeaving: false });
    expect(timeout).toHaveBeenCalledWith(15_000);
    expect(request().signal).toBe(timeout.mock.results[0]?.value);
    timeout.mockRestore();
  });
});

it("a browser without a store keeps nothing, and nothing fails", async () => {
  for (const indexedDB of [
    undefined,
    {
      open: () => {
        throw new DOMException("private window", "SecurityError");
      },
    },
  ]) {
    vi.stubGlobal("indexedDB", indexedDB);
    const shelf = openShelf(3);
    await shelf.put(entry);
    expect(await shelf.list()).toEqual([]);
    await shelf.remove(1, 5);
    await shelf.clear();
  }
});
