"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { closeDialog, openDialog } from "./dialog-control";
import type { PaletteItem, PaletteProps } from "./palette-items";

const pause = 150;

export function PaletteDialog({ id, items, search, placeholder = "Search" }: PaletteProps & { id: string }) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const found = useFound(search, text);

  useEffect(() => openDialog(id), [id]);

  function follow(href: string) {
    closeDialog(id);
    setText("");
    router.push(href);
  }

  return (
    <dialog
      id={id}
      closedby="any"
      aria-label="Command palette"
      onToggle={(event) => event.newState === "open" && input.current?.focus()}
      className="mx-auto mt-[12vh] mb-auto w-[calc(100%-2rem)] max-w-[32rem] floats overflow-hidden rounded-xl bg-popover text-popover-foreground dims shadow-overlay"
    >
      <Command label="Command palette" loop>
        <div className="flex h-12 items-center gap-3 border-b border-border px-4">
          <Search className="text-muted-foreground" />
          <Command.Input
            ref={input}
            value={text}
            onValueChange={setText}
            placeholder={placeholder}
            className="h-full flex-1 bg-transparent text-md outline-none placeholder:text-muted-foreground md:text-base"
          />
        </div>
        <Command.List className="max-h-[50vh] scroll-slim overflow-y-auto p-1.5">
          <Command.Empty className="px-3 py-4 text-sm text-muted-foreground">Nothing found.</Command.Empty>
          {items.map((item) => (
            <Entry key={item.href} item={item} onFollow={follow} />
          ))}
          {found.map((item) => (
            <Entry key={item.href} item={item} onFollow={follow} matched />
          ))}
        </Command.List>
      </Command>
    </dialog>
  );
}

type EntryProps = { item: PaletteItem; onFollow: (href: string) => void; matched?: boolean };

function Entry({ item, onFollow, matched = false }: EntryProps) {
  return (
    <Command.Item
      value={`${item.label} ${item.href}`}
      // What the server found is already a match, even where its words differ from what was typed.
      forceMount={matched}
      onSelect={() => onFollow(item.href)}
      className="flex h-10 items-center gap-3 rounded-md px-3 text-sm data-[selected=true]:bg-accent"
    >
      <span className="flex w-8 justify-center text-muted-foreground">{item.icon}</span>
      <span className="min-w-0 flex-1 truncate">{item.label}</span>
      <span className="text-xs text-muted-foreground">{item.kind}</span>
    </Command.Item>
  );
}

/** What `search` finds for a text that has stood still for a moment. Late answers to older texts are dropped. */
function useFound(search: PaletteProps["search"], text: string) {
  const [found, setFound] = useState<readonly PaletteItem[]>([]);

  useEffect(() => {
    if (!search || text.trim() === "") return;
    let dropped = false;
    const timer = setTimeout(() => {
      void search(text).then((items) => !dropped && setFound(items));
    }, pause);
    return () => {
      dropped = true;
      clearTimeout(timer);
    };
  }, [search, text]);

  return text.trim() === "" ? [] : found;
}
