"use client";

import { useLayoutEffect } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { paths } from "@/lib/paths";
import { PlainHeader } from "./plain-header";
import { showTheme } from "./theme";

export type BrokenPageProps = { error: unknown; retry: () => void };

/** What stands in place of a page that failed. The id is also in the server's log. */
export function BrokenPage({ error, retry }: BrokenPageProps) {
  const id = digestOf(error);
  // A failed document is drawn again in the browser, where the script in <head> does not run.
  useLayoutEffect(showTheme, []);

  return (
    <>
      <PlainHeader />
      <main id="main" className="mx-auto max-w-[77.5rem] px-4 py-12 md:px-5 md:py-20">
        <div className="max-w-[40rem]">
          <ErrorState
            heading="h1"
            title="Something broke on our side"
            id={id && `Error ${id}`}
            actions={
              <>
                <Button onClick={retry}>Try again</Button>
                {id && (
                  <Button variant="outline" onClick={() => navigator.clipboard.writeText(id)}>
                    Copy error ID
                  </Button>
                )}
                <ButtonLink variant="outline" href={paths.home()}>
                  Home
                </ButtonLink>
              </>
            }
          >
            The page did not load. What you saved before this happened is safe.
          </ErrorState>
        </div>
      </main>
    </>
  );
}

function digestOf(error: unknown) {
  const digest = error instanceof Error && "digest" in error ? error.digest : null;
  return typeof digest === "string" ? digest : null;
}
