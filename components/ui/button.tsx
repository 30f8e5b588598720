"use no memo";

import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { buttonClass, type ButtonStyle } from "./button-class";
import { Spinner } from "./spinner";

type ButtonProps = ComponentProps<"button"> & ButtonStyle & { pending?: boolean | undefined };

/** Green (`brand`) is for the one step that moves a learner forward; everything else is ink or outline. */
export function Button({ variant, size, className, pending, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      aria-busy={pending || undefined}
      className={buttonClass({ variant, size, className })}
      {...rest}
    >
      {pending ? <Pending>{children}</Pending> : children}
    </button>
  );
}

type ButtonLinkProps = ComponentProps<typeof Link> & ButtonStyle;

export function ButtonLink({ variant, size, className, ...rest }: ButtonLinkProps) {
  return <Link prefetch={false} className={buttonClass({ variant, size, className })} {...rest} />;
}

/** The label stays, unseen, so that the button keeps its width. */
function Pending({ children }: { children: ReactNode }) {
  return (
    <span className="relative">
      <span className="inline-flex items-center gap-1.5 opacity-0">{children}</span>
      <span className="sr-only">, working</span>
      <span className="absolute inset-0 flex items-center justify-center">
        <Spinner />
      </span>
    </span>
  );
}
