import "server-only";

import { asViewer, type Tx } from "@/lib/db";
import { literally } from "@/lib/literally";
import type { Viewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import { companyOf } from "../policy";
import type { LicenseFilter } from "../schema";
import { expiringDays, idleDays } from "./seats";

const pageSize = 25;

export type ListedLicense = {
  id: number;
  userId: string | null;
  name: string | null;
  image: string | null;
  email: string | null;
  licenseKey: string;
  state: "active" | "idle" | "invited" | "free" | "revoked" | "expired";
  seenAt: Date | null;
  courses: number;
  assignedAt: Date | null;
  expiresAt: Date | null;
  isExpiring: boolean;
};

/** The seats of the viewer's company, those in use first, with what their holders do. */
export async function listLicenses(viewer: Viewer, filter: LicenseFilter) {
  const companyId = companyOf(viewer);
  if (companyId === null) return { licenses: [], total: 0, pageSize };

  const chosen = Prisma.sql`l.company_id = ${companyId} and ${shown(filter)} and ${matching(filter)}`;
  return asViewer(viewer, async (tx) => {
    const rows = await tx.$queryRaw<(ListedLicense & { total: number })[]>`
      select l.id, u.id as "userId", nullif(concat_ws(' ', u.first_name, u.last_name), '') as name,
        u.profile_image as image, coalesce(u.email, l.assigned_email) as email, l.license_key as "licenseKey",
        case l.status when 'available' then 'free'
          when 'active' then case when seen.at > now() - make_interval(days => ${idleDays}) then 'active' else 'idle' end
          else l.status::text end as state,
        seen.at as "seenAt", coalesce(seen.courses, 0)::int as courses,
        coalesce(l.assigned_at, l.invited_at) as "assignedAt", l.expires_at as "expiresAt",
        ${isExpiring} as "isExpiring", count(*) over ()::int as total
      from licenses l
      left join users u on u.id = l.assigned_user_id
      left join lateral (
        select greatest(u.last_sign_in_at, max(e.last_seen_at)) as at, count(e.id) as courses
        from enrollments e where e.user_id = u.id
      ) seen on true
      where ${chosen}
      order by array_position(array['active', 'invited', 'available', 'expired', 'revoked']::license_status[], l.status),
               name, l.id
      limit ${pageSize} offset ${(filter.page - 1) * pageSize}`;
    const licenses = rows.map(({ total: _, ...license }) => license);
    const isPastTheEnd = rows.length === 0 && filter.page > 1;
    const total = isPastTheEnd ? await countLicenses(tx, chosen) : (rows[0]?.total ?? 0);
    return { licenses, total, pageSize };
  });
}

async function countLicenses(tx: Tx, chosen: Prisma.Sql) {
  const [row] = await tx.$queryRaw<{ total: number }[]>`
    select count(*)::int as total from licenses l left join users u on u.id = l.assigned_user_id where ${chosen}`;
  return row?.total ?? 0;
}

/** People of the company who could be given a seat: a verified address and none yet. */
export async function listAssignable(viewer: Viewer) {
  const companyId = companyOf(viewer);
  if (companyId === null) return [];
  return asViewer(
    viewer,
    (tx) =>
      tx.$queryRaw<{ id: string; name: string; email: string }[]>`
      select u.id, coalesce(nullif(concat_ws(' ', u.first_name, u.last_name), ''), u.username) as name, u.email
      from users u
      where u.company_id = ${companyId} and u.email_verified and u.suspended_at is null and u.erased_at is null
        and not exists (select from licenses l where l.company_id = u.company_id and l.status in ('invited', 'active')
                        and (l.assigned_user_id = u.id or l.assigned_email = u.email))
      order by name, u.id limit 500`,
  );
}

const isExpiring = Prisma.sql`(l.status in ('active', 'invited')
  and coalesce(l.expires_at < now() + make_interval(days => ${expiringDays}), false))`;

function shown({ show }: LicenseFilter) {
  switch (show) {
    case "assigned":
      return Prisma.sql`l.status = 'active'`;
    case "invited":
      return Prisma.sql`l.status = 'invited'`;
    case "free":
      return Prisma.sql`l.status = 'available'`;
    case "expiring":
      return isExpiring;
    case "ended":
      return Prisma.sql`l.status in ('revoked', 'expired')`;
    default:
      return Prisma.sql`l.status <> 'retired'`;
  }
}

function matching({ q }: LicenseFilter) {
  if (!q) return Prisma.sql`true`;
  const pattern = `%${literally(q)}%`;
  return Prisma.sql`(concat_ws(' ', u.first_name, u.last_name, u.email, l.assigned_email) ilike ${pattern}
    or l.license_key ilike ${pattern})`;
}
