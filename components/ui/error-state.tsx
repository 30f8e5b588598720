import { CircleX } from "lucide-react";
import type { ReactNode } from "react";

type ErrorStateProps = {
  /** The cause, in plain words. */
  title: string;
  /** What was saved, and what to do next. */
  children: ReactNode;
  actions?: ReactNode;
  icon?: ReactNode;
  tone?: "destructive" | "warning" | "neutral";
  /** The error's id and time, in mono. */
  id?: ReactNode;
  heading?: "h1" | "h2";
};

const tones = {
  destructive: "text-destructive",
  warning: "text-warning",
  neutral: "text-muted-foreground",
} as const;

export function ErrorState({
  title,
  children,
  actions,
  icon,
  tone = "destructive",
  id,
  heading = "h2",
}: ErrorStateProps) {
  const Heading = heading;
  return (
    <section className="overflow-hidden rounded-lg border border-border-strong bg-background">
      <div className="flex gap-4 px-5 py-6 md:px-6">
        <span className={`mt-0.5 [&_svg]:size-5 ${tones[tone]}`}>{icon ?? <CircleX strokeWidth={2} />}</span>
        <div className="min-w-0">
          <Heading className="text-md leading-6 font-semibold">{title}</Heading>
          <p className="mt-1 max-w-[30rem] text-sm text-muted-foreground">{children}</p>
          {actions && <div className="mt-4 flex flex-wrap gap-2">{actions}</div>}
        </div>
      </div>
      {id && (
        <p className="border-t border-border px-6 py-2.5 font-mono text-xs text-muted-foreground">{id}</p>
      )}
    </section>
  );
}
