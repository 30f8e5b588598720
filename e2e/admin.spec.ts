import { expect, test } from "./fixtures";
import { linkInLetterTo } from "./letters";

test("an admin suspends somebody, whose next click ends at the door, and lets them in again", async ({
  page,
  login,
  inspect,
  openElsewhere,
  world,
}) => {
  const person = await world.createPerson("student");
  const their = await openElsewhere(person);
  await their.goto("/learn");
  await expect(their).toHaveURL(/\/learn$/);

  await login({ role: "admin" });
  await page.goto(`/admin/users?q=${person.username}`);
  const actions = page
    .getByRole("button", { name: `Actions for ${person.username}` })
    .filter({ visible: true });
  await actions.click();
  await page.getByRole("menuitem", { name: "Suspend…" }).click();
  await inspect();
  await page.getByRole("alertdialog").getByLabel("Reason").fill("Shared the account");
  await page.getByRole("alertdialog").getByRole("button", { name: "Suspend" }).click();
  await expect(page.getByText(`${person.username} is suspended.`).first()).toBeVisible();
  await their.goto("/learn");
  await expect(their).toHaveURL(/\/sign-in/);

  await page.goto("/admin");
  await page.getByRole("link", { name: /suspended$/ }).click();
  await expect(page).toHaveURL(/state=suspended/);
  await actions.click();
  await page.getByRole("menuitem", { name: "Lift suspension…" }).click();
  await expect(page.getByRole("alertdialog")).toContainText("Suspended because: Shared the account");
  await page.getByRole("alertdialog").getByRole("button", { name: "Lift suspension" }).click();
  await expect(page.getByText(`${person.username} can sign in again.`).first()).toBeVisible();
});

test("an admin makes a student an instructor, whose next page has the new room", async ({
  page,
  login,
  openElsewhere,
  world,
}) => {
  const person = await world.createPerson("student");
  const their = await openElsewhere(person);
  await their.goto("/learn");
  await expect(their.getByRole("link", { name: "Teaching" })).toBeHidden();

  const admin = await login({ role: "admin" });
  await page.goto(`/admin/users?q=${person.username}&role=student`);
  await page
    .getByRole("button", { name: `Actions for ${person.username}` })
    .filter({ visible: true })
    .click();
  await page.getByRole("menuitem", { name: "Change role…" }).click();
  await page.getByRole("alertdialog").getByLabel("Role").selectOption({ label: "Instructor" });
  await page.getByRole("alertdialog").getByRole("button", { name: "Change role" }).click();
  await expect(page.getByText(`${person.username} is now instructor.`).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Nobody fits this filter" })).toBeVisible();
  await page.getByRole("link", { name: "Clear the filter" }).click();
  await expect(page).toHaveURL(/\/admin\/users$/);

  await their.reload();
  await their.getByRole("banner").getByRole("link", { name: "Teaching" }).click();
  await expect(their.getByRole("heading", { name: "My courses" })).toBeVisible();
  await page.goto(`/admin/users?q=${admin.username}`);
  await expect(page.getByText("You", { exact: true }).filter({ visible: true })).toBeVisible();
});

test("an admin finds a letter that was not sent, reads it and follows its link", async ({
  page,
  login,
  inspect,
  openElsewhere,
  world,
}) => {
  const person = await world.createPerson("student");
  const email = `${person.username}@example.com`;
  const their = await openElsewhere();
  await their.goto("/forgot-password");
  await their.getByLabel("E-mail").fill(email);
  await their.getByRole("button", { name: "Send the link" }).click();
  await expect(their.getByText("a link is on its way")).toBeVisible();

  await login({ role: "admin" });
  await page.goto(`/admin/mail?q=${email}`);
  const row = page.getByRole("region", { name: "Letters" }).getByRole("row", { name: email });
  await expect(async () => {
    await page.reload();
    await expect(row).toContainText("Kept here", { timeout: 500 });
  }).toPass();
  await row.getByRole("link", { name: /^Set a new password/ }).click();
  const link = await linkInLetterTo(email);
  await expect(page.getByRole("link", { name: link })).toHaveAttribute("href", link);
  await inspect();
  await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "Mail" }).click();
  await page.getByRole("combobox", { name: "State" }).selectOption({ label: "Failed" });
  await expect(page).toHaveURL(/status=failed/);
});
