import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { World } from "@/e2e/world";
import { db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { startAttempt } from "@/lib/quizzes/start-attempt";
import type { Snapshot, StoredAnswers } from "@/lib/quizzes/types";
import { createFullQuiz } from "../db/test-quiz";
import { createCourse } from "../db/test-world";
import { startTestServer } from "../db/test-server";
import { isAlive } from "../postgres/process.mjs";
import { isFree } from "../start/ports.mjs";
import { say } from "../start/report.mjs";
import { createInstallation, type Installation } from "./installation";
import { isSaved, lostOf, type Sitting, startSaving } from "./saver";

const isLong = Boolean(process.env.PROVE);
const rounds = isLong ? 10 : 1;
const victims = [
  { part: "app", name: "the app" },
  { part: "postgres", name: "PostgreSQL" },
  { part: "start", name: "npm start" },
] as const;

let site: Installation;
let first: Awaited<ReturnType<Installation["start"]>>;

beforeAll(async () => {
  const root = join(import.meta.dirname, "../..");
  site = await createInstallation({ root, environment: { SEED_DEMO: String(isLong) } });
  first = await site.start();
  // For the commands that prepare a quiz.
  Object.assign(process.env, site.env(), { APP_URL: site.url, LOG_LEVEL: "silent" });
});
afterAll(() => site?.remove());

describe("npm start in a fresh copy", () => {
  it("makes settings and a database of its own, and serves", async () => {
    expect(first.output).toMatch(/✓ Settings +written to \.env/);
    expect(first.output).toContain(`M4T is ready: ${site.url}`);
    expect(site.env().AUTH_SECRET).toHaveLength(64);
    expect((await fetch(site.url)).status).toBe(200);
    say(`    The first start took ${first.seconds.toFixed(1)} s.`);
  });
});

describe("kill -9 during a quiz loses no acknowledged answer", () => {
  const figures = victims.map((victim) => ({ ...victim, saves: 0, lost: 0, seconds: [] as number[] }));

  // By turns: what is killed several times within a minute would be given up.
  const turns = Array.from({ length: rounds }, () => figures).flat();
  it.each(turns)("of $name", async (figure) => {
    const sitting = await sitDown();
    const saver = startSaving(sitting);
    await saver.untilSaved(50 + 150 * Math.random());
    const killed = performance.now();
    const pid = await site.kill(figure.part);
    if (figure.part === "start") await site.start();
    await site.untilItServes();
    figure.seconds.push((performance.now() - killed) / 1000);
    expect([pid, 0]).not.toContain(site.pidOf(figure.part));

    const acknowledged = await saver.stop();
    const { answers } = await db.quizAttempt.findUniqueOrThrow({ where: { id: sitting.attemptId } });
    const lost = lostOf(acknowledged, answers as StoredAnswers);
    figure.saves += acknowledged.length;
    figure.lost += lost.length;
    expect(lost).toEqual([]);
    const [question] = sitting.questions;
    expect(await isSaved(sitting, { questionId: question?.id ?? 0, seq: 1_000_000, value: 0 })).toBe(true);
  });

  afterAll(() => {
    for (const { name, saves, lost, seconds } of figures) {
      const [median, slowest] = [
        seconds.sort((a, b) => a - b)[Math.floor(seconds.length / 2)],
        seconds.at(-1),
      ];
      say(
        `    ${name.padEnd(10)} killed ${rounds} times: ${saves} saves acknowledged, ${lost} lost; ` +
          `serves again after ${median?.toFixed(1)} s (at most ${slowest?.toFixed(1)} s)`,
      );
    }
  });
});

describe("npm start afterwards", () => {
  it("has made, migrated and seeded nothing again", async () => {
    const before = await history();
    await site.interrupt();
    const { output, seconds } = await site.start();

    expect(await history()).toEqual(before);
    expect(output).not.toMatch(/Settings|generated|built|Demo data/);
    say(`    The second start took ${seconds.toFixed(1)} s.`);
  });

  it("is stopped by Ctrl-C: nobody stays, and PostgreSQL has shut down", async () => {
    const pids = (["start", "app", "worker", "postgres"] as const).map(site.pidOf);
    expect(pids.every((pid) => pid > 0 && isAlive(pid))).toBe(true);

    expect(await site.interrupt()).toBe(0);
    expect(pids.filter(isAlive)).toEqual([]);
    expect(await isFree(site.port)).toBe(true);
    const log = readFileSync(join(site.folder, ".data", "postgres.log"), "utf8");
    expect(log.trimEnd().split("\n").at(-1)).toContain("database system is shut down");
  });

  it("says in words who has the port that it was asked for", async () => {
    const other = createServer().listen(site.port, "127.0.0.1");
    const refused = site.start();
    await expect(refused).rejects.toThrow(/ended with 1[^]*✗ Port \d+ is taken by .*\(process \d+\)/);
    await expect(refused).rejects.not.toThrow(/\n +at /);
    other.close();
  });

  it.runIf(isLong)("leaves its own PostgreSQL alone when it is given another", async () => {
    const server = await startTestServer();
    const { output } = await site.start({
      DATABASE_URL: server.url,
      DATABASE_OWNER_URL: server.ownerUrl,
      SEED_DEMO: "false",
    });

    expect(output).toMatch(/✓ PostgreSQL +your own, at 127\.0\.0\.1/);
    expect(site.pidOf("postgres")).toBe(0);
    await site.interrupt();
    await server.stop();
  });
});

async function sitDown(): Promise<Sitting> {
  const world = new World(site.url);
  const course = await createCourse(await world.createPerson("instructor"));
  const quizId = await createFullQuiz(course.lessonIds[0] ?? 0, {
    kinds: ["multiple_choice", "true_false", "numeric", "short_answer", "essay"],
  });
  const person = await world.createPerson();
  await enrollInCourse(person, { courseId: course.id });
  const { attemptId } = await startAttempt(person, { quizId });
  const { snapshot } = await db.quizAttempt.findUniqueOrThrow({ where: { id: attemptId } });
  const { name, value } = await world.sessionCookie(person);
  return {
    url: site.url,
    cookie: `${name}=${value}`,
    attemptId,
    questions: (snapshot as Snapshot).questions,
  };
}

/** What migrating and seeding would change. */
async function history() {
  const migrations = await db.$queryRaw`select id, finished_at from _prisma_migrations order by id`;
  return { migrations, people: await db.user.count(), courses: await db.course.count() };
}
