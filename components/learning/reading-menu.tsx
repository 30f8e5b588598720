import { ALargeSmall } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { Segmented } from "@/components/ui/segmented";
import { type PlayerSettings, usePlayerSettings, writePlayerSettings } from "./player-settings";

const id = "reading-menu";
const sizes = [
  { value: "s", label: "Small" },
  { value: "m", label: "Medium" },
  { value: "l", label: "Large" },
  { value: "xl", label: "Largest" },
];
const widths = [
  { value: "narrow", label: "Narrow" },
  { value: "medium", label: "Medium" },
  { value: "wide", label: "Wide" },
];

/** How large and how wide the text of lessons is, on this device. */
export function ReadingMenu() {
  const { size = "m", width = "medium" } = usePlayerSettings();
  return (
    <>
      <Button
        variant="quiet"
        size="icon"
        aria-label="Text size and width"
        popoverTarget={id}
        className="noscript:hidden"
      >
        <ALargeSmall />
      </Button>
      <Popover
        id={id}
        align="end"
        role="group"
        aria-label="Text size and width"
        className="w-72 space-y-4 p-4"
      >
        <div>
          <p className="mb-1.5 text-xs font-medium text-muted-foreground">Text size</p>
          <Segmented
            label="Text size"
            options={sizes}
            value={size}
            onValueChange={(value) => writePlayerSettings({ size: chosen(value) as PlayerSettings["size"] })}
          />
        </div>
        <div>
          <p className="mb-1.5 text-xs font-medium text-muted-foreground">Width</p>
          <Segmented
            label="Width"
            options={widths}
            value={width}
            onValueChange={(value) =>
              writePlayerSettings({ width: chosen(value) as PlayerSettings["width"] })
            }
          />
        </div>
      </Popover>
    </>
  );
}

/** What we suggest is not kept. */
function chosen(value: string) {
  return value === "m" || value === "medium" ? undefined : value;
}
