import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";
import { metrics } from "@/lib/metrics";

/** For Prometheus, with the bearer token of METRICS_TOKEN; to everybody else it is not there. */
export async function GET(request: Request) {
  const sent = request.headers.get("authorization") ?? "";
  if (!env.METRICS_TOKEN || !isSame(sent, `Bearer ${env.METRICS_TOKEN}`)) {
    return new Response("Not found", { status: 404 });
  }
  const registry = metrics();
  return new Response(await registry.metrics(), { headers: { "content-type": registry.contentType } });
}

function isSame(a: string, b: string) {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
