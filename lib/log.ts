import "server-only";

import pino from "pino";
import { env } from "./env";
import { lazily } from "./lazily";

const secret = ["password", "token", "authorization", "cookie", "secret", "licenseKey", "csrfToken"];

let writer: pino.Logger | undefined;

/** Structured log: one JSON object a line, with what identifies and what is secret left out. */
export const log = lazily(() => (writer ??= open()));

function open() {
  return pino({
    level: env.LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secret.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: "[redacted]" },
  });
}
