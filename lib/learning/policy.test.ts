import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guest, type Member, system } from "@/lib/viewer";
import type { Access, Ground, LessonAccess, Offer } from "./access";
import { canEnroll, canLearn } from "./policy";

const person = (role: Member["role"] = "student"): Member => ({
  ...guest(),
  ...{ id: "ana", role, username: "ana", name: "Ana", image: null, companyId: null },
  ...{ emailVerified: true, sessionId: "-" },
});
const allow = (ground: Ground): Access => ({ kind: "allow", ground, endsAt: null, grounds: [ground] });
const deny = (offer: Offer, reason: "no_ground" | "ended" = "no_ground"): Access => ({
  kind: "deny",
  reason,
  offer,
});
const lock: LessonAccess = { kind: "lock", ground: "purchase", opens: { id: 1, title: "First" } };
const own: Ground[] = ["staff", "purchase", "free", "license", "subscription"];

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
    expect(canEnroll(person(), { access: allow(ground) })).toBe(true);
  });

  it("everybody signed in, where the course is free", () => {
    expect(canEnroll(person(), { access: deny("enroll") })).toBe(true);
    expect(canEnroll(person("instructor"), { access: deny("enroll") })).toBe(true);
  });

  it.each<Offer>(["sign_in", "buy", "subscribe", "renew", "ask_company", null])(
    "nobody who is offered %s first",
    (offer) => expect(canEnroll(person(), { access: deny(offer) })).toBe(false),
  );

  it("nobody by a preview alone", () => {
    expect(canEnroll(person(), { access: allow("preview") })).toBe(false);
  });
});

it("neither a guest nor the system ever learns or enrolls", () => {
  const accesses = fc.oneof(
    fc.constantFrom<Ground>(...own, "preview").map(allow),
    fc.constantFrom<Offer>("enroll", "buy", null).map((offer) => deny(offer)),
  );
  fc.assert(
    fc.property(accesses, fc.constantFrom(guest(), system), (access, viewer) => {
      return !canLearn(viewer, { access }) && !canEnroll(viewer, { access });
    }),
  );
});
