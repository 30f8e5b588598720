import { ensurePrismaClient } from "../start/build.mjs";
import { killUnfinished } from "../start/processes.mjs";
import { buildForTests } from "./build.mjs";
import { ensureBrowser } from "./browser.mjs";
import { testEnvironment } from "./settings.mjs";
import { counted, follow, runSteps, stopFollowed } from "./steps.mjs";

const INTERRUPTED = 130;

/**
 * @param {string} root
 * @param {{ prove: boolean }} options
 * @returns {Promise<boolean>} whether all passed
 */
export async function runAllTests(root, { prove }) {
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);
  const env = { ...process.env, ...(prove && { PROVE: "1" }) };
  const siteEnv = { ...testEnvironment(root), ...(prove && { PROVE: "1" }) };

  await ensurePrismaClient(root);

  return runSteps([
    {
      title: "Format, lint, types, imports",
      hint: "To run it alone: npm run check",
      async work() {
        const isWell = await follow(["scripts/check.mjs"], env);
        if (!isWell) throw new Error("what was found stands above.");
      },
    },
    {
      title: "Unit and database tests",
      hint: "To run one file: npx vitest run path/to/file.test.ts",
      work: () => counted(root, "vitest", (file) => runVitest(env, file), countVitest),
    },
    {
      title: "Production build",
      hint: "To run it alone: npm run build",
      work: () => buildForTests(root, siteEnv),
    },
    {
      title: "Starts, stops and kills",
      hint: "To run it alone, after npm run build: npx vitest run --config scripts/proofs/vitest.config.ts",
      work: () =>
        counted(
          root,
          "proofs",
          (file) => runVitest(siteEnv, file, "--config=scripts/proofs/vitest.config.ts"),
          countVitest,
        ),
    },
    {
      title: "Browser tests",
      hint: "To see a failed one: npx playwright show-report. The site's logs are in .data/test/logs",
      async work() {
        const browser = await ensureBrowser(root);
        return counted(root, "playwright", (file) => runPlaywright(siteEnv, browser, file), countPlaywright);
      },
    },
  ]);
}

async function stop() {
  killUnfinished();
  await stopFollowed();
  process.exit(INTERRUPTED);
}

function runVitest(
  /** @type {NodeJS.ProcessEnv} */ env,
  /** @type {string} */ file,
  /** @type {string[]} */ ...more
) {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  return follow(["node_modules/.bin/vitest", "run", ...reporters, ...more], env);
}

function countVitest(/** @type {{ numPassedTests: number, numFailedTests: number }} */ result) {
  return { passed: result.numPassedTests, failed: result.numFailedTests };
}

function runPlaywright(
  /** @type {NodeJS.ProcessEnv} */ env,
  /** @type {string | undefined} */ browser,
  /** @type {string} */ file,
) {
  const args = ["--import", "tsx", "--conditions=react-server", "scripts/test/browser-tests.ts"];
  return follow([...args, "--reporter=list,html,json"], {
    ...env,
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_HTML_OPEN: "never",
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
}

/** A test that passed at the second try has passed; the list shows it as flaky. */
function countPlaywright(
  /** @type {{ stats: { expected: number, flaky: number, unexpected: number } }} */ { stats },
) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}
