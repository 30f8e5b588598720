import { Building2 } from "lucide-react";
import type { Seat } from "@/lib/courses/queries/learning-home";
import { formatDate } from "@/lib/format";

/** Who pays for somebody's access, until when, and what they see of it. */
export function SeatNote({ seats }: { seats: readonly Seat[] }) {
  if (seats.length === 0) return null;
  return (
    <section aria-labelledby="seat" className="border-t border-border pt-4 text-sm">
      <h2 id="seat" className="text-base font-semibold">
        Your seat
      </h2>
      {seats.map((seat) => (
        <p
          key={`${seat.company} ${seat.endsOn}`}
          className="mt-2 flex items-start gap-2.5 text-muted-foreground"
        >
          <Building2 className="mt-0.5 shrink-0" />
          <SeatText seat={seat} />
        </p>
      ))}
      <details className="mt-2">
        <summary className="tap w-fit cursor-pointer link">What they can see</summary>
        <p className="mt-1.5 text-muted-foreground">
          Which of the courses of this seat you take, how far you are, your quiz results there and when you
          were last active. Not your notes, and nothing you learn without the seat.
        </p>
      </details>
    </section>
  );
}

function SeatText({ seat: { company, endsOn, isRunning } }: { seat: Seat }) {
  if (!isRunning) {
    return <span>Your seat at {company} does not open courses right now. What you learned is kept.</span>;
  }
  return (
    <span>
      {company} pays for your access until{" "}
      <time dateTime={endsOn} className="text-foreground">
        {formatDate(endsOn)}
      </time>
      .
    </span>
  );
}
