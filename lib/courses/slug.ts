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
