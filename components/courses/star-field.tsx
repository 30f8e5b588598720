"use client";

import { Star } from "lucide-react";
import { FieldError } from "@/components/ui/field";
import { useChosen, useField } from "@/components/ui/form-state";

/** One to five stars: a group of radio buttons, that arrows walk through and that works without JavaScript. */
export function StarField({ defaultValue }: { defaultValue: number | null }) {
  const { error } = useField("rating", {});
  const message = typeof error === "string" ? error : error?.[0];
  return (
    <fieldset
      role="radiogroup"
      tabIndex={-1}
      aria-invalid={message ? true : undefined}
      aria-describedby={message ? "rating-error" : undefined}
      className="rounded-md"
    >
      <legend className="text-sm font-medium">Your rating</legend>
      <div className="-ml-1.5 flex">
        {[1, 2, 3, 4, 5].map((stars) => (
          <StarChoice key={stars} stars={stars} isGiven={stars === defaultValue} />
        ))}
      </div>
      {message && <FieldError id="rating-error">{message}</FieldError>}
    </fieldset>
  );
}

function StarChoice({ stars, isGiven }: { stars: number; isGiven: boolean }) {
  const isChosen = useChosen("rating", String(stars), isGiven);
  return (
    <label className="relative flex size-9 items-center justify-center rounded-md star-choice text-muted-foreground touch:size-11">
      <input
        type="radio"
        name="rating"
        value={stars}
        defaultChecked={isChosen}
        className="absolute inset-0 cursor-pointer opacity-0"
      />
      <Star aria-hidden className="size-6" />
      <span className="sr-only">{stars === 1 ? "1 star" : `${stars} stars`}</span>
    </label>
  );
}
