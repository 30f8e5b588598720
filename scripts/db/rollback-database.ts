import { Failure } from "../start/report.mjs";
import { readMigrations, type Migration } from "./files";
import { listApplied } from "./history";
import { findLosses, type Loss } from "./losses";
import { assertSameHistory, createRunner, withMigrationLock } from "./runner";

type Options = {
  migrations?: Migration[];
  /** Rolls back all that came after this migration ("0": all there is). Without it, the last alone. */
  to?: string | undefined;
  /** Rolls back although rows would be lost. */
  force?: boolean | undefined;
};

/**
 * Rolls back the last migration, or all after `to`, in one transaction.
 * @returns the names it rolled back and what was lost with them
 * @throws Failure that lists what would be lost, unless `force`
 */
export function rollbackDatabase(
  ownerUrl: string,
  { migrations = readMigrations(), to, force = false }: Options = {},
): Promise<{ names: string[]; losses: Loss[] }> {
  return withMigrationLock(ownerUrl, async (client) => {
    await assertSameHistory(client, migrations);
    const applied = (await listApplied(client)).map(({ name }) => name);
    const [first, ...names] = namesToRollBack(applied, to);
    if (!first) return { names: [], losses: [] };

    const runner = createRunner(client, migrations);
    const revert = () => runner.down({ migrations: [first, ...names] });
    await client.query("begin");
    try {
      const losses = await findLosses(client, revert);
      if (losses.length > 0 && !force) throw new Failure(refusal([first, ...names], losses));
      await revert();
      await client.query("commit");
      return { names: [first, ...names], losses };
    } catch (error) {
      await client.query("rollback");
      throw error;
    }
  });
}

/** Newest first. */
function namesToRollBack(applied: string[], to: string | undefined) {
  if (to === undefined) return applied.slice(-1);
  const kept = applied.indexOf(to);
  if (kept < 0 && to !== "0") throw new Failure(`${to} is not applied. npm run db:status lists what is.`);
  return applied.slice(kept + 1).reverse();
}

function refusal(names: string[], losses: Loss[]) {
  const list = listLosses(losses);
  return `Rolling back ${names.join(", ")} would lose:\n${list}\nMake a backup, then add --force: npm run db:rollback -- --force`;
}

export function listLosses(losses: Loss[]) {
  return losses.map(({ what, count }) => `  ${what}: ${count} ${unit(what, count)}`).join("\n");
}

function unit(what: string, count: number) {
  const noun = what.startsWith("column") ? "value" : "row";
  return count === 1 ? noun : `${noun}s`;
}
