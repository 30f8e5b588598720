// Which file may stand where, by its name. Run alone it prints what is misplaced.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { emptyNames, verbs } from "./check/vocabulary.mjs";

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const nextFiles =
  /^(page|layout|template|error|global-error|not-found|forbidden|unauthorized|default)\.tsx$|^(route|manifest|robots|sitemap)\.ts$|^(icon|apple-icon|opengraph-image|twitter-image)\d?(\.tsx|\.png|\.svg|\.jpg)$|^favicon\.ico$/;
/** The root of app/ holds the looks that every page shares. */
const rootOfApp = /^[a-z-]+\.css$|^fonts\.ts$/;
/** A document with a name of its own is a folder: `.well-known/jwks.json`. */
const routeFolder = /^(jwks\.json|\([a-z0-9-]+\)|\[{1,2}(\.{3})?[a-zA-Z]+\]{1,2}|\.?[a-z0-9]+(-[a-z0-9]+)*)$/;
const fixedInDomain = ["schema", "policy", "queries", "actions", "types", "format"];
const dataFile = /\.(txt|json|sql)$/;
const test = /\.test\.tsx?$/;

/**
 * @param {string} root
 * @returns {string[]} one sentence for each misplaced file
 */
export function misplacedFiles(root) {
  return ["app", "components", "lib", "scripts", "e2e", "bench"]
    .flatMap((folder) => filesBelow(root, folder))
    .flatMap((path) => problemsOf(root, path).map((problem) => `${path}: ${problem}`));
}

/** @returns {string[]} */
function filesBelow(/** @type {string} */ root, /** @type {string} */ folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .map((entry) => ({ path: `${folder}/${entry.name}`, isFolder: entry.isDirectory() }))
    .flatMap(({ path, isFolder }) => (isFolder ? filesBelow(root, path) : [path]))
    .sort();
}

/** @returns {string[]} */
function problemsOf(/** @type {string} */ root, /** @type {string} */ path) {
  if (path.startsWith("app/")) return inApp(path);
  return [
    ...kebabCase(path),
    ...besideItsSubject(root, path),
    ...(path.startsWith("lib/") ? inLib(root, path) : []),
  ];
}

function inApp(/** @type {string} */ path) {
  const [name = "", ...folders] = path.split("/").reverse();
  const badFolder = folders.find((folder) => !routeFolder.test(folder));
  if (badFolder) return [`"${badFolder}" is no route segment in kebab-case`];
  if (nextFiles.test(name) || test.test(name) || (folders.length === 1 && rootOfApp.test(name))) return [];
  return ["app/ holds Next's own files only; components go to components/, rules to lib/"];
}

function kebabCase(/** @type {string} */ path) {
  const bad = path.split("/").find((part) => !kebab.test(part.split(".")[0] ?? ""));
  return bad ? [`"${bad}" is not in kebab-case`] : [];
}

function besideItsSubject(/** @type {string} */ root, /** @type {string} */ path) {
  // What a database holds is often the doing of several files.
  if (!/^(components|lib)\//.test(path) || !test.test(path) || path.endsWith(".db.test.ts")) return [];
  const subject = path.replace(test, "");
  const exists = [".ts", ".tsx", ".mjs"].some((extension) => existsSync(join(root, subject + extension)));
  return exists ? [] : ["a test stands beside the file that it tests and has its name"];
}

function inLib(/** @type {string} */ root, /** @type {string} */ path) {
  const parts = path.split("/").slice(1);
  const stem = basename(path).replace(/\..*$/, "");
  if (emptyNames.includes(stem)) return [`"${stem}" says nothing about what is inside`];
  if (parts.length === 1) return [];

  const isQuery = parts.length === 3 && parts[1] === "queries";
  if (parts.length > 2 && !isQuery) return ["a domain has no folders but queries/"];
  if (dataFile.test(path) || test.test(path)) return [];
  if (!path.endsWith(".ts")) return ["a domain holds .ts files; what is shown goes to components/"];
  if (isQuery && existsSync(join(root, dirname(dirname(path)), "queries.ts"))) {
    return ["queries are in queries.ts or in queries/, not in both"];
  }
  if (isQuery || fixedInDomain.includes(stem)) return [];
  return verbOrNoun(root, path, stem);
}

/** `submit-attempt.ts` exports a `submit…`; a file without a verb holds rules and opens no command. */
function verbOrNoun(/** @type {string} */ root, /** @type {string} */ path, /** @type {string} */ stem) {
  const source = readFileSync(join(root, path), "utf8");
  const verb = stem.split("-")[0] ?? "";
  if (verbs.includes(verb) && stem.includes("-")) {
    const exportsIt = new RegExp(`^export (async function|function|const) ${verb}[A-Z]`, "m").test(source);
    return exportsIt ? [] : [`exports nothing that begins with "${verb}"`];
  }
  const isWrite = /from "(@\/lib|\.\.)\/command"/.test(source);
  return isWrite ? ["a write is named <verb>-<noun>.ts; the verbs are in scripts/check/vocabulary.mjs"] : [];
}

if (import.meta.main) {
  const problems = misplacedFiles(dirname(import.meta.dirname));
  process.stdout.write(problems.map((line) => `${line}\n`).join(""));
  process.exitCode = problems.length > 0 ? 1 : 0;
}
