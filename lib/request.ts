import "server-only";

import { isIP } from "node:net";
import { env } from "./env";
import type { Origin } from "./viewer";

/** Where a request came from. `x-request-id` is set by our own proxy.ts; machine doors, which it lets past, replace it. */
export function originOf(headers: Headers): Origin {
  return {
    requestId: headers.get("x-request-id"),
    ip: clientIp(headers),
    userAgent: headers.get("user-agent")?.slice(0, 300) ?? null,
  };
}

/**
 * The address that the outermost trusted proxy saw; without proxies the socket's, which socket-address.ts
 * has put there.
 */
function clientIp(headers: Headers) {
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  const candidate = hops.at(-Math.max(1, env.TRUSTED_PROXIES)) ?? "";
  return isIP(candidate) ? candidate : null;
}
