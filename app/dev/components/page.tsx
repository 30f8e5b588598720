import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isProduction } from "@/lib/env";
import { Buttons } from "./buttons";
import { Choices } from "./choices";
import { Covers } from "./covers";
import { Fields } from "./fields";
import { Frames } from "./frames";
import { Notices } from "./notices";
import { Overlays } from "./overlays";
import { ProgressSection } from "./progress-section";
import { States } from "./states";
import { Statuses } from "./statuses";
import { Tables } from "./tables";

export const metadata: Metadata = { title: "Components" };

/** Every part of the interface in every state, for whoever builds a screen. Not in production. */
export default function ComponentsPage() {
  if (isProduction) notFound();

  return (
    <main id="main" className="mx-auto max-w-[77.5rem] px-4 pt-10 pb-20 md:px-5 md:pt-14">
      <h1 className="text-3xl">Components</h1>
      <p className="mt-3 max-w-[44rem] text-md text-muted-foreground">
        Every control shows its focus ring, its error and its waiting state here.
      </p>
      <Buttons />
      <Fields />
      <Choices />
      <Statuses />
      <ProgressSection />
      <Tables />
      <Notices />
      <Overlays />
      <States />
      <Covers />
      <Frames />
    </main>
  );
}
