/** One star and the figure: "4.8". */
export function Rating({ value, digits = 1 }: { value: number; digits?: number }) {
  const shown = value.toFixed(digits);
  return (
    <span className="tnum inline-flex items-center gap-1">
      <svg viewBox="0 0 12 12" className="size-3 text-warning-solid" fill="currentColor" aria-hidden>
        <path d="M6 .8l1.55 3.3 3.6.46-2.65 2.48.68 3.57L6 8.86 2.82 10.6l.68-3.57L.85 4.56l3.6-.46z" />
      </svg>
      <span className="sr-only">Rated {shown} of 5</span>
      <span aria-hidden>{shown}</span>
    </span>
  );
}
