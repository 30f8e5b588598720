import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guest, type Member, system } from "@/lib/viewer";
import type { Access, Denial, Ground, LessonAccess, Offer } from "./access";
import { canEnroll, canGiveCourse, canLearn } from "./policy";

const person = (role: Member["role"] = "student"): Member => ({
  ...guest(),
  ...{ id: "ana", role, username: "ana", name: "Ana", image: null, companyId: null },
  ...{ emailVerified: true, sessionId: "-" },
});
const allow = (ground: Ground): Access => ({
  kind: "allow",
  ground,
  endsAt: null,
  isPastDue: false,
  grounds: [ground],
});
const deny = (offer: Offer, reason: Denial["reason"] = "no_ground"): Access => ({
  kind: "deny",
  reason,
  offer,
  lapse: null,
});
const lock: LessonAccess = { kind: "lock", ground: "purchase", opens: { id: 1, title: "First" } };
const own: Ground[] = ["staff", "purchase", "comp", "free", "license", "subscription"];
const sold = { price: 79 };
const free = { price: 0 };

describe("who may learn in a lesson", () => {
  it.each(own)("somebody with access by %s", (ground) => {
    expect(canLearn(person(), { access: allow(ground) })).toBe(true);
  });

  it.each<[string, LessonAccess]>([
    ["who only sees a preview", allow("preview")],
    ["whose lesson is locked", lock],
    ["whose access has ended", deny("renew", "ended")],
    ["who could enroll", deny("enroll")],
  ])("nobody %s, an admin neither", (_, access) => {
    expect(canLearn(person(), { access })).toBe(false);
    expect(canLearn(person("admin"), { access })).toBe(false);
  });
});

describe("who may enroll", () => {
  it.each(own)("somebody with access by %s", (ground) => {
    expect(canEnroll(person(), { access: allow(ground), course: sold })).toBe(true);
  });

  it.each<Offer>(["enroll", "accept_invite"])(
    "everybody signed in, where the course is free (%s)",
    (offer) => {
      expect(canEnroll(person(), { access: deny(offer), course: free })).toBe(true);
      expect(canEnroll(person("instructor"), { access: deny(offer, "ended"), course: free })).toBe(true);
    },
  );

  it.each<Offer>(["accept_invite", "buy", "subscribe", "renew", "ask_company", null])(
    "nobody who is offered %s first, where it is not",
    (offer) => expect(canEnroll(person(), { access: deny(offer), course: sold })).toBe(false),
  );

  it.each(["account", "taken_down", "not_published"] as const)("nobody past %s, free or not", (reason) => {
    expect(canEnroll(person(), { access: deny(null, reason), course: free })).toBe(false);
  });

  it("nobody by a preview alone", () => {
    expect(canEnroll(person(), { access: allow("preview"), course: free })).toBe(false);
  });
});

describe("who may give a course away", () => {
  it("admins, to somebody else", () => {
    expect(canGiveCourse(person("admin"), { userId: "mia" })).toBe(true);
    expect(canGiveCourse(person("admin"), { userId: "ana" })).toBe(false);
  });

  it.each(["student", "instructor", "company_admin"] as const)("no %s", (role) => {
    expect(canGiveCourse(person(role), { userId: "mia" })).toBe(false);
  });
});

it("neither a guest nor the system ever learns or enrolls", () => {
  const accesses = fc.oneof(
    fc.constantFrom<Ground>(...own, "preview").map(allow),
    fc.constantFrom<Offer>("enroll", "buy", null).map((offer) => deny(offer)),
  );
  fc.assert(
    fc.property(accesses, fc.constantFrom(guest(), system), (access, viewer) => {
      return !canLearn(viewer, { access }) && !canEnroll(viewer, { access, course: free });
    }),
  );
});
