/** One star and the figure: "4.8". */
export function Rating({ value, digits = 1 }: { value: number; digits?: number }) {
  return (
    <span className="tnum starred inline-flex items-center">
      <span className="sr-only">Rated </span>
      {value.toFixed(digits)}
      <span className="sr-only"> of 5</span>
    </span>
  );
}
