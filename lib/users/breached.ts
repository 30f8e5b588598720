import { dictionary } from "@zxcvbn-ts/language-common";

let known: Set<string> | undefined;

/** Whether a password is among the 49,000 most used in breaches, also with capitals or a digit or two added. */
export function isBreached(password: string) {
  known ??= new Set(dictionary["passwords-common"].map(String));
  const plain = password.toLowerCase();
  return known.has(plain) || known.has(plain.replace(/[\d!.?]{1,2}$/, ""));
}
