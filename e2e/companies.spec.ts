import { db } from "@/lib/db";
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

test("a company without a free seat is told so", async ({ page, login, world }) => {
  await login(await world.findPerson("company_admin2"));
  await page.goto("/company/licenses");
  await page.getByRole("button", { name: "Assign a seat" }).click();
  await expect(page.getByRole("dialog")).toContainText("No seat is free");
});

test("a seat opens what its plan covers at once, and taking it away closes it again", async ({
  page,
  login,
  openElsewhere,
  world,
}) => {
  const employee = await world.findPerson("student8");
  const lesson = await db.lesson.findFirstOrThrow({
    where: { isPreview: false, module: { course: { slug: "react-in-practice" } } },
    orderBy: { id: "asc" },
  });
  const their = await openElsewhere(employee);
  await login(await world.findPerson("company_admin1"));

  await their.goto(`/learn/react-in-practice/${lesson.id}`);
  await expect(their.getByRole("heading", { name: "Your access has ended" })).toBeVisible();
  await page.goto("/company/licenses");
  await page.getByRole("button", { name: "Assign a seat" }).click();
  await page.getByRole("dialog").getByLabel("Employee").selectOption(employee.id);
  await page.getByRole("dialog").getByRole("button", { name: "Assign seat" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await their.reload();
  await expect(their.getByRole("link", { name: "Next lesson", exact: true })).toBeVisible();

  await page.goto("/company/licenses?show=assigned&q=student8");
  await page
    .getByRole("button", { name: /^Revoke the seat of/ })
    .filter({ visible: true })
    .click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Revoke seat" }).click();
  await expect(page.getByRole("heading", { name: "No seat fits" })).toBeVisible();
  await their.reload();
  await expect(their.getByRole("heading", { name: "Your access has ended" })).toBeVisible();
  await their.goto("/learn");
  await expect(their.getByRole("article").filter({ hasText: "React" })).toContainText("Progress is kept.");
});

test("on a phone a company admin finds a seat, and thinks again before revoking one", async ({
  page,
  login,
  inspect,
  world,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await login(await world.findPerson("company_admin1"));
  await page.goto("/company/licenses");
  await page.getByRole("searchbox", { name: "Find a person or key" }).fill("yuki");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=yuki/);
  await expect(page.getByText("yuki.mori@northwind.example").filter({ visible: true })).toHaveCount(1);
  await page.getByRole("link", { name: "Assigned" }).click();
  await expect(page.getByRole("heading", { name: "No seat fits" })).toBeVisible();
  await page.getByRole("link", { name: "Clear the filter" }).click();
  await expect(page).toHaveURL(/\/company\/licenses$/);

  const revoke = page.getByRole("button", { name: /^Revoke the seat of/ }).filter({ visible: true });
  const before = await revoke.count();
  await revoke.first().click();
  await inspect();
  await page.getByRole("alertdialog").getByRole("button", { name: "Keep seat" }).click();
  await expect(page.getByRole("alertdialog")).toBeHidden();
  await page.reload();
  await expect(revoke).toHaveCount(before);
});
