/** Digits and letters that nobody mistakes for one another on paper (Crockford's base 32). */
export const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Of a certificate's number: 28 characters of 5 bits, 140 bits in all. */
export const numberLength = 28;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The whole number as people read and type it: "8H2K-41TQ-…". Older certificates have UUIDs, shown as they are. */
export function wholeNumber(id: string) {
  return uuid.test(id) ? id.toUpperCase() : (id.match(/.{1,4}/g) ?? []).join("-");
}

/** Its first eight characters, to tell certificates apart in a list. It opens nothing. */
export function shortNumber(id: string) {
  return `${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase();
}

/**
 * The id that a typed number means: spaces, dashes and case don't matter, O is 0, I and L are 1. An address of
 * the page that checks it does as well. Null where it is no number.
 */
export function readNumber(typed: string) {
  const text = typed.trim().replace(/^.*\/verify\//, "");
  const bare = text.replaceAll(/[\s\u00a0\u2010-\u2015-]/g, "");
  if (/^[0-9a-f]{32}$/i.test(bare)) {
    return bare.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  }
  const id = bare.toUpperCase().replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  return id.length === numberLength && [...id].every((letter) => alphabet.includes(letter)) ? id : null;
}
