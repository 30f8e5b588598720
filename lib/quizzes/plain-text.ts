const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The words of rendered Markdown, for places that hold no markup: a heading of one line, an option of a list. */
export function plainText(html: string) {
  return html
    .replaceAll(/<annotation[\s\S]*?<\/annotation>/g, "")
    .replaceAll(/<br>|<\/(?:p|li|pre|h[1-6]|tr|blockquote|figcaption)>/g, " ")
    .replaceAll(/<(?:"[^"]*"|'[^']*'|[^'">])*>/g, "")
    .replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, decode)
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** A text of one paragraph without its `<p>`, so that it can stand inside a label. */
export function inline(html: string) {
  const only = /^<p>([\s\S]*)<\/p>$/.exec(html)?.[1];
  return only !== undefined && !only.includes("<p>") ? only : html;
}

function decode(_: string, hex?: string, decimal?: string, name?: string) {
  if (name) return named[name.toLowerCase()] ?? "";
  const code = hex ? parseInt(hex, 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
