import { verbs } from "./scripts/check/vocabulary.mjs";

const domain = "^lib/[^/]+/";
const tests = "\\.test\\.tsx?$";
const command = `${domain}(${verbs.join("|")})-[^/]+\\.ts$`;
const queries = `${domain}queries(\\.ts|/[^/]+\\.ts)$`;
/** Domain rules: plain values in, plain values out. */
const noun = `${domain}(?!(${verbs.join("|")})-|queries|actions\\.|schema\\.)[^/]+(?<!\\.test)\\.ts$`;
/** Answers and heartbeats come in storms: one statement each, which carries its authorization in WHERE. */
const storms = "^lib/(quizzes/save-answers|learning/record-progress)\\.ts$";
const runtime = { dependencyTypesNot: ["type-only"] };

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-domain-cycles",
      severity: "error",
      scope: "folder",
      from: { path: "^lib/[^/]+$" },
      to: { circular: true },
    },
    {
      name: "nothing-imports-app",
      severity: "error",
      from: { pathNot: "^app/" },
      to: { path: "^app/" },
    },
    {
      name: "lib-never-imports-components",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^components/" },
    },
    {
      name: "ui-knows-no-domain",
      severity: "error",
      from: { path: "^components/ui/" },
      to: { path: "^(components/(?!ui/)|lib/[^/]+/)" },
    },
    {
      name: "kernel-knows-no-domain",
      comment: "A file directly in lib/ is shared; a folder in lib/ is a domain.",
      severity: "error",
      from: { path: "^lib/[^/]+\\.tsx?$", pathNot: tests },
      to: { path: domain },
    },
    {
      name: "components-see-no-data",
      comment: "A component gets its data from the page, and calls actions.",
      severity: "error",
      from: { path: "^components/", pathNot: tests },
      to: {
        path: [
          command,
          queries,
          "^lib/(auth|command|db|jobs|mail|password|rate-limit|session|storage)\\.ts$",
        ],
        ...runtime,
      },
    },
    {
      name: "pages-call-no-commands",
      comment: "A page reads through queries and writes through actions; only machine doors run commands.",
      severity: "error",
      from: { path: "^app/", pathNot: "^app/api/" },
      to: { path: [command, "^lib/(command|db|jobs|mail)\\.ts$"], ...runtime },
    },
    {
      name: "db-only-in-kernel-and-queries",
      comment: "A write gets its transaction from command().",
      severity: "error",
      from: {
        path: "^(app|components|lib)/",
        pathNot: [
          "^lib/(auth|command|db|health|jobs|mail|metrics|rate-limit|session)\\.ts$",
          queries,
          storms,
          tests,
        ],
      },
      to: { path: "^lib/db\\.ts$", ...runtime },
    },
    {
      name: "policies-are-pure",
      severity: "error",
      from: { path: `${domain}policy\\.ts$` },
      to: { pathNot: ["^lib/(viewer|clock)\\.ts$", noun, "^prisma/generated/enums\\.ts$"], ...runtime },
    },
    {
      name: "domain-rules-are-pure",
      comment: "Reading and writing is for queries and <verb>-<noun> files.",
      severity: "error",
      from: { path: noun },
      to: {
        path: [
          command,
          queries,
          "^lib/(action|auth|command|db|jobs|mail|password|rate-limit|request|session|storage)\\.ts$",
          "^prisma/generated/client\\.ts$",
          "^(node:)?(fs|fs/promises|child_process|net|http|https|worker_threads)$",
        ],
        ...runtime,
      },
    },
    {
      name: "next-stays-at-the-edge",
      comment: "Domains know nothing of requests; lib/action.ts does.",
      severity: "error",
      from: { path: domain },
      to: { path: "^node_modules/next/" },
    },
    {
      name: "no-development-tools-in-the-app",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: tests },
      to: { dependencyTypes: ["npm-dev"], pathNot: "@types/" },
    },
    {
      name: "nothing-unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^prisma/generated"] },
    exclude: { path: ["^\\.next/", "next-env", tests] },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["react-server", "import", "require", "node", "default", "types"],
    },
  },
};
