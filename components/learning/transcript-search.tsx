import { ChevronDown, ChevronUp } from "lucide-react";
import { Button } from "@/components/ui/button";
import { SearchInput } from "@/components/ui/search-input";

type TranscriptSearchProps = {
  /** Null while nothing is looked for. */
  hits: number | null;
  /** Which of them is shown, from 0. */
  at: number;
  onSearch: (text: string) => void;
  onMove: (by: 1 | -1) => void;
};

/** Looks for words in the transcript; Enter goes to the next place, Shift and Enter to the one before. */
export function TranscriptSearch({ hits, at, onSearch, onMove }: TranscriptSearchProps) {
  return (
    <search className="flex min-w-56 flex-1 items-center gap-1 noscript:hidden">
      <SearchInput
        label="Search the transcript"
        className="flex-1"
        onChange={(event) => onSearch(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          onMove(event.shiftKey ? -1 : 1);
        }}
      />
      <span role="status" className="tnum min-w-16 text-center text-xs text-muted-foreground">
        {hits === null ? "" : hits === 0 ? "Not found" : `${at + 1} of ${hits}`}
      </span>
      <Button
        variant="quiet"
        size="icon"
        aria-label="Previous place"
        disabled={!hits}
        onClick={() => onMove(-1)}
      >
        <ChevronUp />
      </Button>
      <Button variant="quiet" size="icon" aria-label="Next place" disabled={!hits} onClick={() => onMove(1)}>
        <ChevronDown />
      </Button>
    </search>
  );
}
