import { expect, test } from "./fixtures";
import { linkInLetterTo } from "./letters";
import { startSite } from "./site";

test("a person signs in, is led back, and signs out everywhere at once", async ({
  page,
  visit,
  inspect,
  openElsewhere,
}) => {
  await visit("/account/security");
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Faccount%2Fsecurity/);
  await page.getByLabel("E-mail or username").fill("student7");
  await page.getByLabel("Password", { exact: true }).fill("learn-with-m4t");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/account\/security$/);
  await inspect();

  const phone = await openElsewhere();
  await phone.goto("/sign-in");
  await phone.getByLabel("E-mail or username").fill("STUDENT7@example.com");
  await phone.getByLabel("Password", { exact: true }).fill("learn-with-m4t");
  await phone.getByRole("button", { name: "Sign in" }).click();
  await expect(phone).toHaveURL(/\/learn$/);

  await page.reload();
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(page.getByText(/other devices? signed out/).first()).toBeVisible();
  await phone.goto("/learn");
  await expect(phone).toHaveURL(/\/sign-in/);
});

test("an unknown name and a wrong password read the same", async ({ page }) => {
  for (const identifier of ["student7", "nobody-of-that-name"]) {
    await page.goto("/sign-in");
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

test("a forgotten password is set anew by a letter, whose link works once", async ({
  page,
  visit,
  inspect,
  openElsewhere,
  world,
}) => {
  const person = await world.createPerson("student");
  const email = `${person.username}@example.com`;
  const phone = await openElsewhere(person);
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Forgot password" }).click();
  await page.getByLabel("E-mail", { exact: true }).fill(email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByText("If there is an account with this address")).toBeVisible();
  await inspect();

  const link = await linkInLetterTo(email);
  await visit(link);
  await page.getByLabel("New password").fill("password123456");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("This password is on lists of stolen passwords.")).toBeVisible();
  await page.getByLabel("New password").fill("four slow rivers");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page).toHaveURL(/\/learn$/);
  await phone.goto("/learn");
  await expect(phone).toHaveURL(/\/sign-in/);

  await phone.goto(link);
  await phone.getByLabel("New password").fill("five slow rivers");
  await phone.getByRole("button", { name: "Set the password" }).click();
  await expect(phone.getByText("This link was used already or is too old.")).toBeVisible();
});

test("a new password needs the old one, and signs out the other devices", async ({
  page,
  login,
  openElsewhere,
  world,
}) => {
  const person = await login(await world.findPerson("student9"));
  const phone = await openElsewhere(person);
  await page.goto("/account/security");
  await page.getByLabel("Current password").fill("not my password");
  await page.getByLabel("New password").fill("six slow rivers");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("This is not your current password.")).toBeVisible();
  await expect(page.getByLabel("Current password")).toBeFocused();

  await page.getByLabel("Current password").fill("learn-with-m4t");
  await page.getByLabel("New password").fill("six slow rivers");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Your password is changed.").first()).toBeVisible();
  await phone.goto("/learn");
  await expect(phone).toHaveURL(/\/sign-in/);
  await phone.getByLabel("E-mail or username").fill(person.username);
  await phone.getByLabel("Password", { exact: true }).fill("six slow rivers");
  await phone.getByRole("button", { name: "Sign in" }).click();
  await expect(phone).toHaveURL(/\/learn$/);
  await page.reload();
  await expect(page.getByRole("button", { name: "Change password" })).toBeVisible();
});

test("whoever signs out leaves nothing behind the back button", async ({ page, login }) => {
  const person = await login({ role: "student" });
  await page.goto("/account/profile");
  const email = page.getByText(`${person.username}@example.com`);
  await expect(email).toBeVisible();
  await page.getByRole("button", { name: `Account: ${person.name}` }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(email).toBeHidden();
});

test("a person cuts a picture to a square, and a file that is none is refused", async ({
  page,
  login,
  inspect,
}) => {
  await login({ role: "student" });
  await page.goto("/account/profile");
  const use = page.getByRole("button", { name: "Use this picture" });
  const file = page.getByLabel("Choose a picture");
  await file.setInputFiles({ name: "cat.png", mimeType: "image/png", buffer: Buffer.from("no picture") });
  await use.click();
  await expect(page.getByText("This file is not a picture that can be used.")).toBeVisible();

  await file.setInputFiles("prisma/seed/courses/javascript-foundations/media/closures.png");
  const square = page.getByRole("group", { name: "Move the square with the arrow keys" });
  await square.press("ArrowLeft");
  await inspect();
  await use.click();
  await expect(page.getByText("Your picture is changed.").first()).toBeVisible();
  const picture = page.locator('main img[src^="/api/media/"]');
  const shape = await picture.evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return { width: image.naturalWidth, height: image.naturalHeight };
  });
  expect(shape.width).toBe(shape.height);
  await expect(square).toBeHidden();
  await page.getByRole("button", { name: "Remove picture" }).click();
  await expect(picture).toBeHidden();
});

test("somebody new is told at the field what can’t be, and keeps what was typed", async ({ page }) => {
  await page.goto("/sign-up");
  const fields = {
    "First name": "Ada",
    "Last name": "Byron",
    Username: "student1",
    "E-mail": "ada@example.com",
  };
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value);
  await page.getByLabel("Password", { exact: true }).fill("seven slow rivers");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByText("This username is taken.")).toBeVisible();
  await expect(page.getByLabel("Username")).toBeFocused();
  for (const [label, value] of Object.entries(fields))
    await expect(page.getByLabel(label)).toHaveValue(value);
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
});

test("who guesses passwords has to wait", async ({ page, request }, { workerIndex }) => {
  const site = await startSite(50 + workerIndex, { RATE_LIMITS: "true" });
  const door = `${site.url}/api/auth/callback/credentials`;
  const { csrfToken } = (await (await request.get(`${site.url}/api/auth/csrf`)).json()) as {
    csrfToken: string;
  };
  for (let tries = 0; tries < 8; tries++) {
    const form = { csrfToken, identifier: "student2", password: `guess ${tries}` };
    await request.post(door, { form, maxRedirects: 0 });
  }
  await page.goto(`${site.url}/sign-in`);
  await page.getByLabel("E-mail or username").fill("student2");
  await page.getByLabel("Password", { exact: true }).fill("learn-with-m4t");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText(/Too many tries\. Please wait \d+ minutes/)).toBeVisible();
  await expect(page.getByLabel("E-mail or username")).toHaveValue("student2");
  await site.stop();
});
