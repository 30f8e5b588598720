import "server-only";

import { asViewer } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { companyOf } from "../policy";

/** Without activity for this many days a seat counts as idle. */
export const idleDays = 30;
/** A seat that ends within this many days is marked. */
export const expiringDays = 30;

export type SeatState = "active" | "idle" | "invited" | "free";

export type SeatMap = {
  company: string;
  plan: {
    name: string;
    price: string;
    currency: string;
    period: "month" | "year";
    /** The last day, as in 2027-02-21. */
    endsOn: string;
    status: string;
  } | null;
  /** In the order they are drawn: active, idle, invited, free. */
  seats: { state: SeatState; isExpiring: boolean; count: number }[];
};

/** The seats of the viewer's company and the term they belong to, in one statement; null for nobody's company. */
export async function getSeatMap(viewer: Viewer): Promise<SeatMap | null> {
  const companyId = companyOf(viewer);
  if (companyId === null) return null;
  return asViewer(viewer, async (tx) => {
    const [row] = await tx.$queryRaw<SeatMap[]>`
      with term as (
        select s.* from company_subscriptions s
        where s.company_id = ${companyId} and s.is_active
        order by s.end_date desc, s.id desc limit 1
      ), seats as (
        select case
            when l.status = 'available' then 'free'
            when l.status = 'invited' then 'invited'
            when u.seen_at > now() - make_interval(days => ${idleDays}) then 'active'
            else 'idle' end as state,
          l.status <> 'available' and coalesce(l.expires_at < now() + make_interval(days => ${expiringDays}), false) as expiring,
          count(*)::int as count
        from term t
        join licenses l on l.subscription_id = t.id and l.company_id = t.company_id
          and l.status in ('available', 'invited', 'active')
        left join lateral (
          select greatest(u.last_sign_in_at, max(e.last_seen_at)) as seen_at
          from users u left join enrollments e on e.user_id = u.id
          where u.id = l.assigned_user_id group by u.id
        ) u on true
        group by 1, 2
      )
      select c.name as company,
        (select jsonb_build_object('name', p.name, 'price', p.price::text, 'currency', p.currency, 'period', p.period,
                                   'endsOn', t.end_date, 'status', t.status)
         from term t join subscription_plans p on p.id = t.plan_id) as plan,
        coalesce((select jsonb_agg(jsonb_build_object('state', state, 'isExpiring', expiring, 'count', count)
                  order by array_position(array['active', 'idle', 'invited', 'free'], state), expiring) from seats), '[]') as seats
      from companies c where c.id = ${companyId}`;
    return row ?? null;
  });
}
