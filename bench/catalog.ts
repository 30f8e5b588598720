// Part of npm run bench, or alone: tsx --conditions=react-server bench/catalog.ts
// A catalog of 10,000 courses: how long its searches take in the database and which indexes serve them, and what
// a player with 300 lessons costs. Times are PostgreSQL's own, planning included.
import { cpus } from "node:os";
import { Client } from "pg";
import { migrateDatabase } from "@/scripts/db/migrate-database";
import { startTestServer } from "@/scripts/db/test-server";
import { share } from "./measure";

/** Each filter and each order once. */
const asked: Record<string, Record<string, string>> = {
  "no filter, popular": {},
  newest: { sort: "newest" },
  rating: { sort: "rating" },
  shortest: { sort: "shortest" },
  price: { sort: "price" },
  category: { category: "design" },
  level: { level: "advanced" },
  style: { style: "visual" },
  "price, free": { price: "free" },
  "price, in my plan": { price: "included" },
  duration: { duration: "2-5" },
  "rating, 4 and up": { rating: "4" },
  words: { q: "pottery" },
  "words, by price": { q: "pottery", sort: "price" },
  "a misspelled word": { q: "potery" },
};

const server = await startTestServer(15, { autovacuum: "off", shared_buffers: "128MB" });
await migrateDatabase(server.ownerUrl);
Object.assign(process.env, {
  AUTH_SECRET: "bench bench bench bench bench bench bench",
  PASSWORD_PEPPER: "bench bench bench bench bench bench bench",
  CREDENTIAL_KEYS: "a-key-of-32-bytes-only-the-bench-signs-with",
  DATABASE_URL: server.url,
});

try {
  await report();
} finally {
  await server.stop();
}
process.exit(0);

