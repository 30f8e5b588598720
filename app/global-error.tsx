"use client";

import { LazyBrokenPage } from "@/components/layout/lazy-broken-page";
import { fontVariables } from "./fonts";
import "./globals.css";

/** In place of the root layout, when that fails itself. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" className={fontVariables} suppressHydrationWarning>
      <body>
        <title>Error · M4T</title>
        <LazyBrokenPage error={error} retry={retry} />
      </body>
    </html>
  );
}
