import "server-only";

import { db } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { listed } from "../policy";

/** A sitemap holds at most 50,000 addresses. */
const most = 45_000;

/** The address of every listed course. */
export async function listCourseAddresses(_viewer: Viewer) {
  return db.course.findMany({
    where: listed,
    orderBy: { id: "asc" },
    take: most,
    select: { slug: true, publishedAt: true },
  });
}
