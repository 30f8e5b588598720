import type { ReactNode } from "react";

export function AuthHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <>
      <h1 className="text-2xl">{title}</h1>
      {children && <p className="mt-1.5 text-base text-muted-foreground">{children}</p>}
    </>
  );
}
