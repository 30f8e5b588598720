import { clsx } from "clsx";
import { CircleX, Info, TriangleAlert } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

type NoticeTone = "info" | "warning" | "destructive";

const frames: Record<NoticeTone, string> = {
  info: "border-border-strong bg-muted",
  warning: "border-warning-border bg-warning-subtle",
  destructive: "border-destructive-border bg-destructive-subtle",
};
const marks: Record<NoticeTone, string> = {
  info: "",
  warning: "text-warning",
  destructive: "text-destructive",
};
const icons = { info: Info, warning: TriangleAlert, destructive: CircleX } as const;

type NoticeProps = Omit<ComponentProps<"div">, "title"> & {
  tone?: NoticeTone;
  title: ReactNode;
  action?: ReactNode;
};

/** Something about this page that stays true; the result of an action is a toast. */
export function Notice({ tone = "info", title, action, className, children, ...rest }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div
      className={clsx("flex items-start gap-3 rounded-md border px-4 py-3", frames[tone], className)}
      {...rest}
    >
      <span className={clsx("mt-0.5", marks[tone])}>
        <Icon strokeWidth={2} />
      </span>
      <div className="min-w-0 flex-1 text-sm">
        <p className="font-medium">{title}</p>
        {children && <div className="text-foreground/80">{children}</div>}
      </div>
      {action}
    </div>
  );
}
