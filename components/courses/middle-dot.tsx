export function MiddleDot() {
  return (
    <>
      {" "}
      <span aria-hidden className="mx-0.5 text-muted-foreground/70">
        ·
      </span>{" "}
    </>
  );
}
