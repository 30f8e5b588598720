"use client";

import { type ReactNode, useActionState } from "react";
import type { FormAction } from "@/components/ui/form-state";

export function SignOutForm({ action, children }: { action: FormAction; children: ReactNode }) {
  const [, submit] = useActionState(action, { status: "idle" });
  return <form action={submit}>{children}</form>;
}
