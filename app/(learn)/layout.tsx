import type { Metadata } from "next";
import type { ReactNode } from "react";

export const metadata: Metadata = { robots: { index: false } };

/** Neutral: preview lessons are open to guests, so each page asks for what it needs. */
export default function LearnLayout({ children }: { children: ReactNode }) {
  return children;
}
