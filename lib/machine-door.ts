import "server-only";

import { randomUUID } from "node:crypto";
import { env } from "./env";
import { AppError, httpStatus } from "./errors";
import { log } from "./log";
import { getViewer } from "./session";
import type { Viewer } from "./viewer";
import { withoutNul } from "./without-nul";

type Params = Record<string, string>;
type Handler<P extends Params> = (viewer: Viewer, request: Request, params: P) => Promise<unknown>;

/**
 * Adapts a handler to a route that pages call with JSON and the session's cookie: refuses what another site
 * sends, answers with what the handler returns (a Response as it is, nothing as 204), and turns an AppError
 * into its status and `{ code, message, fieldErrors? }`.
 */
export function machineDoor<P extends Params = Params>(handler: Handler<P>) {
  return async (request: Request, { params }: { params: Promise<P> }): Promise<Response> => {
    // proxy.ts, which numbers pages, lets these requests past.
    const viewer = { ...(await getViewer()), requestId: randomUUID() };
    try {
      refuseOtherSites(request);
      if (request.url.includes("%00")) throw new AppError("NOT_FOUND", "We can’t find that.");
      return answer(await handler(viewer, request, await params));
    } catch (error) {
      if (error instanceof AppError) return refusal(error);
      log.error({ err: error, requestId: viewer.requestId }, "a machine door failed");
      return json(
        { code: "BROKEN", message: "Something broke on our side.", requestId: viewer.requestId },
        500,
      );
    }
  };
}

/**
 * The JSON a request carries.
 * @throws AppError INVALID where it is no JSON, or more than `limit` bytes; of those no more are read
 */
export async function readJson(request: Request, limit = 500_000): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\b/i.test(type)) throw new AppError("INVALID", "Send JSON.");
  const text = await readText(request, limit);
  try {
    return JSON.parse(text, (_key, value: unknown) => withoutNul(value));
  } catch {
    throw new AppError("INVALID", "This is not JSON.");
  }
}

async function readText({ body }: Request, limit: number) {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > limit) throw new AppError("INVALID", "This is more than can be sent at once.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** A browser names the site that sends in one of these headers; a client that is no browser has neither. */
function refuseOtherSites(request: Request) {
  if (request.method === "GET" || request.method === "HEAD") return;
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const isOurs = site ? site === "same-origin" : !origin || origin === new URL(env.APP_URL).origin;
  if (!isOurs) throw new AppError("FORBIDDEN", "This comes from another site.");
}

function answer(result: unknown) {
  if (result instanceof Response) return result;
  return result === undefined ? new Response(null, { status: 204 }) : json(result, 200);
}

function refusal({ code, message, fieldErrors }: AppError) {
  return json({ code, message, ...(fieldErrors && { fieldErrors }) }, httpStatus[code]);
}

function json(body: unknown, status: number) {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}
