import type { ReactNode } from "react";

type CourseSectionProps = {
  id?: string;
  title: string;
  aside?: ReactNode;
  first?: boolean;
  children: ReactNode;
};

export function CourseSection({ id, title, aside, first = false, children }: CourseSectionProps) {
  return (
    <section id={id} className={first ? "pt-10 md:pt-12" : "pt-12 md:pt-14"}>
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="text-xl">{title}</h2>
        {aside && <p className="tnum text-right text-sm text-muted-foreground">{aside}</p>}
      </div>
      {children}
    </section>
  );
}
