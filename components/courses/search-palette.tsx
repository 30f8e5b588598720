"use client";

import { ArrowRight, CirclePlay, Search } from "lucide-react";
import { useEffect } from "react";
import type { PalettePage } from "@/components/layout/palette-pages";
import { openDialog } from "@/components/ui/dialog-control";
import { PaletteDialog } from "@/components/ui/palette-dialog";
import type { PaletteGroup, PaletteProps } from "@/components/ui/palette-items";
import type { PaletteAnswer, PaletteCourse } from "@/lib/courses/queries/palette";
import { paths } from "@/lib/paths";
import { Cover } from "./cover";

type Answer = PaletteAnswer & { pages: PalettePage[] };

/** The palette of the whole site. It opens when it is first there; after that whoever knows its id opens it. */
export function SearchPalette({ id, takeTyped }: { id: string; takeTyped: PaletteProps["takeTyped"] }) {
  useEffect(() => openDialog(id), [id]);
  return (
    <PaletteDialog
      id={id}
      search={search}
      placeholder="Search courses, lessons and pages"
      takeTyped={takeTyped}
    />
  );
}

async function search(text: string, signal: AbortSignal) {
  const answer = await fetch(paths.search(text), { signal }).catch(() => null);
  if (!answer) throw new Error("No connection. What you typed is kept.");
  if (!answer.ok) throw new Error(await messageOf(answer));
  return groupsOf(text, (await answer.json()) as Answer);
}

async function messageOf(answer: Response) {
  const body = (await answer.json().catch(() => null)) as { message?: string } | null;
  return body?.message ?? "The search can’t be reached.";
}

/** Courses first; last a way to all that the catalog has. */
export function groupsOf(text: string, { recent, courses, lessons, pages }: Answer): PaletteGroup[] {
  const groups = [
    { title: "Continue", items: recent.map((course) => asItem(course, paths.learnCourse(course.slug))) },
    { title: "Courses", items: courses.map((course) => asItem(course, paths.course(course.slug))) },
    {
      title: "My lessons",
      items: lessons.map(({ id, title, slug, course }) => ({
        href: paths.lesson(slug, id),
        label: title,
        kind: course,
        icon: <CirclePlay />,
      })),
    },
    {
      title: "Pages",
      items: pages.map((page) => ({ ...page, kind: "Page", icon: <ArrowRight /> })),
    },
    {
      title: "Catalog",
      items:
        text === ""
          ? []
          : [
              {
                href: paths.courses({ q: text }),
                label: `Search the catalog for “${text}”`,
                kind: "",
                icon: <Search />,
              },
            ],
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function asItem(course: PaletteCourse, href: string) {
  const icon = (
    <span className="block h-5 w-8 overflow-hidden rounded-xs">
      <Cover course={course} />
    </span>
  );
  return { href, label: course.title, kind: course.category, icon };
}
