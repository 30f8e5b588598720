export function QuizDiamond() {
  return (
    <svg viewBox="0 0 8 8" className="size-2" fill="currentColor" aria-hidden>
      <path d="M4 0l4 4-4 4-4-4z" />
    </svg>
  );
}
