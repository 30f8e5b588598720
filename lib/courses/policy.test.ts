import { describe, expect, it } from "vitest";
import { guest, type Member, type Role, system, type Viewer } from "@/lib/viewer";
import { canCreateCourse, canEditCourse, canImportCourse } from "./policy";

const member = (id: string, role: Role): Member => ({
  ...guest(),
  id,
  role,
  username: id,
  name: id,
  image: null,
  companyId: null,
  emailVerified: true,
  sessionId: "-",
});

const viewers: Record<string, Viewer> = {
  guest: guest(),
  student: member("student", "student"),
  "company admin": member("boss", "company_admin"),
  "another instructor": member("other", "instructor"),
  "its instructor": member("author", "instructor"),
  admin: member("root", "admin"),
  system,
};
const allowed = (rule: (viewer: Viewer) => boolean) =>
  Object.keys(viewers).filter((name) => rule(viewers[name] ?? guest()));

describe("a course", () => {
  it("is written by its instructor, admins and the system", () => {
    const course = { instructorId: "author" };
    expect(allowed((viewer) => canEditCourse(viewer, course))).toEqual(["its instructor", "admin", "system"]);
  });

  it.each(["student", "company_admin"] as const)(
    "is out of reach for its author once they are only a %s",
    (role) => {
      expect(canEditCourse(member("author", role), { instructorId: "author" })).toBe(false);
    },
  );

  it("is begun by instructors and admins: it needs a person who teaches it", () => {
    expect(allowed(canCreateCourse)).toEqual(["another instructor", "its instructor", "admin"]);
  });
});

describe("an import", () => {
  it("is for oneself, or by an admin for somebody else", () => {
    const author = { id: "author", role: "instructor" } as const;
    expect(allowed((viewer) => canImportCourse(viewer, author))).toEqual([
      "its instructor",
      "admin",
      "system",
    ]);
  });

  it.each(["student", "company_admin"] as const)("gives no course to a %s, whoever asks", (role) => {
    expect(allowed((viewer) => canImportCourse(viewer, { id: "author", role }))).toEqual([]);
  });
});
