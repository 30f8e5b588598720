import type { MetadataRoute } from "next";
import { listCourseAddresses } from "@/lib/courses/queries/sitemap";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { guest } from "@/lib/viewer";

export const dynamic = "force-dynamic";

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const absolute = (path: string) => new URL(path, env.APP_URL).toString();
  const courses = await listCourseAddresses(guest());
  return [
    { url: absolute(paths.home()) },
    { url: absolute(paths.courses()) },
    ...courses.map(({ slug, updatedAt }) => ({
      url: absolute(paths.course(slug)),
      ...(updatedAt && { lastModified: updatedAt }),
    })),
  ];
}
