import next from "eslint-config-next/core-web-vitals";
import typescript from "eslint-config-next/typescript";

const FILE_LINES = 300;
const PAGE_LINES = 100;
const ACTIONS_LINES = 60;

const environment = {
  selector:
    "MemberExpression[object.name='process'][property.name='env']:not([parent.property.name='NODE_ENV'])",
  message: "Read the environment from lib/env.ts.",
};
const serverActions = {
  selector: "ExpressionStatement[directive='use server']",
  message: "Server actions live in lib/<domain>/actions.ts.",
};
const namedExports = {
  selector: "ExportDefaultDeclaration",
  message: "Export by name. Only Next's own files have a default.",
};

const isViewer = "[params.0.name=/^_?viewer$/]";
const viewerFirst = [
  `ExportNamedDeclaration > FunctionDeclaration:not(${isViewer})`,
  `ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > :function:not(${isViewer})`,
  `ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > CallExpression > :function:not(${isViewer})`,
].map((selector) => ({ selector, message: "A query's first parameter is the viewer it reads for." }));

const onlyFormActions = {
  selector:
    "ExportNamedDeclaration > :not(VariableDeclaration), ExportSpecifier, ExportAllDeclaration, " +
    "ExportNamedDeclaration > VariableDeclaration > VariableDeclarator[init.callee.name!='formAction']",
  message: 'Every export of a "use server" file is a public endpoint: export only formAction(command).',
};
const pure = [
  { selector: ":function[async=true]", message: "Policies are pure: load first, then decide." },
  { selector: "ImportExpression", message: "Policies are pure: load first, then decide." },
  { selector: "CallExpression[callee.name='fetch']", message: "Policies are pure: load first, then decide." },
  {
    selector:
      "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Policies are pure: take the time as a parameter.",
  },
];

/**
 * One rule holds all forbidden shapes, and a later block replaces it whole: so each block names all of its own.
 * @param {string[]} files
 * @param {{ selector: string, message: string }[]} shapes
 */
const forbid = (files, ...shapes) => ({ files, rules: { "no-restricted-syntax": ["error", ...shapes] } });

export default [
  {
    ignores: [
      ".next/**",
      ".data/**",
      "prisma/generated/**",
      "next-env.d.ts",
      "playwright-report/**",
      "test-results/**",
    ],
  },
  ...next,
  ...typescript,
  {
    // No comment switches a rule off.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", { max: FILE_LINES }],
      "no-console": "error",
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx", "hack"], location: "anywhere" }],
      eqeqeq: ["error", "always"],
      "prefer-const": "error",
      "object-shorthand": "error",
      // Pictures come from our own media route in the size that is shown.
      "@next/next/no-img-element": "off",
      "import/no-anonymous-default-export": "off",
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/ban-ts-comment": [
        "error",
        { "ts-expect-error": "allow-with-description", "ts-ignore": true },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-unused-expressions": "error",
    },
  },
  forbid(["app/**", "components/**", "lib/**", "proxy.ts"], environment, serverActions),
  forbid(["components/**", "lib/**"], environment, serverActions, namedExports),
  forbid(["lib/env.ts"], serverActions, namedExports),
  forbid(
    ["lib/*/queries.ts", "lib/*/queries/*.ts"],
    environment,
    serverActions,
    namedExports,
    ...viewerFirst,
  ),
  forbid(["lib/*/policy.ts"], environment, serverActions, namedExports, ...pure),
  forbid(["lib/*/actions.ts"], environment, namedExports, onlyFormActions),
  { files: ["app/**/page.tsx"], rules: { "max-lines": ["error", { max: PAGE_LINES }] } },
  {
    files: ["lib/*/actions.ts"],
    rules: { "max-lines": ["error", { max: ACTIONS_LINES, skipBlankLines: true, skipComments: true }] },
  },
  {
    // Tests of the rules and of the environment break them on purpose; scripts talk to a terminal.
    files: ["**/*.test.{ts,tsx}", "scripts/**", "prisma/**", "bench/**", "e2e/**"],
    rules: { "no-restricted-syntax": "off" },
  },
  { files: ["**/*.d.ts"], rules: { "@typescript-eslint/no-unused-vars": "off" } },
  { files: ["scripts/**", "e2e/**"], rules: { "react-hooks/rules-of-hooks": "off" } },
  { files: ["scripts/**", "prisma/seed.ts", "prisma/seed/**", "bench/**"], rules: { "no-console": "off" } },
];
