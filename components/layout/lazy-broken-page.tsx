"use client";

import { lazy, Suspense } from "react";
import type { BrokenPageProps } from "./broken-page";

/** Every page carries its error boundary; what that shows is fetched only when it is needed. */
const BrokenPage = lazy(() =>
  import("./broken-page").then(
    (module) => ({ default: module.BrokenPage }),
    () => ({ default: Brief }),
  ),
);

export function LazyBrokenPage(props: BrokenPageProps) {
  return (
    <Suspense fallback={<Brief />}>
      <BrokenPage {...props} />
    </Suspense>
  );
}

/** Until the code for more is there; without a connection that never comes. */
function Brief() {
  return <p className="p-8 text-base">The page did not load. What you saved before this happened is safe.</p>;
}
