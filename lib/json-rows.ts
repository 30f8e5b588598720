/**
 * Rows for a statement that inserts many at once, through `jsonb_to_recordset`. Half a character, as a cut text may
 * end with, would be refused there.
 */
export function jsonRows(rows: readonly object[]) {
  return JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === "string" ? value.toWellFormed() : value,
  );
}
