import { notFound } from "next/navigation";
import { isProduction } from "@/lib/env";
import { SiteExample, WorkExample } from "@/components/dev/frame-example";

export default async function FramePage({ params }: { params: Promise<{ frame: string }> }) {
  if (isProduction) notFound();
  const { frame } = await params;
  if (frame === "broken") throw new Error("A page that fails, to look at.");
  return frame === "admin" ? <WorkExample /> : <SiteExample signedIn={frame === "student"} />;
}
