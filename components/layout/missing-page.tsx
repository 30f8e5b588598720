import { Search } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { paths } from "@/lib/paths";

/** Not there and not yours look the same. */
export function MissingPage() {
  return (
    <main
      id="main"
      className="mx-auto flex w-full max-w-[77.5rem] flex-1 flex-col justify-center gap-10 px-4 py-12 md:flex-row md:items-center md:justify-start md:gap-20 md:px-5 md:pb-32"
    >
      <MissingTile />
      <div className="max-w-[30rem]">
        <p className="tnum text-sm text-muted-foreground">404</p>
        <h1 className="mt-1 text-3xl md:text-4xl">This page is missing.</h1>
        <p className="mt-3 text-md text-muted-foreground">
          The link may be old, the course was unpublished, or the page belongs to somebody else. Your progress
          is not affected.
        </p>
        <div className="mt-7 flex flex-wrap gap-2">
          <ButtonLink size="lg" href={paths.learn()}>
            My learning
          </ButtonLink>
          <ButtonLink size="lg" variant="outline" href={paths.courses()}>
            <Search />
            Search the catalog
          </ButtonLink>
        </div>
      </div>
    </main>
  );
}

function MissingTile() {
  return (
    <svg viewBox="0 0 200 200" className="size-36 md:size-64" aria-hidden>
      <path fill="currentColor" d="M0 0h96v96H0zM104 0h96v96h-96zM0 104h96v96H0z" />
      <path
        d="M105 105h94a94 94 0 0 1-94 94z"
        fill="none"
        stroke="var(--brand)"
        strokeWidth="2"
        strokeDasharray="5 6"
      />
    </svg>
  );
}
