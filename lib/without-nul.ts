/** PostgreSQL refuses a text with a NUL in it, and no keyboard types one: it is left out where texts come in. */
export function withoutNul<T>(sent: T) {
  return typeof sent === "string" ? sent.replaceAll("\0", "") : sent;
}
