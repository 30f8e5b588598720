type Holder = { firstName: string | null; lastName: string | null; username: string };

/** What a certificate that is issued today would be made out to. */
export function printedName({ firstName, lastName, username }: Holder) {
  return [firstName, lastName].filter(Boolean).join(" ").trim() || username;
}
