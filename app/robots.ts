import type { MetadataRoute } from "next";
import { env } from "@/lib/env";

export const dynamic = "force-dynamic";

const rooms = [
  "/api/",
  "/learn",
  "/quizzes/",
  "/attempts/",
  "/certificates",
  "/account",
  "/teach",
  "/company",
  "/admin",
  "/invite/",
  "/reset-password/",
  "/verify-email",
];

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: rooms },
    sitemap: new URL("/sitemap.xml", env.APP_URL).toString(),
  };
}
