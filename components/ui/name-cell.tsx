import type { ReactNode } from "react";

/** The first cell of a table of people or courses: a picture, the name, and under it what tells two alike apart. */
export function NameCell({ lead, name, detail }: { lead: ReactNode; name: ReactNode; detail: ReactNode }) {
  return (
    <span className="flex items-center gap-3">
      {lead}
      <span>
        <span className="block leading-4 font-medium">{name}</span>
        <span className="block text-xs leading-4 text-muted-foreground">{detail}</span>
      </span>
    </span>
  );
}
