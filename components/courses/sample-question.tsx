import { Check } from "lucide-react";
import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";
import { paths } from "@/lib/paths";
import { IntervalFigure } from "./interval-figure";

/** Written for this page: it is in no quiz, so its answer may be shown. */
const choices = [
  {
    letter: "A",
    text: "Roll it out. The whole interval lies above zero.",
    why: "Above zero only means better than before. It pays from +0.4 on, and smaller effects fit the data too.",
    shown: "group-has-[[value=A]:checked]/question:block",
  },
  {
    letter: "B",
    text: "It helps. Whether it pays is still open.",
    why: "Every effect in the interval is a gain, and not every one of them covers the cost.",
    shown: "group-has-[[value=B]:checked]/question:block",
  },
  {
    letter: "C",
    text: "Nothing. The interval is too wide to read.",
    why: "It rules out a loss, and it rules out a gain above 1.1 points. That is a lot to know.",
    shown: "group-has-[[value=C]:checked]/question:block",
  },
  {
    letter: "D",
    text: "There is a 95% chance that it pays.",
    why: "The 95% say how often intervals made this way hold the true effect. They are no chance of one claim about it.",
    shown: "group-has-[[value=D]:checked]/question:block",
  },
];
const right = "B";

/** A question that answers by style rules alone: what is chosen and whether the answer is open. */
export function SampleQuestion() {
  return (
    <section
      aria-labelledby="try"
      className="group/question overflow-hidden rounded-lg border border-border-strong bg-card"
    >
      <div className="flex items-center justify-between gap-3 border-b border-border px-4 py-2.5 text-xs text-muted-foreground md:px-5">
        <h2 id="try" className="font-normal">
          Try a question
        </h2>
        <Link className="tap truncate link" href={paths.courses({ q: "statistics" })}>
          Courses on statistics
        </Link>
      </div>
      <div className="px-4 pt-4 pb-3 md:px-5">
        <p className="font-serif text-lg leading-[1.65rem]">
          A new checkout lifts conversion by <span className="whitespace-nowrap">+0.6 points</span>, with a
          95% interval from +0.1 to +1.1. It pays for itself from +0.4 on. What do the data support?
        </p>
        <IntervalFigure width={324} className="mt-4 md:hidden" />
        <IntervalFigure width={460} className="mt-4 max-w-[26rem] max-md:hidden" />
      </div>
      <fieldset className="border-t border-border">
        <legend className="sr-only">Choose one answer</legend>
        {choices.map((choice) => (
          <Choice key={choice.letter} {...choice} />
        ))}
      </fieldset>
      <Answer />
    </section>
  );
}

function Choice({ letter, text }: { letter: string; text: string }) {
  const isRight = letter === right;
  return (
    <label
      className={`flex cursor-pointer items-start gap-3 border-t border-border px-4 py-2.5 first-of-type:border-t-0 hover:bg-accent has-checked:bg-accent md:px-5 ${
        isRight ? "group-has-[details[open]]/question:bg-brand-subtle" : ""
      }`}
    >
      <input type="radio" name="sample" value={letter} className="peer sr-only" />
      <span className="mt-px flex size-5 shrink-0 items-center justify-center rounded-sm border border-input bg-card text-xs font-medium text-muted-foreground peer-checked:border-primary peer-checked:bg-primary peer-checked:text-primary-foreground peer-focus-visible:focus-shown">
        {letter}
      </span>
      <span className="flex-1 text-base leading-[1.375rem] peer-checked:font-medium">{text}</span>
      {isRight && (
        <span className="mt-0.5 hidden items-center gap-1 text-xs font-medium text-brand group-has-[details[open]]/question:flex">
          <Check size={14} strokeWidth={2.25} />
          Right
        </span>
      )}
    </label>
  );
}

function Answer() {
  return (
    <details className="group/answer border-t border-border bg-muted">
      <summary className="flex list-none items-center justify-between gap-3 px-4 py-3 md:px-5 [&::-webkit-details-marker]:hidden">
        <span className="text-xs text-muted-foreground max-md:hidden">Nothing is graded here.</span>
        <span className={buttonClass({ className: "max-md:h-11 max-md:w-full" })}>
          <span className="group-open/answer:hidden">Check answer</span>
          <span className="hidden group-open/answer:inline">Hide answer</span>
        </span>
      </summary>
      <div className="border-t border-border bg-card px-4 py-4 font-serif text-base leading-[1.45rem] md:px-5">
        {choices.map(({ letter, why, shown }) => (
          <p key={letter} className={`mb-2 hidden ${shown}`}>
            <strong className="font-sans font-semibold">
              {letter === right ? "Right. " : `Not ${letter}. `}
            </strong>
            {why}
          </p>
        ))}
        <p>
          Read both ends of an interval and ask whether they lead to the same decision. Here one end pays and
          the other does not: test longer, or make the change cheaper.
        </p>
      </div>
    </details>
  );
}
