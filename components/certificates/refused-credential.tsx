"use client";
"use no memo";

import { clsx } from "clsx";
import { CircleHelp, type LucideIcon, X } from "lucide-react";
import { useContext } from "react";
import { FormContext } from "@/components/ui/form-state";
import type { Refusal } from "@/lib/certificates/verify-credential";

type Look = { icon: LucideIcon; frame: string; text: string; disc: string };

const looks: Record<Refusal, Look> = {
  altered: {
    icon: X,
    frame: "border-destructive-border bg-destructive-subtle",
    text: "text-destructive",
    disc: "bg-destructive text-destructive-foreground",
  },
  foreign: {
    icon: CircleHelp,
    frame: "border-warning-border bg-warning-subtle",
    text: "text-warning",
    disc: "bg-warning text-background",
  },
};

/** The verdict on a credential that does not stand, as plain as that on one that does. */
export function RefusedCredential() {
  const state = useContext(FormContext);
  if (state.status !== "error") return null;
  const refusal = state.fieldErrors?.["altered"] ? "altered" : "foreign";
  const [title, ...words] = state.fieldErrors?.[refusal] ?? [];
  if (!title) return null;
  const { icon: Icon, frame, text, disc } = looks[refusal];
  return (
    <div role="alert" tabIndex={-1} className={clsx("mb-6 scroll-mt-24 rounded-lg border p-5 md:p-6", frame)}>
      <p className={clsx("flex items-center gap-2.5 text-md font-medium", text)}>
        <span className={clsx("flex size-6 items-center justify-center rounded-full", disc)}>
          <Icon className="size-4" strokeWidth={3} />
        </span>
        {state.message}
      </p>
      <h3 className="mt-3 font-serif text-2xl font-medium tracking-[-0.018em] wrap-anywhere">{title}</h3>
      {words.map((sentence) => (
        <p key={sentence} className="mt-2 text-base wrap-anywhere">
          {sentence}
        </p>
      ))}
    </div>
  );
}
