// npm run bench: what the built site does per second, beside a bare node:http answer and a bare pg insert
// in the same run. Client, server and database share this machine.
import { spawnSync } from "node:child_process";
import { createServer } from "node:http";
import { cpus } from "node:os";
import pg from "pg";
import { startSite } from "@/e2e/site";
import { gatherLearners, readPlaces } from "./world";
import { measure, print } from "./measure";
import { serveDatabase } from "./database";

const database = await serveDatabase();
const site = await startSite(9, { RATE_LIMITS: "false", LOG_LEVEL: "warn" });
process.env.DATABASE_URL = site.databaseUrl;
process.env.APP_URL = site.url;

try {
  const places = await readPlaces();
  const page = (path: string, cookie?: string) => async () => {
    const answer = await fetch(site.url + path, { headers: cookie ? { cookie } : {} });
    await answer.arrayBuffer();
    return answer.status === 200;
  };
  const learners = await gatherLearners(300, places.quizId);
  const cookie = learners[0]?.cookie;

  console.log(
    `\n${cpus().length} × ${cpus()[0]?.model ?? "processor"}, Node ${process.version}, 10 clients\n`,
  );
  for (const path of ["/courses", places.course, places.lesson])
    for (let i = 0; i < 20; i++) await page(path, cookie)();

  print([
    await bareHttp(),
    await bareInsert(),
    await measure("catalog, guest", page("/courses")),
    await measure("course page, guest", page(places.course)),
    await measure("lesson page, enrolled", page(places.lesson, cookie)),
    await measure("sign-in (bcrypt cost 11)", signIn(site.url)),
    await measure("save an answer", save(site.url, learners), { seconds: 5 }),
    await measure("hand in a quiz", submit(site.url, learners), { seconds: 60, limit: learners.length }),
  ]);
} finally {
  await site.stop();
  await database.stop();
}
const catalog = ["--import", "tsx", "--conditions=react-server", "bench/catalog.ts"];
process.exit(spawnSync(process.execPath, catalog, { stdio: "inherit" }).status ?? 1);

async function bareHttp() {
  const server = createServer((_request, response) => response.end("hello"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const figures = await measure(
    "bare node:http answer",
    async () => (await fetch(`http://127.0.0.1:${port}`)).ok,
  );
  server.close();
  return figures;
}

async function bareInsert() {
  const pool = new pg.Pool({ connectionString: database.ownerUrl, max: 10 });
  await pool.query("create table bench_rows (id bigserial primary key, body jsonb not null)");
  const insert = {
    name: "insert",
    text: "insert into bench_rows (body) values ($1)",
    values: ['{"answer": 1}'],
  };
  const figures = await measure("bare pg insert", async () => (await pool.query(insert)).rowCount === 1);
  await pool.query("drop table bench_rows");
  await pool.end();
  return figures;
}

function signIn(url: string) {
  return async () => {
    const door = await fetch(`${url}/api/auth/csrf`);
    const { csrfToken } = (await door.json()) as { csrfToken: string };
    const body = new URLSearchParams({ csrfToken, identifier: "student1", password: "learn-with-m4t" });
    const cookie = door.headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; ");
    const answer = await fetch(`${url}/api/auth/callback/credentials`, {
      method: "POST",
      body,
      headers: { cookie },
      redirect: "manual",
    });
    return answer.status === 302 && !answer.headers.get("location")?.includes("error");
  };
}

type Learner = Awaited<ReturnType<typeof gatherLearners>>[number];

function save(url: string, learners: Learner[]) {
  return async (index: number) => {
    const { cookie, attemptId, questionId } = learners[index % learners.length]!;
    const answer = await fetch(`${url}/api/attempts/${attemptId}/answers`, {
      method: "PUT",
      headers: { cookie, "content-type": "application/json" },
      body: JSON.stringify({ answers: [{ questionId, value: 0, seq: index + 1 }] }),
    });
    return answer.ok;
  };
}

function submit(url: string, learners: Learner[]) {
  const action = submitActionId();
  return async (index: number) => {
    const { cookie, attemptId } = learners[index]!;
    const body = new FormData();
    body.append("_1_attemptId", String(attemptId));
    body.append("0", JSON.stringify([{ status: "idle" }, "$K1"]));
    const headers = { cookie, "next-action": await action, origin: url };
    const answer = await fetch(`${url}/attempts/${attemptId}`, {
      method: "POST",
      headers,
      body,
      redirect: "manual",
    });
    await answer.arrayBuffer();
    return answer.status < 400;
  };
}

async function submitActionId() {
  const { readSurfaces } = await import("@/e2e/surfaces");
  const found = readSurfaces().actions.find(({ name }) => name === "submitAttemptAction");
  if (!found) throw new Error("Build the site first: npm run build");
  return found.id;
}
