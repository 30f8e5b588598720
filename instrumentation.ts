import type { Instrumentation } from "next";

/** Checks the environment before the first request, so that a wrong setting is found at the start. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("./lib/env");
  const { log } = await import("./lib/log");
  const { trustOnlySockets } = await import("./lib/socket-address");
  if (env.TRUSTED_PROXIES === 0) trustOnlySockets();
  log.info({ url: env.APP_URL }, "the app is starting");
}

/** What nobody expected goes to the log with its cause and the request's id. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("./lib/log");
  const requestId = request.headers["x-request-id"];
  log.error({ err: error, requestId, path: request.path, route: context.routePath }, "a request failed");
};
