import "server-only";

import { db } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { isListed } from "./cards";

/** A sitemap holds at most 50,000 addresses. */
const most = 45_000;

/** The address of every listed course, and when what learners see of it changed last. */
export async function listCourseAddresses(_viewer: Viewer) {
  return db.$queryRaw<{ slug: string; updatedAt: Date | null }[]>`
    select c.slug, greatest(c.published_at, max(l.published_at)) as "updatedAt"
    from courses c
    left join modules m on m.course_id = c.id
    left join lessons l on l.module_id = m.id
    where ${isListed}
    group by c.id
    order by c.id
    limit ${most}`;
}
