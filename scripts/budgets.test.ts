import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { measureBudgets } from "./budgets.mjs";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function figures(files: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), "m4t-budgets-"));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return new Map(measureBudgets(root).map((budget) => [budget.name, budget]));
}

const lines = (count: number) => "line;\n".repeat(count);

it("names the longest file", () => {
  const budgets = figures({ "lib/short.ts": lines(3), "components/ui/long.tsx": lines(301) });

  expect(budgets.get("lines per file, longest")).toMatchObject({
    value: 301,
    worst: "components/ui/long.tsx",
    limit: 300,
  });
});

it("measures pages apart from other files", () => {
  const budgets = figures({
    "app/page.tsx": lines(10),
    "app/teach/page.tsx": lines(30),
    "lib/long.ts": lines(200),
  });

  expect(budgets.get("lines per page, median")?.value).toBe(10);
  expect(budgets.get("lines per file, median")?.value).toBe(30);
});

it.each(["as any", "as never", "as unknown as string"])("counts `%s` as a way around the types", (cast) => {
  const budgets = figures({ "lib/a.ts": `const value = read() ${cast};\n${lines(999)}` });

  expect(budgets.get("type escapes per 1,000 lines")).toMatchObject({ value: 1, worst: "lib/a.ts" });
});

it("takes words like anything and `as const` for what they are", () => {
  const budgets = figures({
    "lib/a.ts": 'const kind = "anything" as const; // as anyone knows: anyone may\n',
  });

  expect(budgets.get("type escapes per 1,000 lines")?.value).toBe(0);
});

it("weighs the lines that test against those that are tested", () => {
  const budgets = figures({
    "lib/access.ts": lines(100),
    "lib/access.test.ts": lines(40),
    "e2e/access.spec.ts": lines(20),
    "prisma/generated/client.ts": lines(9000),
  });

  expect(budgets.get("test lines per source line")).toMatchObject({ value: 0.6, limit: 0.6, atLeast: true });
});

it("counts which components run in the browser", () => {
  const budgets = figures({
    "components/ui/menu.tsx": '"use client";\n',
    "components/ui/badge.tsx": lines(1),
    "components/ui/kbd.tsx": lines(1),
    "components/ui/tick.tsx": lines(1),
  });

  expect(budgets.get("client files, % of .tsx")?.value).toBe(25);
});
