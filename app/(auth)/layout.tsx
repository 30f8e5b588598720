import type { ReactNode } from "react";
import { Cover } from "@/components/courses/cover";
import { Logo } from "@/components/layout/logo";

/** Four rows of three, no drawing twice; a phone shows the first five. */
const mosaic = [
  { category: "Data Science", id: 2 },
  { category: "Design", id: 5 },
  { category: "Programming", id: 5 },
  { category: "Business", id: 13 },
  { category: "Design", id: 2 },
  { category: "Data Science", id: 13 },
  { category: "Business", id: 4 },
  { category: "Programming", id: 8 },
  { category: "Data Science", id: 10 },
  { category: "Design", id: 12 },
  { category: "Programming", id: 4 },
  { category: "Business", id: 9 },
];

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="min-h-screen lg:grid lg:grid-cols-2">
      <div className="flex min-h-screen flex-col">
        <div className="grid h-14 grid-cols-5 overflow-hidden lg:hidden" aria-hidden>
          {mosaic.slice(0, 5).map((course) => (
            <Cover key={course.category + course.id} course={course} />
          ))}
        </div>
        <header className="px-4 pt-5 md:px-8">
          <Logo />
        </header>
        <main
          id="main"
          className="mx-auto flex w-full max-w-[22.5rem] flex-1 flex-col px-4 pt-14 pb-8 md:justify-center md:px-0 md:pt-8 md:pb-24"
        >
          {children}
        </main>
      </div>
      <div
        className="sticky top-0 hidden h-screen grid-cols-3 grid-rows-4 overflow-hidden lg:grid"
        aria-hidden
      >
        {mosaic.map((course) => (
          <Cover key={course.category + course.id} course={course} />
        ))}
      </div>
    </div>
  );
}
