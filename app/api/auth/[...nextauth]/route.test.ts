import { NextRequest } from "next/server";
import { expect, it } from "vitest";
import { POST } from "./route";

const address = "http://localhost:3000/api/auth/callback/credentials";
const context = { params: Promise.resolve({ nextauth: ["callback", "credentials"] }) };

it.each([
  ["application/json", "{"],
  ["application/json; charset=utf-8", ""],
  ["multipart/form-data; boundary=x", "no boundary in it"],
  ["text/plain", "identifier=ada"],
  ["", "x"],
])("a body of type “%s” that is not what it says is a bad request, not a broken site", async (type, body) => {
  const request = new NextRequest(address, { method: "POST", body, headers: { "content-type": type } });
  const response = await POST(request, context);
  expect([response.status, await response.json()]).toEqual([400, { error: "Bad request" }]);
});
