const from = -0.5;
const to = 1.5;
const marks = [-0.5, 0, 0.5, 1, 1.5];
const interval = { low: 0.1, estimate: 0.6, high: 1.1, pays: 0.4 };
const margin = 14;

/** The interval of the sample question, drawn for a width in px so that its text keeps its size. */
export function IntervalFigure({ width, className }: { width: number; className: string }) {
  const x = (value: number) => margin + ((value - from) / (to - from)) * (width - 2 * margin);
  const { low, estimate, high, pays } = interval;
  return (
    <div className={className}>
      <svg
        viewBox={`0 0 ${width} 72`}
        className="tnum block w-full"
        role="img"
        aria-label="Estimate plus 0.6 with an interval from plus 0.1 to plus 1.1. The change pays from plus 0.4, inside the interval."
      >
        <path d={`M${margin} 52H${width - margin}`} stroke="var(--border-strong)" />
        {marks.map((mark) => (
          <g key={mark}>
            <path d={`M${x(mark)} 52v4`} stroke="var(--border-strong)" />
            <text x={x(mark)} y={68} textAnchor="middle" fontSize={11} fill="var(--muted-foreground)">
              {signed(mark)}
            </text>
          </g>
        ))}
        <path d={`M${x(0)} 12v40`} stroke="var(--muted-foreground)" strokeDasharray="2 3" />
        <path d={`M${x(pays)} 12v40`} stroke="var(--muted-foreground)" />
        <text x={x(pays)} y={8} textAnchor="middle" fontSize={11} fill="var(--muted-foreground)">
          pays from here
        </text>
        <path
          d={`M${x(low)} 30H${x(high)}M${x(low)} 24v12M${x(high)} 24v12`}
          stroke="var(--foreground)"
          strokeWidth={2}
          fill="none"
        />
        <circle cx={x(estimate)} cy={30} r={5} fill="var(--foreground)" />
      </svg>
    </div>
  );
}

function signed(value: number) {
  if (value === 0) return "0";
  return `${value > 0 ? "+" : "−"}${Math.abs(value)}`;
}
