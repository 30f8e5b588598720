import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Proofs of the whole: they need the production build, so `npm test` runs them after it. */
export default defineConfig({
  resolve: {
    alias: { "@": at("../.."), "server-only": at("../../node_modules/server-only/empty.js") },
  },
  test: {
    include: ["scripts/proofs/*.proof.ts"],
    disableConsoleIntercept: true,
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
