import { describe, expect, it } from "vitest";
import type { Notification } from "@/lib/ops/queries";
import { look } from "@/scripts/db/test-markup";
import { NotificationEmpty } from "./notification-empty";
import { LetterSwitch } from "./notification-letters";
import { NotificationList } from "./notification-list";
import { NotificationPreferences } from "./notification-preferences";
import { NotificationTools, UndoDismissal } from "./notification-tools";

const notice = (id: number, more: Partial<Notification> = {}): Notification => ({
  ...{ id, kind: "certificate.issued", title: `Notice ${id}`, body: null, url: "/learn" },
  ...{ isRead: true, day: "2026-11-23", time: "10:42" },
  ...more,
});

describe("what somebody was told", () => {
  const list = (...notifications: Notification[]) =>
    look(<NotificationList notifications={notifications} today="2026-11-23" />);

  it("stands under its day, in the order it came", () => {
    const { all, text } = list(
      notice(4),
      notice(3),
      notice(2, { day: "2026-11-22" }),
      notice(1, { day: "2026-03-01" }),
    );
    expect(all("h2").map((heading) => heading.text)).toEqual(["Today", "Yesterday", "1 Mar 2026"]);
    expect(text).toMatch(/Today.*Notice 4.*Notice 3.*Yesterday.*Notice 2.*1 Mar 2026.*Notice 1/);
  });

  it("is opened by a link and put away by a button of a form, which need no script, and says what is unread", () => {
    const { all, links } = list(
      notice(7, { isRead: false, body: "More words" }),
      notice(8, { kind: "of.old" }),
    );
    expect(links).toEqual([
      ["Unread: Notice 7", "/api/notifications/7"],
      ["Notice 8", "/api/notifications/8"],
    ]);
    const [away] = all("button");
    expect(away).toMatchObject({ type: "submit", value: "7", "aria-label": "Put away: Notice 7" });
    expect(all("form").map(({ id }) => id)).toContain(away?.["form"]);
  });
});

it("the tools are there only where they would do something", () => {
  const names = (unread: number, read: number) =>
    look(<NotificationTools unread={unread} read={read} />)
      .all("button")
      .map(({ text }) => text);
  expect(names(0, 0)).toEqual([]);
  expect(names(2, 0)).toEqual(["Mark all as read"]);
  expect(names(0, 3)).toEqual(["Put read ones away"]);
});

it("what was put away can be taken out again", () => {
  const found = look(<UndoDismissal notificationId={12} />);
  expect(found.text).toContain("Put away.");
  expect(found.sent()).toEqual({ notificationId: "12" });
});

it("an empty list says what will come, and an empty filter leads back to all", () => {
  expect(look(<NotificationEmpty onlyUnread={false} />).text).toContain("will be announced here");
  expect(look(<NotificationEmpty onlyUnread />).links).toEqual([["Show all", "/notifications"]]);
});

it("the settings send what is ticked, and what must be known can’t be unticked", () => {
  const kind = (name: string, more: object) => ({
    ...{ kind: name, name: `Kind ${name}`, group: "Learning", isRequired: false, byEmail: true },
    ...more,
  });
  const found = look(
    <NotificationPreferences
      preferences={[
        kind("a", {}),
        kind("b", { byEmail: false }),
        kind("c", { isRequired: true, group: "Seats" }),
      ]}
    />,
  );
  expect(found.all("legend").map(({ text }) => text)).toEqual(["Learning", "Seats"]);
  expect(found.sent()).toEqual({ "kinds[]": "a" });
  const required = found.all("input").find((input) => input["disabled"] !== undefined);
  expect(required).toMatchObject({ checked: "" });
  expect(required?.["name"]).toBeUndefined();
});

it("a letter’s page asks before it ends letters, and says afterwards how to take it back", () => {
  const page = (isOn: boolean) => look(<LetterSwitch token="t-1" what="A quiz is graded" isOn={isOn} />);
  expect(page(true).text).toContain("No more of these letters?");
  expect(page(true).all("button")[0]?.text).toBe("Switch them off");
  expect(page(false).text).toContain("These letters are switched off");
  expect(page(false).all("button")[0]?.text).toBe("Undo");
  expect(page(true).sent()).toEqual({ token: "t-1" });
});
