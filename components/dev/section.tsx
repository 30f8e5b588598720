import type { ReactNode } from "react";

type SectionProps = { title: string; note: string; children: ReactNode };

export function Section({ title, note, children }: SectionProps) {
  return (
    <section className="mt-14 grid gap-x-12 gap-y-5 border-t border-border-strong pt-6 lg:grid-cols-[13rem_minmax(0,1fr)]">
      <div>
        <h2 className="text-lg">{title}</h2>
        <p className="mt-1 text-sm text-muted-foreground">{note}</p>
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}

export function Caption({ children }: { children: ReactNode }) {
  return <p className="mb-2 text-xs text-muted-foreground">{children}</p>;
}
