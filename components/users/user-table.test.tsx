import { describe, expect, it } from "vitest";
import type { ListedUser } from "@/lib/users/queries/users";
import { look } from "@/scripts/db/test-markup";
import { ProfileForm } from "./profile-form";
import { SessionList } from "./session-list";
import { SignInForm } from "./sign-in-form";
import { SignUpForm } from "./sign-up-form";
import { UserTable } from "./user-table";

const day = new Date("2026-11-20T10:42:00Z");
const mia: ListedUser = {
  ...{
    id: "u-1",
    username: "mia",
    email: "mia@example.com",
    firstName: "Mia",
    lastName: "Ng",
    name: "Mia Ng",
  },
  ...{ profileImage: null, role: "student", emailVerified: true, suspendedAt: null, suspendedReason: null },
  ...{ lastSignInAt: null, createdAt: day, isSelf: false },
};
const table = (more: Partial<ListedUser> = {}) => look(<UserTable users={[{ ...mia, ...more }]} />);
const cells = (found: ReturnType<typeof look>) => found.all("td").map(({ text }) => text);
const questions = (found: ReturnType<typeof look>) => found.all("dialog").map(({ text }) => text);

describe("the back office's table of people", () => {
  it("says who somebody is, in which state, and since when", () => {
    expect(cells(table()).slice(0, 5)).toEqual([
      expect.stringContaining("Mia Ngmia · mia@example.com"),
      "Student",
      "Active",
      "–None",
      "20 Nov 2026",
    ]);
    expect(cells(table({ role: "company_admin", lastSignInAt: day })).slice(1, 4)).toEqual([
      "Company admin",
      "Active",
      "20 Nov 2026",
    ]);
  });

  it.each([
    [{ emailVerified: false }, "Unverified"],
    [{ suspendedAt: day }, "Suspended"],
    [{ suspendedAt: day, emailVerified: false }, "Suspended"],
  ])("shows for %j: %s", (more, state) => expect(cells(table(more))[2]).toBe(state));

  it("asks before a role is changed or an account is closed, about this person", () => {
    const found = table({ role: "instructor" });
    expect(questions(found)).toEqual([
      expect.stringMatching(/^Change the role of Mia Ng\?/),
      expect.stringMatching(/^Suspend Mia Ng\?.*signed out at once/),
    ]);
    expect(found.sent()).toMatchObject({ userId: "u-1", role: "instructor", reason: "" });
    const opened = found
      .all("button")
      .map(({ commandfor }) => commandfor)
      .filter(Boolean);
    const dialogs = found.all("dialog").map(({ id }) => id);
    expect(dialogs.length).toBe(new Set(dialogs).size);
    for (const id of opened) expect(dialogs).toContain(id);
  });

  it("offers to let a suspended person in again, and says why that one was not", () => {
    const found = table({ suspendedAt: day, suspendedReason: "Spam" });
    expect(questions(found)[1]).toMatch(/^Let Mia Ng sign in again\? Suspended because: Spam/);
    expect(found.text).not.toContain("Suspend Mia");
  });

  it("offers nothing for oneself", () => {
    const found = table({ isSelf: true });
    expect(cells(found).at(-1)).toBe("You");
    expect(questions(found)).toEqual([]);
    expect(found.all("form")).toEqual([]);
  });
});

describe("the list of devices", () => {
  const session = {
    id: "s-1",
    device: "Chrome on Linux",
    ip: "203.0.113.9",
    createdAt: day,
    lastSeenAt: day,
    isThis: true,
  };

  it("tells them apart, and lets each be signed out", () => {
    const other = { ...session, id: "s-2", device: "Safari on iPhone", ip: null, isThis: false };
    const found = look(<SessionList sessions={[session, other]} />);
    const [first, second] = found.all("li").map(({ text }) => text);
    expect(first).toMatch(/Chrome on Linux\s?This device.*20 Nov 2026, 10:42.*203\.0\.113\.9/);
    expect(second).not.toMatch(/This device|from/);
    expect(found.all("button").map((button) => button["aria-label"] ?? button.text)).toEqual([
      "Sign out Chrome on Linux",
      "Sign out Safari on iPhone",
      "Sign out everywhere else",
    ]);
  });

  it("offers nothing elsewhere when there is nothing elsewhere", () => {
    expect(look(<SessionList sessions={[session]} />).text).not.toContain("everywhere");
  });
});

describe("the forms of an account", () => {
  it("are filled by a password manager, and lead back", () => {
    const signIn = look(<SignInForm callbackUrl="/learn/x" />);
    expect(signIn.sent()).toEqual({ callbackUrl: "/learn/x", identifier: "", password: "" });
    expect(signIn.links).toEqual([["Forgot password", "/forgot-password"]]);
    const hints = (found: ReturnType<typeof look>) =>
      found
        .all("input")
        .map((input) => input["autoComplete"] ?? input["autocomplete"])
        .filter(Boolean);
    expect(hints(signIn)).toEqual(["username", "current-password"]);
    const signUp = look(<SignUpForm callbackUrl={undefined} />);
    expect(hints(signUp)).toEqual(["given-name", "family-name", "username", "email", "new-password"]);
    expect(signUp.sent()).not.toHaveProperty("role");
  });

  it("show a profile as it is", () => {
    const profile = { firstName: "Mia", lastName: null, bio: "Reads.", learningStyles: ["reading" as const] };
    expect(look(<ProfileForm profile={profile} />).sent()).toEqual({
      firstName: "Mia",
      lastName: "",
      bio: "Reads.",
      "learningStyles[]": "reading",
    });
  });
});
