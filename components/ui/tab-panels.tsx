"use client";

import { clsx } from "clsx";
import { Tabs } from "radix-ui";
import type { ReactNode } from "react";
import { TabCount, tabBase, tabList } from "./tabs";

type Panel = { value: string; label: string; count?: string | number | undefined; content: ReactNode };

/** Tabs within one page, where the address should not change: notes and transcript beside a lesson. */
export function TabPanels({
  label,
  panels,
  className,
}: {
  label: string;
  panels: readonly Panel[];
  className?: string;
}) {
  return (
    <Tabs.Root defaultValue={panels[0]?.value ?? ""} className={className}>
      <Tabs.List aria-label={label} className={tabList}>
        {panels.map((panel) => (
          <Tabs.Trigger
            key={panel.value}
            value={panel.value}
            className={clsx(
              tabBase,
              "border-transparent text-muted-foreground hover:text-foreground data-[state=active]:border-foreground data-[state=active]:font-medium data-[state=active]:text-foreground",
            )}
          >
            {panel.label}
            <TabCount>{panel.count}</TabCount>
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {panels.map((panel) => (
        <Tabs.Content key={panel.value} value={panel.value} className="pt-4">
          {panel.content}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}
