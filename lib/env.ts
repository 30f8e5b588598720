import { z } from "zod";

const optional = z
  .string()
  .optional()
  .transform((value) => value || undefined);

const schema = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  APP_URL: z.url().default("http://localhost:3000"),
  APP_NAME: z.string().default("M4T"),

  DATABASE_URL: z.string().min(1),
  DATABASE_POOL: z.coerce.number().int().positive().default(10),
  /** Off for PgBouncer before 1.21, which loses named statements. */
  DATABASE_NAMED_STATEMENTS: z.stringbool().default(true),

  AUTH_SECRET: z.string().min(32),
  PASSWORD_PEPPER: z.string().min(32),
  /** Ed25519 keys, 32 bytes each in base64url: the first signs credentials, all of them are believed. */
  CREDENTIAL_KEYS: z
    .string()
    .regex(/^[\w-]{43}(,[\w-]{43})*$/, "one or more keys of 32 bytes in base64url, with commas between")
    .transform((keys) => keys.split(",")),
  BCRYPT_COST: z.coerce.number().int().min(4).max(15).default(11),
  /** Proxies in front of the app whose X-Forwarded-For entries can be believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  RATE_LIMITS: z.stringbool().default(true),
  REDIS_URL: optional,

  SMTP_URL: optional,
  MAIL_FROM: z.string().default("M4T <no-reply@localhost>"),

  STORAGE: z.enum(["disk", "s3"]).default("disk"),
  STORAGE_DIR: z.string().default(".data/storage"),
  S3_BUCKET: optional,
  S3_REGION: z.string().default("us-east-1"),
  S3_ENDPOINT: optional,
  S3_ACCESS_KEY_ID: optional,
  S3_SECRET_ACCESS_KEY: optional,

  METRICS_TOKEN: optional,
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

/**
 * The environment, checked. Read lazily, so that a build needs none of it.
 * @throws a sentence that names each variable that is missing or wrong
 */
function readEnv() {
  const parsed = schema.safeParse(process.env);
  if (parsed.success) {
    // next-auth reads its own name for the same thing.
    process.env.NEXTAUTH_URL = parsed.data.APP_URL;
    return parsed.data;
  }

  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment is not complete. See .env.example.\n${lines.join("\n")}`);
}

type Env = z.output<typeof schema>;
let read: Env | undefined;

export const env = new Proxy({} as Env, {
  get: (_target, key) => (read ??= readEnv())[key as keyof Env],
});

export const isProduction = process.env.NODE_ENV === "production";
