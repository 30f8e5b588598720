import { expect, test } from "./fixtures";

test("a company admin sees the seats drawn to scale, revokes one and gives it to somebody else", async ({
  page,
  login,
  visit,
  inspect,
  world,
}) => {
  await login(await world.findPerson("company_admin1"));
  await visit("/company");
  await expect(page.getByRole("img", { name: /^25.seats/ })).toBeVisible();
  await visit("/company/licenses?show=assigned");
  const table = page.getByRole("region", { name: "Licenses" });
  const before = await table.getByRole("row").count();
  await table
    .getByRole("button", { name: /Revoke the seat of/ })
    .first()
    .click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Revoke seat" }).click();
  await expect(table.getByRole("row")).toHaveCount(before - 1);

  await page.getByRole("button", { name: "Assign a seat" }).click();
  await inspect();
  await page.getByRole("dialog").getByLabel("Employee").selectOption({ index: 0 });
  await page.getByRole("dialog").getByRole("button", { name: "Assign seat" }).click();
  await expect(table.getByRole("row")).toHaveCount(before);
});

test("a company without a free seat is told so", async ({ page, login, visit, world }) => {
  await login(await world.findPerson("company_admin2"));
  await visit("/company/licenses");
  await page.getByRole("button", { name: "Assign a seat" }).click();
  await expect(page.getByRole("dialog")).toContainText("No seat is free");
});
