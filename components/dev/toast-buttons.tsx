"use client";

import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast-store";

export function ToastButtons() {
  return (
    <div className="mt-6 flex flex-wrap gap-2">
      <Button
        variant="outline"
        onClick={() =>
          toast({
            title: "11 seats assigned",
            detail: "6 seats free",
            action: { label: "Undo", onSelect: () => toast({ title: "Nothing was assigned" }) },
          })
        }
      >
        Show a toast
      </Button>
      <Button
        variant="outline"
        onClick={() =>
          toast({ tone: "error", title: "Could not send 2 invitations", detail: "erik.lund@, a.petit@" })
        }
      >
        Show a failure
      </Button>
    </div>
  );
}
