"use client";
"use no memo";

import { CircleCheck, Lock } from "lucide-react";
import { Fragment, type ReactNode } from "react";

/** What a certificate and a company's seats look like. The people and figures are made up, and said to be. */
export function LandingSamples() {
  return (
    <section className="border-t border-border">
      <div className="mx-auto grid max-w-[77.5rem] px-4 md:px-5 lg:grid-cols-2">
        <div className="py-14 md:py-20 lg:border-r lg:border-border lg:pr-12">
          <h2 className="text-2xl">A certificate that can be checked</h2>
          <p className="mt-3 max-w-[30rem] text-md text-muted-foreground">
            Each one carries an ID and a public page with the holder, the course, the score and the date.
            Employers need no account.
          </p>
          <SampleCertificate />
        </div>
        <div className="border-border py-14 max-lg:border-t md:py-20 lg:pl-12">
          <h2 className="text-2xl">One page for every seat</h2>
          <p className="mt-3 max-w-[30rem] text-md text-muted-foreground">
            Companies assign seats by e-mail or CSV, and see who is learning, who is idle and what expires
            next.
          </p>
          <SampleSeats />
        </div>
      </div>
    </section>
  );
}

const certificate: [string, ReactNode][] = [
  [
    "Status",
    <span key="status" className="flex items-center gap-1.5 font-medium text-brand">
      <CircleCheck />
      Valid
    </span>,
  ],
  ["Holder", "Amara Osei"],
  ["Course", "SQL for Analysts"],
  ["Final score", "91%, pass mark 70%"],
  ["Completed", "14 Oct 2026"],
];

function SampleCertificate() {
  return (
    <figure className="mt-8 max-w-[30rem]">
      <div className="rounded-md border border-border-strong bg-card">
        <div className="flex items-center gap-2 border-b border-border px-4 py-2.5 font-mono text-xs text-muted-foreground">
          <Lock size={14} />
          /verify/8H2K-41TQ
        </div>
        <dl className="tnum grid grid-cols-[7rem_1fr] gap-y-1.5 px-4 py-4 text-sm">
          {certificate.map(([term, value]) => (
            <Fragment key={term}>
              <dt className="text-muted-foreground">{term}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
      </div>
      <figcaption className="mt-3 text-xs text-muted-foreground">
        Sample certificate, no real person.
      </figcaption>
    </figure>
  );
}

const seats = [
  { word: "active", count: 71, look: "bg-brand" },
  { word: "idle", count: 26, look: "bg-brand/35" },
  { word: "invited", count: 6, look: "border border-foreground/70" },
  { word: "free", count: 17, look: "bg-foreground/10" },
];
const all = seats.reduce((sum, { count }) => sum + count, 0);

function SampleSeats() {
  return (
    <figure className="mt-8 max-w-[30rem]">
      <div
        className="grid grid-cols-[repeat(20,minmax(0,1fr))] gap-[3px]"
        role="img"
        aria-label={`${all} seats: ${seats.map(({ word, count }) => `${count} ${word}`).join(", ")}`}
      >
        {seats.flatMap(({ word, count, look }) =>
          Array.from({ length: count }, (_, seat) => (
            <span key={`${word} ${seat}`} className={`aspect-square rounded-[1.5px] ${look}`} />
          )),
        )}
      </div>
      <div className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-xs text-muted-foreground">
        {seats.map(({ word, count, look }) => (
          <span key={word} className="tnum inline-flex items-center gap-1.5">
            <span className={`size-2.5 rounded-[1.5px] ${look}`} />
            {count} {word}
          </span>
        ))}
      </div>
      <figcaption className="mt-3 text-xs text-muted-foreground">Sample company with {all} seats.</figcaption>
    </figure>
  );
}
