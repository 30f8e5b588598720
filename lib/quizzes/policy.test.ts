import { describe, expect, it } from "vitest";
import type { LessonAccess } from "@/lib/learning/access";
import { guest, type Member, system } from "@/lib/viewer";
import { canReadAttempt, canSeeQuiz, canStartAttempt, canSubmitAttempt } from "./policy";

const person = (id: string, role: Member["role"] = "student"): Member => ({
  ...guest(),
  ...{ id, role, username: id, name: id, image: null, companyId: null, emailVerified: true, sessionId: "-" },
});
const allow = (ground: "free" | "staff" | "preview"): LessonAccess => ({
  kind: "allow",
  ground,
  endsAt: null,
  isPastDue: false,
  grounds: [ground],
});
const lock: LessonAccess = { kind: "lock", ground: "free", opens: { id: 1, title: "First" } };
const deny = (reason: "no_ground" | "ended" | "taken_down" | "not_published"): LessonAccess => ({
  kind: "deny",
  reason,
  offer: null,
  lapse: null,
});

describe("who may start an attempt", () => {
  it.each([
    ["an enrolled learner", allow("free"), true, true],
    ["staff who enrolled", allow("staff"), true, true],
    ["staff who look in", allow("staff"), false, false],
    ["somebody who sees a preview", allow("preview"), true, false],
    ["somebody whose lesson is locked", lock, true, false],
    ["somebody whose access ended", deny("ended"), true, false],
  ])("%s", (_, access, isEnrolled, expected) => {
    expect(canStartAttempt(person("ana"), { access, isEnrolled })).toBe(expected);
    expect(canStartAttempt(guest(), { access, isEnrolled })).toBe(false);
  });
});

it("lets whoever may know the course see what its quizzes are like", () => {
  expect([allow("free"), lock, deny("no_ground"), deny("ended")].map(canSeeQuiz)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([deny("taken_down"), deny("not_published")].map(canSeeQuiz)).toEqual([false, false]);
});

describe("an attempt", () => {
  const attempt = { userId: "ana", instructorId: "ida" };
  it("is handed in by its owner or the system", () => {
    const hands = [person("ana"), system, person("ida", "instructor"), person("root", "admin"), guest()];
    expect(hands.map((viewer) => canSubmitAttempt(viewer, attempt))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
  it("is read by its owner, its instructor and admins", () => {
    const readers = [
      person("ana"),
      person("ida", "instructor"),
      person("root", "admin"),
      person("eve", "instructor"),
      guest(),
    ];
    expect(readers.map((viewer) => canReadAttempt(viewer, attempt))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
