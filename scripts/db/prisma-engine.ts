import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

export const schemaFolder = fileURLToPath(new URL("../../prisma/schema", import.meta.url));

type SchemaFile = { path: string; content: string };

/** Prisma's schema engine as WebAssembly: it compares schemas without a downloaded binary. */
export async function openEngine(url: string, files = readSchema()) {
  await load();
  const adapter = new CatalogAdapter(url);
  const opened = await engine.SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  const schema = { tag: "schemaDatamodel" as const, files };
  const database = { tag: "schemaDatasource" as const, files, configDir: schemaFolder };
  const diff = async (from: typeof schema | typeof database, to: typeof schema | typeof database) => {
    const filters = { externalTables: [], externalEnums: [] };
    // The engine also asks for a key that its types do not know.
    const params = { from, to, script: true, exitCode: null, filters, shadowDatabaseUrl: null };
    const { stdout } = await opened.diff(params);
    return isEmpty(stdout ?? "") ? "" : `${stdout?.trim()}\n`;
  };

  return {
    /** SQL that turns the database into prisma/schema; empty when they agree. */
    toSchema: () => diff(database, schema),
    /** SQL that turns prisma/schema back into the database. */
    toDatabase: () => diff(schema, database),
    diagnose: opened.diagnoseMigrationHistory.bind(opened),
    async close() {
      opened.free();
      await adapter.close();
    },
  };
}

/** The catalogs use the one-letter type "char". The engine expects it, the adapter does not know it. */
class CatalogAdapter extends PrismaPg {
  readonly #pool: pg.Pool;
  #letters: boolean[] = [];

  constructor(url: string) {
    const pool = new pg.Pool({ connectionString: url, max: 1 });
    super(pool);
    this.#pool = pool;
  }

  close() {
    return this.#pool.end();
  }

  override async connect() {
    const { CHAR, TEXT } = pg.types.builtins;
    const query = this.#pool.query.bind(this.#pool) as (config: pg.QueryConfig) => Promise<pg.QueryResult>;
    const queryAsText = async (config: pg.QueryConfig) => {
      const result = await query(config);
      this.#letters = result.fields.map(({ dataTypeID }) => dataTypeID === CHAR);
      for (const field of result.fields) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT;
      return result;
    };
    Object.assign(this.#pool, { query: queryAsText });

    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (sql) => {
      const result = await queryRaw(sql);
      const columnTypes = result.columnTypes.map((type, i) =>
        this.#letters[i] ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    return adapter;
  }
}

export function readSchema(folder = schemaFolder): SchemaFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: name, content: readFileSync(join(folder, name), "utf8") }));
}

function isEmpty(sql: string) {
  return sql.split("\n").every((line) => line.trim() === "" || line.startsWith("--"));
}

let loading: Promise<void> | undefined;

function load() {
  return (loading ??= (async () => {
    const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
    const { instance } = await WebAssembly.instantiate(readFileSync(file.replace(/\.js$/, ".wasm")), {
      "./schema_engine_bg.js": { ...engine },
    });
    engine.__wbg_set_wasm(instance.exports);
    (instance.exports["__wbindgen_start"] as () => void)();
  })());
}
