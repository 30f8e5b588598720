import "server-only";

import { asViewer } from "@/lib/db";
import { judge } from "@/lib/learning/grounds";
import {
  daysColumn,
  type QuizResult,
  resultsColumn,
  type SeatRow,
  seatsColumn,
  trainingColumn,
  zoneTable,
} from "@/lib/learning/queries/activity";
import { dutiesOf, type TrainingFact } from "@/lib/learning/training";
import type { Day } from "@/lib/learning/week";
import type { Member } from "@/lib/viewer";
import type { CourseCard } from "./cards";
import { getRunningPlans } from "./plans";
import { savedColumn, suggestionsColumn } from "./saved";

export type Seat = { company: string; endsOn: string; isRunning: boolean };

type Row = {
  now: Date;
  results: QuizResult[];
  days: Day[];
  training: TrainingFact[];
  seats: SeatRow[];
  saved: CourseCard[];
  suggestions: CourseCard[];
};

/** What surrounds somebody's courses: what is due, the seat, results, the week, what was saved, what to take next. */
export async function getLearningHome(viewer: Member) {
  const plans = await getRunningPlans(viewer);
  const [row] = await asViewer(
    viewer,
    (tx) => tx.$queryRaw<[Row]>`
      select now(), ${resultsColumn(viewer)}, ${daysColumn(viewer)}, ${trainingColumn(viewer)},
             ${seatsColumn(viewer)}, ${savedColumn(viewer, plans)}, ${suggestionsColumn(viewer, plans)}
      from ${zoneTable(viewer)}`,
  );
  const { now, training, seats, ...rest } = row;
  return { ...rest, duties: dutiesOf(training), seats: seats.map((seat) => asSeat(seat, now)) };
}

function asSeat({ company, status, endsOn, endsAt, firstFailedAt }: SeatRow, now: Date): Seat {
  const fact = {
    ground: "license" as const,
    status,
    endsAt: new Date(endsAt),
    firstFailedAt: firstFailedAt ? new Date(firstFailedAt) : null,
  };
  return { company: company ?? "A company", endsOn, isRunning: judge(fact, now).counts };
}
