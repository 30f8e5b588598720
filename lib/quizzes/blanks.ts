/** Private-use characters: they pass through Markdown and code highlighting in one piece. */
const firstMark = 0xe000;
const mark = /[\u{e000}-\u{e3ff}]/gu;
const tags = /(<(?:"[^"]*"|'[^']*'|[^'">])*>)/;

/** Puts one character in the place of each `[[1]]`, so that rendering can't take it apart. */
export function markBlanks(markdown: string) {
  return markdown
    .replaceAll(mark, "")
    .replaceAll(/\[\[(\d{1,3})\]\]/g, (_, digits: string) =>
      String.fromCodePoint(firstMark + Number(digits)),
    );
}

/**
 * Puts `show(blank, isFirst)` in the place of each mark in the text of `html`, never inside a tag. Where a
 * blank stands a second time, `isFirst` is false.
 */
export function fillBlanks(html: string, show: (blank: number, isFirst: boolean) => string) {
  const shown = new Set<number>();
  return html
    .split(tags)
    .map((part, i) => (i % 2 === 1 ? part.replaceAll(mark, "") : fill(part)))
    .join("");

  function fill(text: string) {
    return text.replaceAll(mark, (character) => {
      const blank = (character.codePointAt(0) ?? firstMark) - firstMark;
      const isFirst = !shown.has(blank);
      shown.add(blank);
      return show(blank, isFirst);
    });
  }
}

export function escapeHtml(text: string) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
