import { compare, hash } from "bcryptjs";

/** @param {{ digest: string, cost: number }} work */
export function make({ digest, cost }) {
  return hash(digest, cost);
}

/** @param {{ digest: string, stored: string }} work */
export function check({ digest, stored }) {
  return compare(digest, stored);
}
