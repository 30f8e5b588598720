import { expect, it } from "vitest";
import { guest, isAdmin, isMember, type Member, type Role, system } from "./viewer";

it("only admins and the system are admins; only who is signed in is a member", () => {
  const member = (role: Role): Member => ({
    ...{ ...guest(), id: "1", role, username: "a", name: "A", image: null },
    ...{ companyId: null, emailVerified: true, sessionId: "s" },
  });
  const roles: Role[] = ["student", "instructor", "company_admin", "admin"];
  const viewers = [guest(), system, ...roles.map(member)];
  expect(viewers.filter(isAdmin).map(({ role }) => role)).toEqual(["system", "admin"]);
  expect(viewers.filter(isMember).map(({ role }) => role)).toEqual(roles);
});
