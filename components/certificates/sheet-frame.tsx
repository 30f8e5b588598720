import type { ReactNode } from "react";

/** Shows the sheet as large as the screen is wide, and whole on paper. */
export function SheetFrame({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto w-fit max-w-full px-4 md:px-0 print:max-w-none print:p-0">
      <div className="w-[1123px] [zoom:0.256] overflow-hidden shadow-[0_0_0_1px_rgb(17_28_24/0.08)] min-[22.5rem]:[zoom:0.29] min-[24.375rem]:[zoom:0.3187] min-[26.875rem]:[zoom:0.35] sm:[zoom:0.54] md:[zoom:0.64] lg:[zoom:0.88] min-[73.75rem]:[zoom:1] print:[zoom:1] print:shadow-none">
        {children}
      </div>
    </div>
  );
}
