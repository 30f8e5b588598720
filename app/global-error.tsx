"use client";

import { LucideProvider } from "lucide-react";
import { BrokenPage } from "@/components/layout/broken-page";
import { fontVariables } from "./fonts";
import "./globals.css";

/** In place of the root layout, when that fails itself. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" className={fontVariables} suppressHydrationWarning>
      <body>
        <title>Error · M4T</title>
        <LucideProvider size={16} strokeWidth={1.75} className="shrink-0">
          <BrokenPage error={error} retry={retry} />
        </LucideProvider>
      </body>
    </html>
  );
}
