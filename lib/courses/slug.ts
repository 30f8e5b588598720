/** A title as it stands in an address: "Node.js APIs, at last" → "node-js-apis-at-last". */
export function slugOf(title: string) {
  const plain = title
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  return plain.slice(0, 70).replace(/-+$/, "") || "course";
}

/** `wanted`, or where that is taken the first of `wanted-2`, `wanted-3`… that is free. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>) {
  let slug = wanted;
  for (let number = 2; taken.has(slug); number += 1) slug = `${wanted}-${number}`;
  return slug;
}
