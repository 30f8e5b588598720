"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { closeDialog } from "./dialog-control";
import { Kbd } from "./kbd";
import type { PaletteItem, PaletteProps } from "./palette-items";
import { usePalette } from "./use-palette";

/** Keyboard first: type, arrow, Enter. Everything in it is found by `search`. */
export function PaletteDialog({ id, search, placeholder, takeTyped }: PaletteProps & { id: string }) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState("");
  const { groups, state, retry } = usePalette(search, text);
  const found = groups.flatMap(({ items }) => items.map(({ href }) => href));
  const count = found.length;

  function follow(href: string) {
    closeDialog(id);
    router.push(href);
  }

  return (
    <dialog
      id={id}
      closedby="any"
      aria-label="Search"
      onToggle={(event) => {
        if (event.newState !== "open") return;
        input.current?.focus();
        setText(takeTyped());
      }}
      onClose={() => setText("")}
      className="mx-auto mt-[10vh] mb-auto w-[calc(100%-2rem)] max-w-[34rem] floats overflow-hidden rounded-xl bg-popover text-popover-foreground dims shadow-overlay [&_svg]:size-4"
    >
      {/* What was chosen may not be among what is found now: then Enter takes the first. */}
      <Command
        label="Search"
        loop
        shouldFilter={false}
        value={found.includes(chosen) ? chosen : (found[0] ?? "")}
        onValueChange={setChosen}
      >
        <div className="flex h-12 items-center gap-3 border-b border-border px-4">
          <Search className="text-muted-foreground" />
          <Command.Input
            ref={input}
            value={text}
            onValueChange={setText}
            placeholder={placeholder}
            maxLength={100}
            className="h-full min-w-0 flex-1 bg-transparent text-md outline-none placeholder:text-muted-foreground md:text-base"
          />
          <Kbd>Esc</Kbd>
        </div>
        <Command.List className="max-h-[min(26rem,60vh)] scroll-slim overflow-y-auto p-1.5">
          {groups.map(({ title, items }) => (
            <Command.Group
              key={title}
              heading={title}
              className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted-foreground"
            >
              {items.map((item) => (
                <Entry key={item.href} item={item} onFollow={follow} />
              ))}
            </Command.Group>
          ))}
        </Command.List>
        <Status state={state} count={count} text={text.trim()} retry={retry} />
      </Command>
    </dialog>
  );
}

function Entry({ item, onFollow }: { item: PaletteItem; onFollow: (href: string) => void }) {
  return (
    <Command.Item
      value={item.href}
      onSelect={() => onFollow(item.href)}
      className="flex min-h-10 items-center gap-3 rounded-md px-3 py-1.5 text-sm data-[selected=true]:bg-accent touch:min-h-11"
    >
      <span className="flex w-8 shrink-0 justify-center text-muted-foreground">{item.icon}</span>
      <span className="min-w-0 flex-1 truncate">{item.label}</span>
      <span className="max-w-[40%] shrink-0 truncate text-xs text-muted-foreground">{item.kind}</span>
    </Command.Item>
  );
}

type StatusProps = {
  state: ReturnType<typeof usePalette>["state"];
  count: number;
  text: string;
  retry: () => void;
};

/** Says to eyes what is not there, and to a screen reader also how much is. */
function Status({ state, count, text, retry }: StatusProps) {
  const isQuiet = state === "done" && count > 0;
  return (
    <div
      role="status"
      className={isQuiet ? "sr-only" : "border-t border-border px-4 py-3 text-sm text-muted-foreground"}
    >
      {state === "asking" && (count > 0 ? "Searching…" : "Looking…")}
      {state === "done" && (count > 0 ? `${count} found` : `Nothing found for “${text}”.`)}
      {typeof state === "object" && (
        <>
          {state.failed}{" "}
          <button type="button" className="link" onClick={retry}>
            Try again
          </button>
        </>
      )}
    </div>
  );
}
