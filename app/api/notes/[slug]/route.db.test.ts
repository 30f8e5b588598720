import { expect, it, vi } from "vitest";
import { createNote } from "@/lib/learning/create-note";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { guest, type Viewer } from "@/lib/viewer";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { GET } from "./route";

let viewer: Viewer = guest();
vi.mock("@/lib/session", () => ({ getViewer: () => Promise.resolve(viewer) }));

it("a learner downloads the notes of a course as Markdown; nobody else gets any of them", async () => {
  const learner = await createPerson("learner");
  const teacher = await createPerson("teacher", "instructor");
  const course = await createCourse(teacher, { modules: [[{ title: "Scope" }]] });
  const [lessonId = 0] = course.lessonIds;
  await enrollInCourse(learner, { courseId: course.id });
  await createNote(learner, { lessonId, body: "Recipe", atSec: 161 });
  const get = (slug = course.slug) =>
    GET(new Request(`http://localhost:3000/api/notes/${slug}`), { params: Promise.resolve({ slug }) });

  expect((await get()).status).toBe(401);
  viewer = teacher;
  expect((await get()).status).toBe(404);
  viewer = learner;
  expect((await get("nowhere")).status).toBe(404);
  const file = await get();
  expect(file.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
  expect(file.headers.get("content-disposition")).toBe(`attachment; filename="${course.slug}-notes.md"`);
  expect(await file.text()).toMatch(
    new RegExp(
      `### \\[Scope\\]\\(http.+/learn/${course.slug}/${lessonId}\\)\\n\\n\\[2:41\\]\\(http.+\\?t=161\\)\\n\\nRecipe`,
    ),
  );
});
