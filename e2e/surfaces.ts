import { readFileSync } from "node:fs";

type Reference = { exportedName: string; filename: string; workers: Record<string, unknown> };

/** What the build itself says can be reached: nobody can forget to list a page, a door or an action here. */
export function readSurfaces() {
  const paths = read<Record<string, string>>("app-paths-manifest.json");
  const actions = read<{ node: Record<string, Reference> }>("server-reference-manifest.json").node;
  return {
    routes: Object.keys(paths).map(addressOf).sort(),
    actions: Object.entries(actions).map(([id, { exportedName, filename }]) => ({
      id,
      name: exportedName,
      file: filename,
    })),
  };
}

/** "/(learn)/learn/[slug]/page" → "/learn/[slug]"; doors keep their "/route". */
function addressOf(entry: string) {
  const address = entry.replaceAll(/\/\([^)]+\)/g, "").replace(/\/page$/, "");
  return address === "" ? "/" : address;
}

function read<T>(file: string) {
  return JSON.parse(readFileSync(`.next/server/${file}`, "utf8")) as T;
}
