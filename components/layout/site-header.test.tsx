import { describe, expect, it, vi } from "vitest";
import type { ActionState } from "@/lib/action";
import { guest, type Member, type Role } from "@/lib/viewer";
import { look } from "@/scripts/db/test-markup";
import { MissingPage } from "./missing-page";
import { roomLinks } from "./room-links";
import { rooms } from "./rooms";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";
import { type FrameViewer, frameViewer } from "./viewer";
import { WorkPage } from "./work-page";
import { WorkShell } from "./work-shell";

const place = vi.hoisted(() => ({ path: "/" }));
vi.mock("next/navigation", () => ({ usePathname: () => place.path }));

const signOut = () => Promise.resolve<ActionState>({ status: "idle" });
const person = (role: Role): NonNullable<FrameViewer> => ({ name: "Ada Byron", role, image: null });
const header = (viewer: FrameViewer) =>
  look(<SiteHeader viewer={viewer} rooms={roomLinks(viewer?.role)} signOut={signOut} />);
const addresses = (found: ReturnType<typeof look>) => new Set(found.links.map(([, href]) => href));

it("what the frame knows of a person is no more than it shows", () => {
  const member: Member = {
    ...{ ...guest(), id: "1", role: "admin", username: "ada", name: "Ada Byron", image: "/api/media/7" },
    ...{ companyId: 1, emailVerified: true, sessionId: "secret" },
  };
  expect(frameViewer(member)).toEqual({ name: "Ada Byron", role: "admin", image: "/api/media/7", unread: 0 });
  expect(frameViewer({ ...member, unread: 3 })).toMatchObject({ unread: 3 });
  expect(frameViewer(guest())).toBeNull();
});

describe("the header", () => {
  it("offers a guest the catalog and two doors, and nothing to sign out of", () => {
    const found = header(null);
    expect(addresses(found)).toEqual(new Set(["/", "/courses", "/sign-in", "/sign-up"]));
    expect(found.text).not.toContain("Sign out");
  });

  it.each<[Role, string[]]>([
    ["student", []],
    ["instructor", ["/teach"]],
    ["company_admin", ["/company"]],
    ["admin", ["/teach", "/admin"]],
  ])("leads a %s to the own pages and rooms, on a phone too", (role, own) => {
    const found = header(person(role));
    expect(addresses(found)).toEqual(
      new Set(["/", "/learn", "/courses", "/certificates", "/account", "/notifications", ...own]),
    );
    for (const href of own) expect(found.links.filter(([, to]) => to === href)).toHaveLength(3);
    expect(found.all("button").filter(({ text }) => text === "Sign out")).toHaveLength(2);
    expect(found.text).toContain("Account: Ada Byron");
  });

  it("marks the page one is on, and the room around a page inside it", () => {
    const current = (path: string) => {
      place.path = path;
      const marked = header(person("instructor"))
        .all("a")
        .filter((link) => link["aria-current"] === "page");
      return [...new Set(marked.map(({ href }) => href))];
    };
    expect(current("/courses")).toEqual(["/courses"]);
    expect(current("/teach/courses/7")).toEqual(["/teach"]);
    expect(current("/coursesque")).toEqual([]);
    place.path = "/";
  });

  it.each([
    [0, "Notifications", []],
    [1, "Notifications: 1 unread", ["1 unread", "1 unread"]],
    [10, "Notifications: 9+ unread", ["9+ unread", "9+ unread"]],
  ])("says of %i notices what waits, at the bell and in both menus", (unread, name, counts) => {
    const found = header({ ...person("student"), unread });
    const bells = found.links.filter(([, href]) => href === "/notifications");
    expect(bells[0]).toEqual([name, "/notifications"]);
    expect(bells.slice(1)).toHaveLength(2);
    expect(bells.slice(1).map(([row]) => row)).toEqual(
      counts.length > 0 ? counts.map((count) => `Notifications${count}`) : ["Notifications", "Notifications"],
    );
  });

  it("has a search that works by itself", () => {
    expect(header(person("student")).all("form")).toEqual(
      expect.arrayContaining([expect.objectContaining({ action: "/courses", role: "search" })]),
    );
  });
});

describe("the other ends of a page", () => {
  it("the footer offers a guest an account and a member the own pages", () => {
    expect(addresses(look(<SiteFooter viewer={null} />))).toContain("/sign-up");
    const own = addresses(look(<SiteFooter viewer={person("student")} />));
    expect(own).toContain("/account");
    expect(own).not.toContain("/sign-in");
  });

  it("a missing page says so without telling whose it might be, and leads on", () => {
    const found = look(<MissingPage />);
    expect(found.text).toContain("This page is missing.");
    expect(addresses(found)).toEqual(new Set(["/learn", "/courses"]));
  });
});

describe("a room for work", () => {
  const room = (path: string, role: Role = "admin") => {
    place.path = path;
    return look(
      <WorkShell
        room={rooms.admin}
        viewer={person(role)}
        signOut={signOut}
        counts={{ "/admin/users": "6,418" }}
      >
        <WorkPage crumbs={[{ label: "Back office", href: "/admin" }, { label: "Users" }]} title="Users">
          Content
        </WorkPage>
      </WorkShell>,
    );
  };

  it("shows its pages with their figures, the way to other rooms, and where one is", () => {
    const found = room("/admin/users");
    const nav = found.all("a").filter((link) => link["aria-current"] === "page");
    expect(new Set(nav.map(({ href }) => href))).toEqual(new Set(["/admin/users"]));
    expect(nav[0]?.text).toContain("6,418");
    expect(addresses(found)).toEqual(
      new Set([
        "/courses",
        "/notifications",
        "/learn",
        "/teach",
        "/admin",
        "/account",
        ...rooms.admin.groups.flatMap(({ links }) => links.map(({ href }) => href)),
      ]),
    );
    expect(found.all("h1")).toMatchObject([{ text: "Users" }]);
    expect(found.all("main")).toMatchObject([{ id: "main" }]);
  });

  it("marks its first page there only", () => {
    const marked = (path: string) =>
      room(path)
        .all("a")
        .some(
          (link) =>
            link.href === "/admin" && link["aria-current"] === "page" && link.text.includes("Overview"),
        );
    expect([marked("/admin"), marked("/admin/users")]).toEqual([true, false]);
  });
});
