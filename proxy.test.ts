import { NextRequest } from "next/server";
import { expect, it } from "vitest";
import { proxy } from "./proxy";

const open = (path: string) => proxy(new NextRequest(`https://learn.example${path}`));

it.each(["/courses?q=a%00b", "/admin/users?q=%00&page=2", "/learn/%00/%001", "/%00/evil.example"])(
  "an address that the database can't read, %s, is refused and leads nowhere",
  (path) => {
    const answer = open(path);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("location")).toBeNull();
  },
);

it("any other address is answered, under a policy of its own", () => {
  const answers = [open("/courses?q=100%25%2000"), open("/courses")];
  for (const { status } of answers) expect(status).toBe(200);
  const policies = answers.map(({ headers }) => headers.get("content-security-policy"));
  expect(policies[0]).toContain("'nonce-");
  expect(policies[0]).not.toBe(policies[1]);
});
