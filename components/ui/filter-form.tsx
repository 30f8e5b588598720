"use client";

import { useRouter } from "next/navigation";
import { type ComponentProps, type FormEvent, useTransition } from "react";
import { Button } from "./button";

type FilterFormProps = Omit<ComponentProps<"form">, "action" | "method"> & {
  action: string;
  /** False for a search field alone: the Enter key sends it. */
  hasButton?: boolean;
};

/**
 * A GET form whose selects, checkboxes and radios apply themselves; without JavaScript it has an Apply button.
 * What is chosen shows at once; what was found before stays, dimmed, until the new results are there.
 */
export function FilterForm({ action, hasButton = true, children, ...rest }: FilterFormProps) {
  const router = useRouter();
  const [isApplying, startApplying] = useTransition();

  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === "string" && value !== "") query.append(name, value);
    }
    startApplying(() => router.push(query.size ? `${action}?${query}` : action, { scroll: false }));
  }

  return (
    <form
      action={action}
      aria-busy={isApplying || undefined}
      onSubmit={apply}
      onChange={(event) => appliesItself(event.target) && event.currentTarget.requestSubmit()}
      {...rest}
    >
      {children}
      {hasButton && (
        <Button type="submit" variant="outline" className="not-noscript:hidden">
          Apply
        </Button>
      )}
    </form>
  );
}

function appliesItself(target: EventTarget) {
  if (target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && (target.type === "checkbox" || target.type === "radio");
}
