import "server-only";

import pino from "pino";
import { env } from "./env";

const secret = ["password", "token", "authorization", "cookie", "secret", "licenseKey", "csrfToken"];

/** Structured log: one JSON object a line, with what identifies and what is secret left out. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: secret.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: "[redacted]" },
});
