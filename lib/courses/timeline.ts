export type TimeMark = { minute: number; label: string; percent: number };

const steps = [5, 10, 15, 30, 60, 120, 300, 600];

/** The scale under a course drawn to scale: at most nine marks, from 0:00 to its whole length in minutes. */
export function timeMarks(totalMinutes: number): TimeMark[] {
  if (totalMinutes <= 0) return [];
  const step = steps.find((minutes) => totalMinutes / minutes <= 8) ?? Math.ceil(totalMinutes / 8 / 60) * 60;
  const regular = [0];
  // A mark that would touch the last one is left out.
  for (let minute = step; minute <= totalMinutes - step / 2; minute += step) regular.push(minute);
  return [...regular, totalMinutes].map((minute) => ({
    minute,
    label: clockOf(minute),
    percent: (100 * minute) / totalMinutes,
  }));
}

function clockOf(minutes: number) {
  return `${Math.floor(minutes / 60)}:${String(Math.round(minutes % 60)).padStart(2, "0")}`;
}
