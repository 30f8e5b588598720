import { expect, test } from "./fixtures";

test("every answer carries the headers that protect it, and each page a nonce of its own", async ({
  request,
}) => {
  const [first, second] = [await request.get("/courses"), await request.get("/courses")];
  const policy = first.headers()["content-security-policy"] ?? "";
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic'(;|$)/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(policy).not.toBe(second.headers()["content-security-policy"]);
  expect(first.headers()).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "strict-origin-when-cross-origin",
  });
  expect(first.headers()["x-powered-by"]).toBeUndefined();
});

test("what is no page is sent so that nothing can run on it", async ({ request }) => {
  for (const path of [
    "/api/healthz",
    "/api/media/x",
    "/api/attempts/1/answers",
    "/api/issuer",
    "/.well-known/jwks.json",
    "/robots.txt",
    "/sitemap.xml",
  ]) {
    const headers = (await request.get(path)).headers();
    expect(headers["content-security-policy"], path).toBe("sandbox; default-src 'none'");
    expect(headers["x-content-type-options"], path).toBe("nosniff");
  }
});

test("what checkers of credentials read is open to other sites, and nothing else is", async ({ request }) => {
  const policyOf = async (path: string) =>
    (await request.get(path)).headers()["cross-origin-resource-policy"];
  for (const path of ["/api/issuer", "/api/issuer/badge", "/api/issuer/status/0", "/.well-known/jwks.json"]) {
    expect(await policyOf(path), path).toBe("cross-origin");
  }
  for (const path of ["/courses", "/api/healthz", "/api/certificates/x/badge", "/.well-known/jwks.jsonx"]) {
    expect(await policyOf(path), path).toBe("same-origin");
  }
});

test("an address that only begins like a machine's door is a page like any other", async ({ request }) => {
  for (const path of ["/robots.txt-x", "/robots-txt", "/api/mediax", "/covers/x"]) {
    const policy = (await request.get(path)).headers()["content-security-policy"];
    expect(policy, path).toContain("'nonce-");
  }
});

test("another site can't make a browser write", async ({ page, login, request, baseURL }) => {
  await login({ role: "student" });
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const headers = { cookie: cookies, origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  const door = await request.put(`${baseURL}/api/attempts/1/answers`, { headers, data: { answers: [] } });
  expect(door.status()).toBe(403);
});

test("a NUL in an address reaches no page and no door", async ({ request }) => {
  for (const page of ["/verify?number=%00AB", "/admin/users?q=%00", "/%00/evil.example"]) {
    const answer = await request.get(page, { maxRedirects: 0 });
    expect([page, answer.status(), answer.headers()["location"]]).toEqual([page, 400, undefined]);
  }
  expect((await request.get("/api/certificates/%00/pdf")).status()).toBe(404);
});

test("what is not there is a page that says so", async ({ page, visit }) => {
  await visit("/courses/no-such-course");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await visit("/teach");
  await expect(page).toHaveURL(/\/sign-in/);
});
