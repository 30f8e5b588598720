import { formatDate } from "@/lib/format";
import type { AttemptFact } from "@/lib/quizzes/standing";

type ScoreLineProps = { attempts: AttemptFact[]; passingScore: number; attemptId: number; now: Date };

/** All graded attempts on one line from 0 to 100, drawn anew for each width so that its text stays readable. */
export function ScoreLine(props: ScoreLineProps) {
  return (
    <>
      <div className="max-md:hidden">
        <Line width={480} {...props} />
      </div>
      <div className="md:hidden">
        <Line width={358} {...props} />
      </div>
    </>
  );
}

const room = 30;

function Line({ width, attempts, passingScore, attemptId, now }: ScoreLineProps & { width: number }) {
  const at = (percent: number) => 10 + ((width - 20) * percent) / 100;
  const mine = attempts.find(({ id }) => id === attemptId);
  const others = attempts.filter(({ id }) => id !== attemptId);
  const mark = at(passingScore);
  const color = mine?.passed ? "var(--brand)" : "var(--destructive)";

  return (
    <svg
      viewBox={`0 0 ${width} 84`}
      className="tnum block w-full"
      role="img"
      aria-label={spoken(attempts, passingScore)}
    >
      <path d={`M10 44H${width - 10}`} stroke="var(--border-strong)" strokeWidth="2" />
      {mine && <path d={`M${mark} 44H${at(mine.score)}`} stroke={color} strokeWidth="4" />}
      <path d={`M${mark} 32V56`} stroke="var(--foreground)" strokeWidth="1.5" />
      <Text x={mark} y={74} width={width} halfWidth={42}>{`Pass mark ${passingScore}`}</Text>
      {mark > 90 && (
        <Text x={10} y={66} width={width} halfWidth={4}>
          0
        </Text>
      )}
      {mark < width - 90 && (
        <Text x={width - 10} y={66} width={width} halfWidth={12}>
          100
        </Text>
      )}
      {others.map(({ id, score }) => (
        <circle
          key={id}
          cx={at(score)}
          cy={44}
          r={5}
          fill="var(--background)"
          stroke="var(--muted-foreground)"
          strokeWidth="2"
        />
      ))}
      {mine && <circle cx={at(mine.score)} cy={44} r={7.5} fill={color} />}
      {labelled(others, mine, at).map(({ id, score }) => (
        <Text key={id} x={at(score)} y={26} width={width} halfWidth={10}>
          {String(score)}
        </Text>
      ))}
      {mine && (
        <Text x={at(mine.score)} y={26} width={width} halfWidth={28} isStrong>
          {isSameDay(mine.submittedAt, now) ? `Today ${mine.score}` : String(mine.score)}
        </Text>
      )}
    </svg>
  );
}

type TextProps = {
  x: number;
  y: number;
  width: number;
  halfWidth: number;
  isStrong?: boolean;
  children: string;
};

/** Centered on its place, and kept inside the drawing. */
function Text({ x, y, width, halfWidth, isStrong, children }: TextProps) {
  return (
    <text
      x={Math.min(width - halfWidth, Math.max(halfWidth, x))}
      y={y}
      textAnchor="middle"
      fontSize="12"
      fontWeight={isStrong ? 600 : undefined}
      fill={isStrong ? "var(--foreground)" : "var(--muted-foreground)"}
    >
      {children}
    </text>
  );
}

/** Scores that lie too close share the first label; the one of this attempt comes before all. */
function labelled(others: AttemptFact[], mine: AttemptFact | undefined, at: (percent: number) => number) {
  const taken = mine ? [{ x: at(mine.score), half: room }] : [];
  return others.filter(({ score }) => {
    const x = at(score);
    if (taken.some((label) => Math.abs(label.x - x) < label.half + room / 3)) return false;
    taken.push({ x, half: room / 3 });
    return true;
  });
}

function spoken(attempts: AttemptFact[], passingScore: number) {
  const each = attempts.map(
    ({ score, submittedAt }) => `${score} percent${submittedAt ? ` on ${formatDate(submittedAt)}` : ""}`,
  );
  return `Attempts: ${each.join(", ")}; pass mark ${passingScore} percent`;
}

function isSameDay(a: Date | null, b: Date) {
  return a !== null && a.toISOString().slice(0, 10) === b.toISOString().slice(0, 10);
}
