import { checkHealth } from "@/lib/health";
import { log } from "@/lib/log";

/** The process can serve: database, schema and jobs. Names of what fails only; causes are in the log. */
export async function GET() {
  const checks = await checkHealth();
  for (const { name, isHealthy, detail } of checks) {
    if (!isHealthy) log.warn({ check: name, cause: detail }, "not ready");
  }
  const isReady = checks.every(({ isHealthy }) => isHealthy);
  const body = {
    status: isReady ? "ok" : "unavailable",
    checks: Object.fromEntries(checks.map(({ name, isHealthy }) => [name, isHealthy ? "ok" : "failing"])),
  };
  return Response.json(body, { status: isReady ? 200 : 503, headers: { "cache-control": "no-store" } });
}
