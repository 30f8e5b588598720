/** As Markdown reads it: a run of backticks ends at the next run of the same length. */
const code = /(?<!`)(`+)(?!`)([\s\S]+?)(?<!`)\1(?!`)/;

/** Source of an authored text with its `code` set as code; the rest stays as it was typed. */
export function CodedText({ text }: { text: string }) {
  return text.split(code).map((part, i) => {
    if (i % 3 === 0) return part;
    return (
      i % 3 === 2 && (
        <code key={i} className="rounded-sm bg-muted px-1 font-mono text-[0.88em]">
          {part}
        </code>
      )
    );
  });
}
