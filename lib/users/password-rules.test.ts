import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AppError } from "@/lib/errors";
import { isBreached } from "./breached";
import { refuseWeakPassword } from "./password-rules";
import { signInInput, signUpInput, userFilter } from "./schema";

const refusal = (password: string, about: (string | null | undefined)[] = []) => {
  try {
    refuseWeakPassword(password, about, "field");
    return null;
  } catch (error) {
    return (error as AppError).fieldErrors?.["field"]?.[0] ?? "no field";
  }
};

describe("a password", () => {
  it.each(["password", "PASSWORD", "iloveyou1", "Iloveyou!", "qwertyuiop99"])(
    "%s is known from breaches, also dressed up",
    (password) => {
      expect(isBreached(password)).toBe(true);
      expect(refusal(password)).toContain("stolen");
    },
  );

  it("of somebody's own words is not", () => expect(isBreached("a quiet harbor")).toBe(false));

  it("may not hold the person's names or address, whatever the capitals", () => {
    const about = ["mia.ng", "mia.ng", "Marianne", null, undefined, "Ng"];
    for (const password of ["my MARIANNE pass", "1-Mia.Ng-1-x"])
      expect(refusal(password, about)).toContain("name");
    // Three letters are in many words.
    expect(refusal("strong and calm", about)).toBeNull();
  });

  it("needs five different characters", () => {
    expect(refusal("aAbBcCdDaAbB")).toContain("five");
    expect(refusal("aAbBcCdDeEaA")).toBeNull();
  });
});

describe("a sign-up form", () => {
  const filled = {
    username: "ada",
    email: "ada@example.com",
    password: "a quiet harbor",
    firstName: "Ada",
    lastName: "B",
  };
  const fieldsOf = (form: object) => [
    ...new Set(signUpInput.safeParse(form).error?.issues.map(({ path }) => path[0])),
  ];

  it("folds capitals and spaces, so that one person can't be two", () => {
    expect(signUpInput.parse({ ...filled, username: " Ada ", email: " ADA@Example.com " })).toEqual(filled);
    expect(signInInput.parse({ identifier: " ADA ", password: " x " })).toEqual({
      identifier: "ada",
      password: " x ",
    });
  });

  it.each(["ab", "x".repeat(33), "-ada", "ada.", "a da", "ada@home", "ädä", "<b>", "../etc"])(
    "takes no username such as %s",
    (username) => expect(fieldsOf({ ...filled, username })).toEqual(["username"]),
  );

  it.each(["a.d-a_1", "007", "abc"])("takes the username %s", (username) =>
    expect(fieldsOf({ ...filled, username })).toEqual([]),
  );

  it.each(["ada", "ada@", "ada@home", `${"a".repeat(250)}@example.com`, "a b@example.com"])(
    "takes no address such as %s",
    (email) => expect(fieldsOf({ ...filled, email })).toEqual(["email"]),
  );

  it("names every field that is missing", () => {
    expect(fieldsOf({})).toEqual(["username", "email", "password", "firstName", "lastName"]);
    expect(fieldsOf({ ...filled, firstName: " ", password: "x".repeat(201) })).toEqual([
      "password",
      "firstName",
    ]);
  });
});

it("an address with nonsense in it still shows the list of users", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom("q", "role", "state", "page"), fc.anything()), (query) => {
      const filter = userFilter.parse(query);
      expect(filter.page).toBeGreaterThanOrEqual(1);
      expect(Number.isInteger(filter.page)).toBe(true);
      expect(["student", "instructor", "company_admin", "admin", undefined]).toContain(filter.role);
    }),
  );
  expect(userFilter.parse({ q: " mia ", role: "admin", state: "active", page: "3" })).toEqual({
    q: "mia",
    role: "admin",
    state: "active",
    page: 3,
  });
});
