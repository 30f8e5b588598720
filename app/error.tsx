"use client";

import { LazyBrokenPage } from "@/components/layout/lazy-broken-page";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <LazyBrokenPage error={error} retry={retry} />;
}
