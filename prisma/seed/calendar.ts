const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export type Calendar = ReturnType<typeof createCalendar>;

/** All times of the demo data are told from one moment: the start of the day it is written. */
export function createCalendar(anchor: Date) {
  const after = (time: Date, minutes: number) => new Date(time.getTime() + minutes * minute);
  return {
    anchor,
    /** `at(3, 9.5)` is half past nine, three days before; negative days are ahead. */
    at: (daysAgo: number, hours = 9) =>
      new Date(anchor.getTime() - Math.round(daysAgo * day) + Math.round(hours * hour)),
    after,
  };
}

/** The start of the current UTC day, or the day that SEED_NOW names. */
export function anchorOf(named: string | undefined, now = new Date()) {
  const moment = named ? new Date(named) : now;
  if (Number.isNaN(moment.getTime())) throw new Error(`SEED_NOW is not a date: ${named}`);
  return new Date(Math.floor(moment.getTime() / day) * day);
}
