"use client";

import { type ComponentProps, lazy, Suspense } from "react";

/** Every page carries its error boundary; what that shows is fetched only when it is needed. */
const BrokenPage = lazy(() => import("./broken-page").then((module) => ({ default: module.BrokenPage })));

export function LazyBrokenPage(props: ComponentProps<typeof BrokenPage>) {
  return (
    <Suspense
      fallback={<p className="p-8 text-base">Something broke on our side. What you saved is safe.</p>}
    >
      <BrokenPage {...props} />
    </Suspense>
  );
}
