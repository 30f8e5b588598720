import { clsx } from "clsx";
import { plural } from "@/lib/format";

export type SeatGroup = { state: "active" | "idle" | "invited" | "free"; isExpiring: boolean; count: number };

const fills: Record<SeatGroup["state"], string> = {
  active: "bg-brand",
  idle: "bg-brand/35",
  invited: "border-[1.5px] border-foreground/75",
  free: "bg-foreground/9",
};

/** From here on one square stands for ten seats. */
const mostSquares = 500;

export function seatsPerSquare(seats: SeatGroup[]) {
  return countOf(seats) > mostSquares ? 10 : 1;
}

export function countOf(seats: SeatGroup[], states?: SeatGroup["state"][]) {
  return seats.reduce((sum, { state, count }) => sum + (!states || states.includes(state) ? count : 0), 0);
}

/** One square per seat, ordered active, idle, invited, free; an amber corner ends within 30 days. */
export function SeatMap({ seats }: { seats: SeatGroup[] }) {
  const scale = seatsPerSquare(seats);
  const squares = seats.flatMap((group) =>
    Array.from({ length: Math.ceil(group.count / scale) }, (_, i) => ({
      ...group,
      key: `${group.state}${group.isExpiring}${i}`,
    })),
  );
  return (
    <div
      role="img"
      aria-label={inWords(seats)}
      className="grid grid-cols-[repeat(20,minmax(0,1fr))] gap-1 md:grid-cols-[repeat(24,minmax(0,1fr))]"
    >
      {squares.map(({ key, state, isExpiring }) => (
        <span key={key} className={clsx("relative aspect-square rounded-[2px]", fills[state])}>
          {isExpiring && (
            <span className="absolute right-0 bottom-0 size-[42%] rounded-tl-[2px] bg-warning-solid" />
          )}
        </span>
      ))}
    </div>
  );
}

function inWords(seats: SeatGroup[]) {
  const states = (["active", "idle", "invited", "free"] as const).map(
    (state) => `${countOf(seats, [state])} ${state}`,
  );
  const expiring = countOf(seats.filter(({ isExpiring }) => isExpiring));
  const end = expiring > 0 ? `; ${expiring} expire within 30 days` : "";
  return `${plural(countOf(seats), "seat")}: ${states.join(", ")}${end}`;
}

export function SeatSwatch({ state }: { state: SeatGroup["state"] | "expiring" }) {
  return (
    <span
      className={clsx("size-3 rounded-[2px]", state === "expiring" ? "bg-warning-solid" : fills[state])}
    />
  );
}
