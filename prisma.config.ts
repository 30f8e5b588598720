import { defineConfig } from "prisma/config";
import { readSettings } from "./scripts/start/settings.mjs";

// The database of .env or the environment, as the owner of its tables: for `npx prisma studio` and the like.
const settings = readSettings(import.meta.dirname, { isReadOnly: true });
const url = settings.get("DATABASE_OWNER_URL") ?? settings.get("DATABASE_URL");

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  ...(url && { datasource: { url } }),
});
