import "server-only";

import { isDriverAdapterError } from "@prisma/driver-adapter-utils";
import { z } from "zod";
import { Prisma } from "@/prisma/generated/client";
import { asViewer, db, type Tx } from "./db";
import { AppError } from "./errors";
import type { Viewer } from "./viewer";

type Context<I, P> = { tx: Tx; viewer: Viewer; input: I; prepared: P };

type Spec<S extends z.ZodType, P, Subject, Result> = {
  input: S;
  /**
   * Before the transaction: what is slow (hashing, pictures) and what must count even when the rest fails
   * (rate limits). `db` is for reading.
   */
  prepare?(ctx: { db: Tx; viewer: Viewer; input: z.output<S> }): Promise<P>;
  /** Reads what the policy and the rule need; null means "not found". */
  load(ctx: Context<z.output<S>, P>): Promise<Subject | null>;
  /** Pure. Use `anyone` to leave a command open on purpose. */
  authorize(viewer: Viewer, subject: NoInfer<Subject>): boolean;
  run(ctx: Context<z.output<S>, P> & { subject: NoInfer<Subject> }): Promise<Result>;
};

export type Command<Result> = (viewer: Viewer, raw: unknown) => Promise<Result>;

/**
 * One write: parse, prepare, load, authorize, run; the last three in one transaction that row-level security
 * sees as the viewer's. A transaction that lost a race in the database is tried again, twice.
 * @throws AppError INVALID with field errors, NOT_FOUND, UNAUTHENTICATED, FORBIDDEN, CONFLICT, or what `run` throws
 */
export function command<S extends z.ZodType, Subject, Result, P = undefined>(
  spec: Spec<S, P, Subject, Result>,
): Command<Result> {
  return async (viewer, raw) => {
    const input = parse(spec.input, raw);
    const prepared = (await spec.prepare?.({ db, viewer, input })) as P;

    return retrying(() =>
      asViewer(viewer, async (tx) => {
        const ctx = { tx, viewer, input, prepared };
        const subject = await spec.load(ctx);
        if (subject === null) throw new AppError("NOT_FOUND", "We can’t find that.");
        if (!spec.authorize(viewer, subject)) throw refusal(viewer);
        return spec.run({ ...ctx, subject });
      }),
    );
  };
}

/** Says out loud that a command is open to everybody. */
export const anyone = () => true;

/** For a command whose subject is the viewer alone. */
export const nothing = async () => true as const;

/**
 * For what is loaded with a lock: nobody without an account waits for it, or lets others wait.
 * @throws AppError UNAUTHENTICATED for a guest
 */
export function refuseGuest(viewer: Viewer) {
  if (viewer.role === "guest") throw refusal(viewer);
}

function parse<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const { fieldErrors } = z.flattenError(parsed.error) as { fieldErrors: Record<string, string[]> };
  throw new AppError("INVALID", "Please check the form.", fieldErrors);
}

function refusal(viewer: Viewer) {
  return viewer.role === "guest"
    ? new AppError("UNAUTHENTICATED", "Please sign in first.")
    : new AppError("FORBIDDEN", "You can’t do that.");
}

const raced = new Set(["P2034", "40001", "40P01"]);
const overtaken = new Set(["P2002", "P2025"]);

async function retrying<T>(work: () => Promise<T>, attemptsLeft = 2): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (raced.has(code) && attemptsLeft > 0) return retrying(work, attemptsLeft - 1);
    if (raced.has(code) || overtaken.has(code)) {
      throw new AppError("CONFLICT", "Somebody changed this at the same moment. Reload and try again.");
    }
    throw error;
  }
}

/** What a constraint refuses only at COMMIT comes as the adapter's own error; a raw statement wraps that. */
function codeOf(error: unknown) {
  const isKnown = error instanceof Prisma.PrismaClientKnownRequestError;
  if (isKnown && error.code !== "P2010") return error.code;
  const cause: unknown = isKnown ? error.meta?.["driverAdapterError"] : error;
  const refused = cause instanceof Error && isDriverAdapterError(cause) ? cause.cause.kind : undefined;
  if (refused === "UniqueConstraintViolation") return "P2002";
  return refused === "TransactionWriteConflict" ? "P2034" : "";
}
