import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, expect, type Page, test as base } from "@playwright/test";
import { disconnect } from "@/lib/db";
import { stopSending } from "@/lib/jobs";
import { startSite, type Site } from "./site";
import { type Person, type SeededCourse, World } from "./world";

type Who = Person | { role: Person["role"] };

type Fixtures = {
  world: World;
  /** Signs the page's browser in as somebody new of that role, or as somebody given. */
  login(who: Who): Promise<Person>;
  seedCourse(options?: Parameters<World["seedCourse"]>[0]): Promise<SeededCourse>;
  /** A page of another browser, signed in as that person or as nobody. */
  openElsewhere(person?: Person): Promise<Page>;
  /** Goes there and checks the page: it answers below 500 and has no accessibility violation. */
  visit(path: string): Promise<void>;
  /** Checks what is shown now, after a click or a form. */
  inspect(): Promise<void>;
};

export const test = base.extend<Fixtures, { site: Site }>({
  site: [
    async ({}, use, { workerIndex }) => {
      const site = await startSite(workerIndex);
      process.env.DATABASE_URL = site.databaseUrl;
      process.env.APP_URL = site.url;
      await use(site);
      await stopSending();
      await disconnect();
      await site.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  world: async ({ site }, use) => use(new World(site.url)),
  context: async ({ context }, use) => {
    const problems = watch(context);
    await use(context);
    expect(problems, "what the browser complained about").toEqual([]);
  },
  login: async ({ context, world }, use) => {
    await use(async (who) => {
      const person = "id" in who ? who : await world.createPerson(who.role);
      await context.addCookies([await world.sessionCookie(person)]);
      return person;
    });
  },
  seedCourse: async ({ world }, use) => use((options) => world.seedCourse(options)),
  openElsewhere: async ({ browser, baseURL, world }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (person) => {
      const context = await browser.newContext({ ...(baseURL && { baseURL }) });
      contexts.push(context);
      if (person) await context.addCookies([await world.sessionCookie(person)]);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  visit: async ({ page, inspect }, use) => {
    await use(async (path) => {
      const answer = await page.goto(path);
      expect(answer?.status(), `${path} answers`).toBeLessThan(500);
      await inspect();
    });
  },
  inspect: async ({ page }, use) => use(() => inspect(page)),
});

export { expect };

/** Everything a person would not see but a developer must: errors, hydration warnings, CSP, broken answers. */
function watch(context: BrowserContext) {
  const problems: string[] = [];
  context.on("weberror", (error) => problems.push(`error: ${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error" && !isExpected(message.text()))
      problems.push(`console: ${message.text()}`);
    if (/hydrat/i.test(message.text())) problems.push(`hydration: ${message.text()}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 500) problems.push(`${response.status()}: ${response.url()}`);
  });
  return problems;
}

/**
 * Chromium reports each 4xx answer and each lost connection; tests that cause them look at them themselves.
 * And Playwright's trace wants to read chosen pictures, which our policy refuses.
 */
function isExpected(text: string) {
  return /^(Failed to load resource: (the server responded with a status of 4\d\d|net::ERR_)|Connecting to 'blob:)/.test(
    text,
  );
}

async function inspect(page: Page) {
  // While a page takes another one's place there is no title for a moment.
  await expect(page).toHaveTitle(/./);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}
