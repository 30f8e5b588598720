import { describe, expect, it } from "vitest";
import { groupsOf } from "./search-palette";

const course = { id: 1, slug: "rye", title: "Rye", category: "Craft", coverImage: null };
const answer = {
  recent: [],
  courses: [course],
  lessons: [{ id: 5, title: "Ovens", slug: "rye", course: "Rye" }],
  pages: [{ label: "My learning", href: "/learn" }],
};

describe("the palette", () => {
  it("leads to courses, one's lessons and pages, and last to all that the catalog finds", () => {
    const groups = groupsOf("ry e", answer);
    expect(groups.map(({ title, items }) => [title, items.map(({ href }) => href)])).toEqual([
      ["Courses", ["/courses/rye"]],
      ["My lessons", ["/learn/rye/5"]],
      ["Pages", ["/learn"]],
      ["Catalog", ["/courses?q=ry+e"]],
    ]);
    expect(groups[1]?.items[0]).toMatchObject({ label: "Ovens", kind: "Rye" });
  });

  it("goes on where one left off while nothing is typed, and shows no empty heading", () => {
    const groups = groupsOf("", { ...answer, recent: [course], courses: [], lessons: [] });
    expect(groups.map(({ title, items }) => [title, items[0]?.href])).toEqual([
      ["Continue", "/learn/rye"],
      ["Pages", "/learn"],
    ]);
  });
});
