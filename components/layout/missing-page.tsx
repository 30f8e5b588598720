"use client";

import { buttonClass } from "@/components/ui/button-class";
import { paths } from "@/lib/paths";

/**
 * Not there and not yours look the same. Every page carries what would be shown in its place: as a client
 * component that is a name, and plain links bring nothing along.
 */
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
          <a href={paths.learn()} className={buttonClass({ size: "lg" })}>
            My learning
          </a>
          <a href={paths.courses()} className={buttonClass({ size: "lg", variant: "outline" })}>
            <Magnifier />
            Search the catalog
          </a>
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

function Magnifier() {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      className="shrink-0"
      aria-hidden
    >
      <path d="m21 21-4.34-4.34M19 11a8 8 0 1 1-16 0 8 8 0 0 1 16 0z" />
    </svg>
  );
}
