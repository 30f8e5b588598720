/** One day of the person's own calendar. */
export type Day = { date: string; seconds: number; isActive: boolean };

/** How many days in a row something was done, up to today; today may still be empty. */
export function daysInARow(days: readonly Day[]) {
  const past = days.at(-1)?.isActive ? days : days.slice(0, -1);
  const gap = past.findLastIndex(({ isActive }) => !isActive);
  return past.length - 1 - gap;
}