async function report() {
  const { courseCount, fillCatalog, lessonCount, searches } = await import("./catalog-world");
  const { catalogInput } = await import("@/lib/courses/schema");
  const { catalogStatement, getCatalog } = await import("@/lib/courses/queries/catalog");
  const { getRunningPlans } = await import("@/lib/courses/queries/plans");
  const { suggestionsColumn } = await import("@/lib/courses/queries/saved");
  const { Prisma } = await import("@/prisma/generated/client");
  const { findForPalette } = await import("@/lib/courses/queries/palette");
  const { getLessonPage } = await import("@/lib/learning/queries/player");
  const { guest } = await import("@/lib/viewer");
  const { disconnect } = await import("@/lib/db");

  const owner = new Client({ connectionString: server.ownerUrl });
  const client = new Client({ connectionString: server.url });
  await Promise.all([owner.connect(), client.connect()]);
  const begun = performance.now();
  const { learner, long } = await fillCatalog(() => owner.query("analyze"));
  console.log(`filled in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  await owner.query("vacuum analyze");

  const plans = await getRunningPlans(learner);
  const statement = (search: Record<string, string | string[]>) =>
    catalogStatement(learner, catalogInput.parse(search), plans);

  console.log(`\n${courseCount} courses of ${lessonCount} lessons, ${cpus().length} × ${cpus()[0]?.model}\n`);
  const bare = await client.query<{ "QUERY PLAN": [{ "Execution Time": number }] }>(
    "explain (analyze, timing off, format json) select sum(n) from generate_series(1, 1000000) n",
  );
  say("a bare sum of a million numbers", [bare.rows[0]!["QUERY PLAN"][0]["Execution Time"]]);
  for (const search of searches().slice(0, 20)) await explain(client, statement(search));
  const times: { search: object; ms: number }[] = [];
  for (const search of searches()) {
    const { ms } = await explain(client, statement(search));
    times.push({ search, ms });
  }
  times.sort((a, b) => a.ms - b.ms);
  say(
    "300 searches, in the database",
    times.map(({ ms }) => ms),
  );
  console.log("the slowest:");
  for (const { search, ms } of times.slice(-5))
    console.log(`  ${ms.toFixed(1)} ms ${JSON.stringify(search)}`);

  const found: number[] = [];
  for (const search of searches())
    found.push(await timeOf(() => getCatalog(guest(), catalogInput.parse(search))));
  say("the same as the page asks, from Node", found);
  const typed: number[] = [];
  for (const { q } of searches().filter(({ q }) => q !== ""))
    typed.push(await timeOf(() => findForPalette(learner, q.slice(0, 5))));
  say("the palette, five letters typed", typed);

  const suggested: Awaited<ReturnType<typeof explain>>[] = [];
  for (let n = 0; n < 20; n += 1)
    suggested.push(await explain(client, Prisma.sql`select ${suggestionsColumn(learner, plans)}`));
  say(
    "what to take next, in the database",
    suggested.map(({ ms }) => ms),
  );
  console.log(`  ${suggested[0]?.paths.all}`);

  console.log("\nwhat serves each filter and each order (counts | page):");
  for (const [name, search] of Object.entries(asked)) {
    const { paths, ms } = await explain(client, statement(search));
    console.log(`  ${name.padEnd(20)} ${ms.toFixed(1).padStart(6)} ms  ${paths.counted} | ${paths.shown}`);
  }

  const lessonId = long.lessonIds[150] ?? 0;
  const query = Client.prototype.query;
  let statements = 0;
  Client.prototype.query = function (this: Client, ...args: unknown[]) {
    statements += 1;
    return Reflect.apply(query, this, args) as unknown;
  } as typeof query;
  await getLessonPage(learner, "bench-long", lessonId);
  Client.prototype.query = query;
  const pages: number[] = [];
  for (let n = 0; n < 50; n++)
    pages.push(await timeOf(() => getLessonPage(learner, "bench-long", long.lessonIds[n * 5] ?? 0)));
  console.log("");
  say(`a lesson among 300: ${statements} statement${statements === 1 ? "" : "s"}, from Node`, pages);
  await Promise.all([owner.end(), client.end(), disconnect()]);
}

type Plan = {
  "Node Type": string;
  "Index Name"?: string;
  "Relation Name"?: string;
  "Subplan Name"?: string;
  Plans?: Plan[];
};

async function explain(client: Client, { text, values }: { text: string; values: unknown[] }) {
  const { rows } = await client.query<{
    "QUERY PLAN": [{ Plan: Plan; "Planning Time": number; "Execution Time": number }];
  }>(`explain (analyze, timing off, format json) ${text}`, values);
  const [{ Plan: plan, ...times }] = rows[0]!["QUERY PLAN"];
  const part = (name: string) => {
    const root = walk(plan).find((node) => node["Subplan Name"] === `CTE ${name}`);
    return root ? [...new Set(walk(root).flatMap(pathOf))].join(", ") : "-";
  };
  const search = walk(plan)
    .flatMap(pathOf)
    .filter((path) => path.includes("Bitmap Index Scan"));
  // A search finds its courses first; counts and page go over those.
  const through = (path: string) => (path === "" ? [...new Set(search)].join(", ") : path);
  return {
    ms: times["Planning Time"] + times["Execution Time"],
    paths: {
      counted: through(part("counted")),
      shown: through(part("shown")),
      all: [...new Set(walk(plan).flatMap(pathOf))].join(", "),
    },
  };
}

function walk(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(walk)];
}

/** How the courses are reached: "Index Only Scan idx_…". */
function pathOf({ "Node Type": type, "Index Name": index, "Relation Name": table }: Plan) {
  if (
    index?.startsWith("idx_listed") ||
    index?.startsWith("idx_courses") ||
    index?.startsWith("idx_catalog") ||
    index === "courses_pkey"
  )
    return [`${type} ${index}`];
  return table === "courses" && type === "Seq Scan" ? ["Seq Scan courses"] : [];
}

async function timeOf(work: () => Promise<unknown>) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function say(name: string, times: number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  const figure = (part: number) => `${share(sorted, part).toFixed(1)} ms`;
  console.log(`${name.padEnd(48)} p50 ${figure(0.5).padStart(9)}   p95 ${figure(0.95).padStart(9)}`);
}
