import type { Metadata } from "next";
import { MissingPage } from "@/components/layout/missing-page";
import { PlainHeader } from "@/components/layout/plain-header";

export const metadata: Metadata = { title: "Page missing" };

export default function NotFound() {
  return (
    <div className="flex min-h-dvh flex-col">
      <PlainHeader />
      <MissingPage />
    </div>
  );
}
