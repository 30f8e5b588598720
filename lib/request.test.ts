import { afterEach, describe, expect, it, vi } from "vitest";

/** The environment is read once per process: each test begins anew. */
async function originBehind(proxies: string, sent: Record<string, string>) {
  vi.resetModules();
  vi.stubEnv("TRUSTED_PROXIES", proxies);
  const { originOf } = await import("./request");
  return originOf(new Headers(sent));
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("the address that limits and the audit log go by", () => {
  it.each([
    ["0", "203.0.113.1", "203.0.113.1"],
    ["0", "6.6.6.6, 203.0.113.1", "203.0.113.1"],
    ["1", "6.6.6.6, 203.0.113.1", "203.0.113.1"],
    ["2", "6.6.6.6, 203.0.113.1, 10.0.0.1", "203.0.113.1"],
    ["2", "203.0.113.1", null],
    ["1", "2001:db8::1", "2001:db8::1"],
    ["1", "unknown", null],
    ["1", "<script>", null],
    ["1", "", null],
  ])(
    "behind %s proxies is, of “%s”, %s: never what a client can write itself",
    async (proxies, sent, seen) => {
      expect((await originBehind(proxies, { "x-forwarded-for": sent })).ip).toBe(seen);
    },
  );

  it("comes with the request's number, and with a browser's name cut to size", async () => {
    const sent = { "x-request-id": "r-1", "user-agent": "x".repeat(5_000) };
    expect(await originBehind("0", sent)).toEqual({ requestId: "r-1", ip: null, userAgent: "x".repeat(300) });
    expect(await originBehind("0", {})).toEqual({ requestId: null, ip: null, userAgent: null });
  });
});
