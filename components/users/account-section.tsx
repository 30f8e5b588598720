import type { ReactNode } from "react";

type AccountSectionProps = { title: string; description?: ReactNode; children: ReactNode };

/** A named part of an account page: words at the left, controls at the right. */
export function AccountSection({ title, description, children }: AccountSectionProps) {
  return (
    <section className="grid gap-4 border-b border-border py-8 last:border-b-0 md:grid-cols-[13rem_minmax(0,1fr)] md:gap-10">
      <div>
        <h2 className="text-md font-semibold">{title}</h2>
        {description && <p className="mt-1 text-sm text-muted-foreground">{description}</p>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
