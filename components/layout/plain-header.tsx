import { Logo } from "./logo";

/** Where nothing may be known about the person: errors and missing pages. */
export function PlainHeader() {
  return (
    <header className="border-b border-border">
      <div className="mx-auto flex h-14 max-w-[77.5rem] items-center px-4 md:px-5">
        <Logo />
      </div>
    </header>
  );
}
