import { clsx } from "clsx";

const code =
  "[&_code]:font-mono [&_code]:text-[0.9em] [&_:not(pre)>code]:rounded-sm [&_:not(pre)>code]:bg-muted [&_:not(pre)>code]:px-1 [&>code]:rounded-sm [&>code]:bg-muted [&>code]:px-1 [&_pre]:my-1 [&_pre]:overflow-x-auto [&_pre]:rounded-md [&_pre]:bg-stage [&_pre]:px-3 [&_pre]:py-2.5 [&_pre]:text-stage-foreground";
const blocks = "[&_ol]:list-decimal [&_ol]:pl-[1.35em] [&_p+p]:mt-2 [&_ul]:list-disc [&_ul]:pl-[1.35em]";

/** A short authored text as rendered Markdown: an option, a step, one side of a pair, an explanation. */
export function ShortText({ id, html, className }: { id?: string; html: string; className?: string }) {
  return (
    <span
      id={id}
      className={clsx("block min-w-0 break-words", code, blocks, className)}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
