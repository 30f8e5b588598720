/** A numeric id out of an address; what is none becomes 0, which no row has. */
export function readId(text: string) {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}
