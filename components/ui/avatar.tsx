"use no memo";

import { clsx } from "clsx";
import type { CSSProperties } from "react";
import { hueOf, initialsOf } from "./avatar-initials";

const sizes = {
  sm: "size-7 text-2xs",
  md: "size-8 text-xs",
  lg: "size-12 text-md",
  xl: "size-20 text-xl",
} as const;

type AvatarProps = { name: string; image?: string | null; size?: keyof typeof sizes; className?: string };

/** Stands beside the name, so it is silent. */
export function Avatar({ name, image, size = "sm", className }: AvatarProps) {
  const shape = clsx("shrink-0 rounded-full", sizes[size], className);
  if (image) {
    // Pictures come from our own media route, already cut to size.
    return (
      <img
        src={image}
        alt=""
        className={clsx(shape, "bg-muted object-cover")}
        loading="lazy"
        decoding="async"
      />
    );
  }
  return (
    <span
      aria-hidden
      style={{ "--h": hueOf(name) } as CSSProperties}
      className={clsx("inline-flex items-center justify-center font-semibold avatar", shape)}
    >
      {initialsOf(name)}
    </span>
  );
}
