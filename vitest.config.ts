import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const ignored = ["**/node_modules/**", "**/.next/**", "**/.data/**", "e2e/**"];

export default defineConfig({
  resolve: {
    alias: {
      "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, ""),
      "server-only": fileURLToPath(new URL("node_modules/server-only/empty.js", import.meta.url)),
    },
  },
  test: {
    pool: "forks",
    env: {
      APP_URL: "http://localhost:3000",
      DATABASE_URL: "postgresql://no-database-in-unit-tests",
      AUTH_SECRET: "a secret that only the tests know, and nobody else",
      PASSWORD_PEPPER: "a pepper that only the tests know, and nobody else",
      CREDENTIAL_KEYS: "a-key-of-32-bytes-only-the-tests-sign-with0",
      BCRYPT_COST: "4",
      LOG_LEVEL: "silent",
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...ignored, "**/*.db.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: [...ignored, "scripts/db/**"],
          globalSetup: "scripts/db/vitest-setup.ts",
          setupFiles: "scripts/db/test-database.ts",
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "migrations",
          include: ["scripts/db/**/*.db.test.ts"],
          exclude: ignored,
          globalSetup: ["scripts/db/vitest-setup.ts", "scripts/db/vitest-setup-18.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
