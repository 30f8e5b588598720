import { expect, test } from "./fixtures";

test("a person signs in, is led back, and signs out everywhere at once", async ({
  page,
  visit,
  inspect,
  browser,
  baseURL,
}) => {
  await visit("/account/security");
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Faccount%2Fsecurity/);
  await page.getByLabel("E-mail or username").fill("student7");
  await page.getByLabel("Password", { exact: true }).fill("learn-with-m4t");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/account\/security$/);
  await inspect();

  const elsewhere = await browser.newContext({ ...(baseURL && { baseURL }) });
  const phone = await elsewhere.newPage();
  await phone.goto("/sign-in");
  await phone.getByLabel("E-mail or username").fill("STUDENT7@example.com");
  await phone.getByLabel("Password", { exact: true }).fill("learn-with-m4t");
  await phone.getByRole("button", { name: "Sign in" }).click();
  await expect(phone).toHaveURL(/\/learn$/);

  await page.reload();
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(page.getByText(/other devices? (is|are) signed out/).first()).toBeVisible();
  await phone.goto("/learn");
  await expect(phone).toHaveURL(/\/sign-in/);
  await elsewhere.close();
});

test("an unknown name and a wrong password read the same", async ({ page, visit }) => {
  for (const identifier of ["student7", "nobody-of-that-name"]) {
    await visit("/sign-in");
    await page.getByLabel("E-mail or username").fill(identifier);
    await page.getByLabel("Password", { exact: true }).fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("The username or the password is wrong.")).toBeVisible();
    await expect(page.getByLabel("E-mail or username")).toHaveValue(identifier);
  }
});

test("a machine signs in at next-auth's own door with the same session", async ({
  request,
  page,
  context,
}) => {
  const { csrfToken } = (await (await request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const form = { csrfToken, identifier: "student8", password: "learn-with-m4t" };
  const answer = await request.post("/api/auth/callback/credentials", { form, maxRedirects: 0 });
  expect(answer.status()).toBe(302);
  await context.addCookies((await request.storageState()).cookies);
  await page.goto("/account/profile");
  await expect(page.getByText("student8@example.com")).toBeVisible();

  const refused = await request.post("/api/auth/callback/credentials", {
    form: { ...form, password: "wrong" },
    maxRedirects: 0,
  });
  expect(refused.headers().location).toContain("error=");
  const broken = await request.post("/api/auth/callback/credentials", {
    data: Buffer.from("{"),
    headers: { "content-type": "application/json" },
  });
  expect(broken.status()).toBe(400);
});

test("a person changes the profile and sees it kept", async ({ page, login, visit, inspect }) => {
  await login({ role: "student" });
  await visit("/account/profile");
  await page.getByLabel("First name").fill("Nora");
  await page.getByLabel("Last name").fill("Lind");
  await page.getByLabel("Hands-on").check();
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByText("Saved.").first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("First name")).toHaveValue("Nora");
  await expect(page.getByLabel("Hands-on")).toBeChecked();
  await inspect();
});

test("an admin suspends somebody, whose next click ends at the door", async ({
  page,
  login,
  visit,
  browser,
  baseURL,
  world,
}) => {
  const person = await world.createPerson("student");
  const theirs = await browser.newContext({ ...(baseURL && { baseURL }) });
  await theirs.addCookies([await world.sessionCookie(person)]);
  const their = await theirs.newPage();
  await their.goto("/learn");
  await expect(their).toHaveURL(/\/learn$/);

  await login({ role: "admin" });
  await visit(`/admin/users?q=${person.username}`);
  await page
    .getByRole("button", { name: `Actions for ${person.username}` })
    .filter({ visible: true })
    .click();
  await page.getByRole("menuitem", { name: "Suspend…" }).click();
  await page.getByRole("alertdialog").getByLabel("Reason").fill("Shared the account");
  await page.getByRole("alertdialog").getByRole("button", { name: "Suspend" }).click();
  await expect(page.getByText(`${person.username} is suspended.`).first()).toBeVisible();
  await their.goto("/learn");
  await expect(their).toHaveURL(/\/sign-in/);
  await theirs.close();
});
