import { openHouse } from "../start/house.mjs";
import { prepareSite } from "../start/prepare.mjs";
import { serveSite } from "../start/site.mjs";
import { ensureBrowser } from "./browser.mjs";
import { counted, follow, runSteps } from "./steps.mjs";
import { buildForTests, testSettings } from "./test-site.mjs";

const INTERRUPTED = 130;
const bin = (/** @type {string} */ name) => `node_modules/.bin/${name}`;

/**
 * @param {string} root
 * @param {{ prove: boolean }} options
 * @returns {Promise<boolean>} whether all passed
 */
export async function runAllTests(root, { prove }) {
  const house = openHouse(INTERRUPTED);
  const env = { ...process.env, ...(prove && { PROVE: "1" }) };
  const { settings, place } = await testSettings(root);

  const isWell = await runSteps([
    {
      title: "Format, lint, types, imports",
      hint: "To run it alone: npm run check",
      async work() {
        if (!(await follow(["scripts/check.mjs"], env)))
          throw new Error("a check failed; what it found stands above.");
      },
    },
    {
      title: "Unit and database tests",
      hint: "To run one file: npx vitest run path/to/file.test.ts",
      work: () => counted(root, "vitest", (file) => follow(vitestArgs(file), env), countVitest),
    },
    {
      title: "Production build",
      hint: "To run it alone: npm run build",
      work: () => buildForTests(root, settings.env()),
    },
    {
      title: "Browser tests",
      hint: "To see a failed one: npx playwright show-report. The site's logs are in .data/test/logs",
      async work() {
        const browser = await ensureBrowser(root);
        const site = await prepareSite(place, settings, house, { dev: false });
        await serveSite(place, site, house, { dev: false });
        return counted(
          root,
          "playwright",
          (file) => runPlaywright({ env, site, browser, file }),
          countPlaywright,
        );
      },
    },
  ]);
  await house.close();
  return isWell;
}

function vitestArgs(/** @type {string} */ file) {
  return [bin("vitest"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
}

function countVitest(/** @type {{ numPassedTests: number, numFailedTests: number }} */ result) {
  return { passed: result.numPassedTests, failed: result.numFailedTests };
}

/**
 * The tests meet the site at BASE_URL and may run commands on its database.
 * @param {{ env: NodeJS.ProcessEnv, site: import("../start/prepare.mjs").Site, browser: string | undefined, file: string }} run
 */
function runPlaywright({ env, site, browser, file }) {
  return follow([bin("playwright"), "test", "--reporter=list,html,json"], {
    ...env,
    ...site.env,
    ...site.urls,
    NODE_ENV: "test",
    BASE_URL: site.url,
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_HTML_OPEN: "never",
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
}

/** A test that needed a second try has not failed; the list shows it as flaky. */
function countPlaywright(
  /** @type {{ stats: { expected: number, flaky: number, unexpected: number } }} */ { stats },
) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}
