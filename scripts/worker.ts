import { type Jobs, queues, startBoss } from "@/lib/jobs";
import { log } from "@/lib/log";
import { recordMailFailure } from "@/lib/ops/record-failure";
import { sendMessage } from "@/lib/ops/send-message";
import { sweepExpired } from "@/lib/ops/sweep-expired";
import { sweepAttempts } from "@/lib/quizzes/sweep-attempts";
import { system } from "@/lib/viewer";

const sweepEveryMs = 30_000;

const handlers: { [N in keyof Jobs]: (data: Jobs[N]) => Promise<unknown> } = {
  "mail.send": async (data) => {
    try {
      return await sendMessage(system, data);
    } catch (error) {
      await recordMailFailure(system, { ...data, error: String(error) });
      throw error;
    }
  },
};

const boss = await startBoss({ supervise: true, schedule: true });
for (const name of Object.keys(queues) as (keyof Jobs)[]) await serve(name);
const sweeping = setInterval(() => void sweep(), sweepEveryMs);
log.info("the worker is ready");

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());

async function serve<N extends keyof Jobs>(name: N) {
  await boss.work<Jobs[N]>(name, { pollingIntervalSeconds: 1 }, async (jobs) => {
    for (const job of jobs) {
      try {
        await handlers[name](job.data);
      } catch (error) {
        log.error({ err: error, queue: name, jobId: job.id }, "a job failed");
        throw error;
      }
    }
  });
}

async function sweep() {
  try {
    await sweepAttempts(system, {});
    await sweepExpired(system, {});
  } catch (error) {
    log.error({ err: error }, "sweeping failed");
  }
}

async function stop() {
  clearInterval(sweeping);
  await boss.stop({ graceful: true, timeout: 10_000 });
  process.exit(0);
}
