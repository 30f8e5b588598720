/** A person's words as LIKE and Prisma's `contains` need them: "_" and "%" stand for themselves there. */
export function literally(text: string) {
  return text.replaceAll(/[\\%_]/g, "\\$&");
}
