import type { ReactNode } from "react";
import { Cover } from "@/components/courses/cover";
import { Logo } from "@/components/layout/logo";

const categories = ["Data Science", "Design", "Programming", "Business"];
const mosaic = Array.from({ length: 12 }, (_, i) => ({ id: i + 1, category: categories[(i * 3 + 1) % 4]! }));

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="min-h-screen lg:grid lg:grid-cols-2">
      <div className="flex min-h-screen flex-col">
        <div className="grid h-14 grid-cols-5 overflow-hidden lg:hidden" aria-hidden>
          {mosaic.slice(0, 5).map((course) => (
            <Cover key={course.id} course={course} />
          ))}
        </div>
        <header className="px-4 pt-5 md:px-8">
          <Logo />
        </header>
        <main
          id="main"
          className="mx-auto flex w-full max-w-[22.5rem] flex-1 flex-col justify-center px-4 py-8 md:px-0 md:pb-24"
        >
          {children}
        </main>
      </div>
      <div
        className="sticky top-0 hidden h-screen grid-cols-3 grid-rows-4 overflow-hidden lg:grid"
        aria-hidden
      >
        {mosaic.map((course) => (
          <Cover key={course.id} course={course} />
        ))}
      </div>
    </div>
  );
}
