import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { look } from "@/scripts/db/test-markup";
import { initialsOf, hueOf } from "./avatar-initials";
import { Breadcrumb } from "./breadcrumb";
import { ConfirmDialog } from "./confirm-dialog";
import { DataTable } from "./data-table";
import { Dialog, DialogButton } from "./dialog";
import { FilterChips } from "./filter-chips";
import { Pagination } from "./pagination";
import { Progress } from "./progress";
import { Segmented, SegmentedLinks } from "./segmented";
import { None, Th } from "./table";
import { Tabs } from "./tabs";

describe("a list of things", () => {
  it("can be turned forward and back, and says when it ends", () => {
    const found = look(<Pagination summary="1 to 50 of 60" next="/list?page=2" />);
    expect(found.links).toEqual([["Next page", "/list?page=2"]]);
    expect(found.all("button")).toMatchObject([{ "aria-label": "Previous page", disabled: "" }]);
    expect(found.text).toContain("1 to 50 of 60");
    expect(look(<Pagination summary="1 to 3 of 3" />).all("button")).toEqual([]);
  });

  it("names the filters in force, each with the way to take it off", () => {
    const found = look(<FilterChips chips={[{ label: "Free", without: "/list?q=a" }]} clear="/list" />);
    expect(found.links).toEqual([
      ["Remove filter Free", "/list?q=a"],
      ["Clear all", "/list"],
    ]);
    expect(look(<FilterChips chips={[]} clear="/list" />).text).toBe("");
  });

  it("says by which column it is sorted, and which way", () => {
    const heads = (order?: "asc" | "desc") =>
      look(
        <table>
          <thead>
            <tr>
              <Th sort={{ href: "/list?sort=name", order }}>Name</Th>
            </tr>
          </thead>
        </table>,
      ).all("th");
    expect(heads("asc")).toMatchObject([{ "aria-sort": "ascending", scope: "col", text: "Name" }]);
    expect(heads("desc")).toMatchObject([{ "aria-sort": "descending" }]);
    expect(heads()[0]).not.toHaveProperty("aria-sort");
  });

  it("is a table with names for all its columns, and the same on a phone with the same actions", () => {
    const found = look(
      <DataTable
        label="People"
        items={[
          { id: 1, name: "Ada" },
          { id: 2, name: "Ben" },
        ]}
        columns={[
          { head: "Name", cell: ({ name }) => name },
          { head: "Seen", cell: () => <None /> },
        ]}
        row={({ name }) => ({ title: name, href: `/people/${name}` })}
        actions={({ name }) => <button type="button">{`Greet ${name}`}</button>}
      />,
    );
    expect(found.all("th").map(({ text }) => text)).toEqual(["Name", "Seen", "Actions"]);
    expect(found.all("td").map(({ text }) => text)).toEqual([
      "Ada",
      "–None",
      "Greet Ada",
      "Ben",
      "–None",
      "Greet Ben",
    ]);
    expect(found.all("li").map(({ text }) => text)).toEqual(["Ada Greet Ada", "Ben Greet Ben"]);
    expect(found.links).toEqual([
      ["Ada", "/people/Ada"],
      ["Ben", "/people/Ben"],
    ]);
    expect(found.labels).toContain("People");
  });
});

describe("the way through pages", () => {
  it("ends at the page itself, which leads nowhere", () => {
    const found = look(<Breadcrumb crumbs={[{ label: "Teaching", href: "/teach" }, { label: "Rye" }]} />);
    expect(found.links).toEqual([["Teaching", "/teach"]]);
    expect(found.all("span").filter((span) => span["aria-current"] === "page")).toMatchObject([
      { text: "Rye" },
    ]);
  });

  it.each([
    ["tabs", look(<Tabs label="Account" tabs={[tab("A", true), { ...tab("B", false), count: 0 }]} />)],
    ["views", look(<SegmentedLinks label="Account" items={[tab("A", true), tab("B", false)]} />)],
  ])("by %s marks the one that is shown", (_kind, found) => {
    expect(found.labels).toEqual(["Account"]);
    expect(found.all("a").map((link) => [link.href, link["aria-current"]])).toEqual([
      ["/A", "page"],
      ["/B", undefined],
    ]);
  });

  it("by radio buttons works in a plain form", () => {
    const options = [
      { value: "a", label: "A" },
      { value: "b", label: "B" },
    ];
    const found = look(<Segmented label="View" name="view" options={options} defaultValue="b" />);
    expect(found.sent()).toEqual({ view: "b" });
    expect(found.all("legend")).toMatchObject([{ text: "View" }]);
  });
});

describe("a question before something that can't be taken back", () => {
  const action = () => Promise.resolve({ status: "idle" as const });

  it("names what happens and what stays, with the safe answer first", () => {
    const found = look(
      <ConfirmDialog
        id="d"
        title="Revoke 3 seats?"
        description="Progress is kept."
        confirm="Revoke seats"
        cancel="Keep seats"
        action={action}
      >
        <input type="hidden" name="id" value="7" />
      </ConfirmDialog>,
    );
    const [dialog] = found.all("dialog");
    expect(dialog).toMatchObject({
      role: "alertdialog",
      "aria-labelledby": "d-title",
      "aria-describedby": "d-text",
    });
    expect(found.all("h2")).toMatchObject([{ id: "d-title", text: "Revoke 3 seats?" }]);
    expect(found.all("button")).toMatchObject([
      { text: "Keep seats", command: "close", commandfor: "d", type: "button" },
      { text: "Revoke seats", type: "submit" },
    ]);
    expect(found.sent()).toEqual({ id: "7" });
  });

  it("is opened by a button, and any other dialog can be closed by one", () => {
    const found = look(
      <>
        <DialogButton dialog="d">Open</DialogButton>
        <Dialog id="d" title="Words" />
      </>,
    );
    expect(found.all("button")).toMatchObject([
      { text: "Open", command: "show-modal", commandfor: "d", "aria-haspopup": "dialog" },
      { "aria-label": "Close", command: "close", commandfor: "d" },
    ]);
    expect(found.all("dialog")[0]).not.toHaveProperty("aria-describedby");
  });
});

it.each([
  [-5, 100, "0%"],
  [25, 50, "50%"],
  [80, 50, "100%"],
  [1, 0, "0%"],
])("a bar for %f of %f is filled by %s", (value, max, width) => {
  const html = renderToStaticMarkup(<Progress label="Upload" value={value} max={max} />);
  expect(html).toContain('role="progressbar" aria-label="Upload"');
  expect(html).toContain(`style="width:${width}"`);
});

it.each([
  ["Ada Byron", "AB"],
  ["  ada  m.  byron ", "AB"],
  ["Ada", "A"],
  ["élodie", "É"],
  ["👩‍🚀 Ride", "👩R"],
  ["", "?"],
])("the picture of %j without a picture reads %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
  expect(hueOf(name)).toBeGreaterThanOrEqual(0);
  expect(hueOf(name)).toBeLessThan(360);
});

function tab(label: string, current: boolean) {
  return { href: `/${label}`, label, current };
}
