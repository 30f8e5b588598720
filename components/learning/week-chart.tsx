import { clsx } from "clsx";
import { formatMinutes, plural } from "@/lib/format";
import { type Day, daysInARow } from "@/lib/learning/week";

/** The last seven days, drawn to scale. Nothing is shown for a week without learning. */
export function WeekChart({ days }: { days: readonly Day[] }) {
  const seconds = days.reduce((sum, day) => sum + day.seconds, 0);
  if (!days.some(({ isActive }) => isActive)) return null;

  const most = Math.max(60, ...days.map((day) => day.seconds));
  const run = daysInARow(days);
  const spoken = days.map((day, i) => `${dayName(day, i, days, "long")} ${minutesOf(day)}`).join(", ");

  return (
    <section aria-labelledby="week">
      <div className="flex items-baseline justify-between gap-3">
        <h2 id="week" className="text-base font-semibold">
          Last seven days
        </h2>
        <span className="tnum text-sm text-muted-foreground">{formatMinutes(Math.round(seconds / 60))}</span>
      </div>
      <div className="mt-4 flex h-20 items-end gap-1.5" role="img" aria-label={`Minutes per day: ${spoken}`}>
        {days.map((day, i) => (
          <span
            key={day.date}
            className={clsx("flex-1", barColor(day, i === days.length - 1))}
            style={{ height: `${Math.max(2.5, (100 * day.seconds) / most)}%` }}
          />
        ))}
      </div>
      <div className="mt-1.5 flex gap-1.5 text-2xs text-muted-foreground" aria-hidden>
        {days.map((day, i) => (
          <span
            key={day.date}
            className={clsx("flex-1 text-center", i === days.length - 1 && "font-medium text-foreground")}
          >
            {dayName(day, i, days, "short")}
          </span>
        ))}
      </div>
      {run > 1 && (
        <p className="mt-3 text-sm text-muted-foreground">
          {plural(run, "day")} in a row. Missing one resets nothing.
        </p>
      )}
    </section>
  );
}

function barColor({ seconds }: Day, isToday: boolean) {
  if (seconds === 0) return "bg-foreground/10";
  return isToday ? "bg-brand" : "bg-foreground/22";
}

const minutesOf = ({ seconds }: Day) => Math.round(seconds / 60);

function dayName({ date }: Day, index: number, days: readonly Day[], weekday: "short" | "long") {
  if (index === days.length - 1) return "Today";
  return new Intl.DateTimeFormat("en", { weekday, timeZone: "UTC" }).format(new Date(date));
}
