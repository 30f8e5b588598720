import "server-only";

import type { Tx } from "@/lib/db";

/**
 * The company's running subscription, locked: whatever changes its seats waits here, so that two admins can't
 * take the last one. Null where no term runs.
 */
export async function loadTerm(tx: Tx, companyId: number) {
  const [term] = await tx.$queryRaw<{ id: number; companyId: number; endsAt: Date; isPastDue: boolean }[]>`
    select id, company_id as "companyId", (end_date + 1)::timestamptz as "endsAt", status = 'past_due' as "isPastDue"
    from company_subscriptions
    where company_id = ${companyId} and is_active and start_date <= current_date and end_date >= current_date
    order by end_date desc, id desc limit 1
    for update`;
  return term ?? null;
}
