import "server-only";

import { fromPrisma, PgBoss } from "pg-boss";
import type { Tx } from "./db";
import { env } from "./env";
import { log } from "./log";

/** Every queue and what its jobs carry. */
export type Jobs = {
  "mail.send": { messageId: string };
};

export const queues: Record<keyof Jobs, { retryLimit: number; retryDelay: number; retryBackoff: boolean }> = {
  "mail.send": { retryLimit: 8, retryDelay: 30, retryBackoff: true },
};

let sender: Promise<PgBoss> | undefined;

/** Puts jobs in their queue when, and only if, the transaction commits. */
export async function enqueue<N extends keyof Jobs>(tx: Tx, name: N, ...jobs: Jobs[N][]) {
  sender ??= startBoss({ supervise: false, schedule: false }).catch((error: unknown) => {
    sender = undefined;
    throw error;
  });
  const boss = await sender;
  await boss.insert(
    name,
    jobs.map((data) => ({ data })),
    { db: fromPrisma(tx) },
  );
}

/** Lets go of the queue: see `disconnect`. */
export async function stopSending() {
  const boss = await sender;
  sender = undefined;
  await boss?.stop({ graceful: false });
}

/** A pg-boss on our database. Its tables are made by the migrations, as their owner. */
export async function startBoss(options: { supervise: boolean; schedule: boolean }) {
  const boss = new PgBoss({
    connectionString: env.DATABASE_URL,
    application_name: "m4t jobs",
    max: 3,
    migrate: false,
    createSchema: false,
    ...options,
  });
  boss.on("error", (error) => log.error({ err: error }, "the job queue failed"));
  await boss.start();
  for (const [name, settings] of Object.entries(queues)) await boss.createQueue(name, settings);
  return boss;
}
