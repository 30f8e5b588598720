"use client";

import { CircleCheck, CircleX, X } from "lucide-react";
import { Toast as Radix } from "radix-ui";
import { Button } from "./button";
import { dismissToast, type Toast } from "./toast-store";

export function ToastViewport({ toasts }: { toasts: readonly Toast[] }) {
  return (
    <Radix.Provider duration={6000} swipeDirection="right">
      {toasts.map((toast) => (
        <ToastRow key={toast.id} toast={toast} />
      ))}
      <Radix.Viewport className="fixed right-0 bottom-0 z-60 flex w-full max-w-[24rem] flex-col gap-2.5 p-4" />
    </Radix.Provider>
  );
}

function ToastRow({ toast }: { toast: Toast }) {
  const failed = toast.tone === "error";
  return (
    <Radix.Root
      type={failed ? "foreground" : "background"}
      duration={failed ? Infinity : undefined}
      onOpenChange={(open) => !open && dismissToast(toast.id)}
      className="flex w-full items-start gap-3 rounded-lg bg-popover py-3 pr-2 pl-3.5 shadow-overlay"
    >
      <span className={failed ? "mt-px text-destructive" : "mt-px text-brand"}>
        {failed ? <CircleX size={18} strokeWidth={2} /> : <CircleCheck size={18} strokeWidth={2} />}
      </span>
      <div className="min-w-0 flex-1">
        <Radix.Title className="text-sm font-medium">{toast.title}</Radix.Title>
        {toast.detail && (
          <Radix.Description className="text-xs text-muted-foreground">{toast.detail}</Radix.Description>
        )}
      </div>
      {toast.action && (
        <Radix.Action asChild altText={toast.action.label} onClick={toast.action.onSelect}>
          <Button variant="ghost" size="sm">
            {toast.action.label}
          </Button>
        </Radix.Action>
      )}
      <Radix.Close asChild>
        <Button variant="quiet" size="icon-sm" aria-label="Dismiss">
          <X />
        </Button>
      </Radix.Close>
    </Radix.Root>
  );
}
