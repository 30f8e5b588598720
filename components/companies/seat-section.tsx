import { clsx } from "clsx";
import { formatDate, formatMoney, formatNumber } from "@/lib/format";
import type { SeatMap as Seats } from "@/lib/companies/queries/seats";
import { countOf, SeatMap, SeatSwatch, seatsPerSquare } from "./seat-map";

const labels = { active: "Active in 30 days", idle: "Idle", invited: "Invited", free: "Free" } as const;

/** The company's seats drawn to scale, counted, and what they cost. */
export function SeatSection({ map }: { map: Seats }) {
  const { seats, plan } = map;
  const expiring = countOf(seats.filter(({ isExpiring }) => isExpiring));
  return (
    <section
      aria-label="Seats"
      className="mt-5 grid border-y border-border-strong md:grid-cols-2 xl:grid-cols-[minmax(0,1fr)_17.5rem_21rem]"
    >
      <div className="py-5 md:max-xl:col-span-2 xl:pr-8">
        <div className="mb-4 flex items-baseline justify-between gap-4">
          <p className="text-md">
            <span className="mr-0.5 text-2xl font-semibold tracking-[-0.02em]">
              {formatNumber(countOf(seats, ["free"]))}
            </span>{" "}
            seats free <span className="text-muted-foreground">of {formatNumber(countOf(seats))}</span>
          </p>
          <p className="text-xs text-muted-foreground max-sm:hidden">
            One square is {seatsPerSquare(seats) === 1 ? "one seat" : "ten seats"}
          </p>
        </div>
        <SeatMap seats={seats} />
      </div>
      <div className="border-border py-5 max-md:border-t md:max-xl:border-t md:max-xl:pr-6 xl:border-l xl:px-6">
        <h2 className="mb-3 text-sm font-medium">Now</h2>
        <dl className="space-y-2 text-sm">
          {(Object.keys(labels) as (keyof typeof labels)[]).map((state) => (
            <Line key={state} state={state} label={labels[state]} count={countOf(seats, [state])} />
          ))}
          {expiring > 0 && (
            <Line
              state="expiring"
              label="Expire within 30 days"
              count={expiring}
              className="border-t border-border pt-2"
            />
          )}
        </dl>
      </div>
      <div className="border-border py-5 max-md:border-t md:max-xl:border-t md:max-xl:border-l md:max-xl:pl-6 xl:border-l xl:pl-6">
        <h2 className="mb-3 text-sm font-medium">Subscription</h2>
        {plan ? (
          <dl className="grid grid-cols-[auto_1fr] gap-y-2 text-sm [&>dd]:text-right [&>dd]:font-medium [&>dt]:text-muted-foreground">
            <dt>Plan</dt>
            <dd>{plan.name}</dd>
            <dt>Price</dt>
            <dd>
              {formatMoney(plan.price, plan.currency)} per seat a {plan.period}
            </dd>
            <dt>Runs until</dt>
            <dd>{formatDate(plan.endsOn)}</dd>
            {plan.status === "past_due" && (
              <>
                <dt>Payment</dt>
                <dd className="text-warning">Past due</dd>
              </>
            )}
          </dl>
        ) : (
          <p className="text-sm text-muted-foreground">
            No subscription is running. Seats can’t be assigned until one is.
          </p>
        )}
      </div>
    </section>
  );
}

type LineProps = {
  state: keyof typeof labels | "expiring";
  label: string;
  count: number;
  className?: string;
};

function Line({ state, label, count, className }: LineProps) {
  return (
    <div className={clsx("flex items-center justify-between gap-2.5", className)}>
      <dt className="flex items-center gap-2.5 text-muted-foreground">
        <SeatSwatch state={state} />
        {label}
      </dt>
      <dd className="tnum font-medium">{formatNumber(count)}</dd>
    </div>
  );
}
