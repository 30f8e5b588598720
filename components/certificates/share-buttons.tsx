"use client";
"use no memo";

import { Link2, Printer } from "lucide-react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast-store";

/** What only a script can do; without one the link stands below the sheet, and every browser can print. */
export function ShareButtons({ url }: { url: string }) {
  async function copy() {
    try {
      await navigator.clipboard.writeText(url);
      toast({ title: "The link is copied." });
    } catch {
      toast({ title: "Your browser did not let us copy. The link stands below the certificate." });
    }
  }

  return (
    <>
      <Button variant="outline" className="max-md:flex-1 noscript:hidden" onClick={copy}>
        <Link2 />
        Copy link
      </Button>
      <Button variant="outline" className="max-md:hidden noscript:hidden" onClick={() => window.print()}>
        <Printer />
        Print
      </Button>
    </>
  );
}
