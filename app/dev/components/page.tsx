import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isProduction } from "@/lib/env";
import { Buttons } from "@/components/dev/buttons";
import { Choices } from "@/components/dev/choices";
import { Covers } from "@/components/dev/covers";
import { Fields } from "@/components/dev/fields";
import { Frames } from "@/components/dev/frames";
import { Notices } from "@/components/dev/notices";
import { Overlays } from "@/components/dev/overlays";
import { ProgressSection } from "@/components/dev/progress-section";
import { States } from "@/components/dev/states";
import { Statuses } from "@/components/dev/statuses";
import { Tables } from "@/components/dev/tables";

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
