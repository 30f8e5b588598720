import { fieldError } from "@/lib/errors";
import { isBreached } from "./breached";

/** @throws AppError INVALID at `field` for passwords that attackers try first or that repeat the person's own data */
export function refuseWeakPassword(
  password: string,
  about: (string | null | undefined)[],
  field = "password",
) {
  if (isBreached(password)) {
    throw fieldError(field, "This password is on lists of stolen passwords. Please choose another one.");
  }
  const plain = password.toLowerCase();
  if (about.some((text) => text && text.length >= 4 && plain.includes(text.toLowerCase()))) {
    throw fieldError(field, "Please leave your name and address out of the password.");
  }
  if (new Set(plain).size < 5) throw fieldError(field, "Please use at least five different characters.");
}
