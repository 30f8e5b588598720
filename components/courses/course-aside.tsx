import type { ReactNode } from "react";
import type { CourseBackground } from "@/lib/courses/queries/course-background";
import type { CourseDetail } from "@/lib/courses/queries/course";
import { Cover } from "./cover";
import { CourseFacts } from "./course-facts";
import { OfferBox } from "./offer-box";
import type { OfferState } from "./offer-state";

type CourseAsideProps = {
  course: CourseDetail;
  state: OfferState;
  isGuest: boolean;
  plans: CourseBackground["plans"];
  company: string | null;
  /** Below the offer. */
  children?: ReactNode;
};

/** The card at the right, which stays in view: what the course is to this person, and its facts. */
export function CourseAside({ course, children, ...offer }: CourseAsideProps) {
  const { id, coverImage, category } = course;
  return (
    <aside className="relative mt-8 lg:row-span-2" aria-label="Enroll">
      <div className="rounded-lg border border-border-strong bg-card lg:sticky lg:top-20">
        <div className="aspect-[16/10] overflow-hidden rounded-t-[7px] md:max-lg:hidden">
          <Cover course={{ id, coverImage, category: category.name }} />
        </div>
        <div className="p-5">
          <OfferBox course={course} {...offer} />
          {children}
        </div>
        <CourseFacts course={course} />
      </div>
    </aside>
  );
}
