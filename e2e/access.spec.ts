import type { APIRequestContext, APIResponse } from "@playwright/test";
import { actions } from "./access-actions";
import { type Cell, cellOf, doors, pages, puts } from "./access-table";
import { gather } from "./crowd";
import { expect, test } from "./fixtures";
import { type RoleName, roles } from "./roles";
import { readSurfaces } from "./surfaces";

const { routes, actions: built } = readSurfaces();

test("every page, door and action of the build has its row in the table, and no row is left over", () => {
  const listed = [...Object.keys(pages), ...Object.keys(doors), ...Object.keys(puts), "/_global-error"];
  expect(routes).toEqual(listed.sort());
  expect(built.map(({ name }) => name).sort()).toEqual(Object.keys(actions).sort());
});

test("each role gets what the table says, on every surface", async ({ world, playwright, baseURL }) => {
  test.setTimeout(300_000);
  const crowd = await gather(world);
  const wrong: string[] = [];
  const note = (surface: string, role: RoleName, expected: Cell, found: Cell | string) => {
    if (expected !== found) wrong.push(`${surface} as ${role}: expected ${expected}, found ${found}`);
  };

  for (const role of roles) {
    const person = crowd.people[role];
    const cookie = async () => (person ? [await world.sessionCookie(person)] : []);
    const session = async () => {
      const cookies = (await cookie()).map(({ url: _url, ...rest }) => ({
        ...rest,
        domain: "localhost",
        path: "/",
        expires: -1,
        secure: false,
        sameSite: "Lax" as const,
      }));
      return playwright.request.newContext({
        ...(baseURL && { baseURL }),
        storageState: { cookies, origins: [] },
      });
    };

    const reader = await session();
    for (const [surface, { path, row }] of Object.entries({ ...pages, ...doors })) {
      note(surface, role, cellOf(row, role), await look(reader, path(crowd)));
    }
    for (const [surface, { path, body, row }] of Object.entries(puts)) {
      note(surface, role, cellOf(row, role), await put(reader, path(crowd), body(crowd, role)));
    }
    await reader.dispose();
    for (const [name, { fields, row }] of Object.entries(actions)) {
      const id = built.find((action) => action.name === name)?.id ?? "";
      // A session of its own: signing in or out is one of the actions.
      const actor = await session();
      note(name, role, cellOf(row, role), await act(actor, baseURL ?? "", id, fields(crowd, role)));
      await actor.dispose();
    }
  }
  expect(wrong).toEqual([]);
});

async function look(request: APIRequestContext, path: string): Promise<Cell | string> {
  const answer = await request.get(path, { maxRedirects: 0 });
  const to = answer.headers().location;
  if (to) return new URL(to, "http://x").pathname === "/sign-in" ? "door" : "away";
  return byStatus(answer);
}

async function put(request: APIRequestContext, path: string, data: unknown) {
  return byStatus(await request.put(path, { data }));
}

function byStatus(answer: APIResponse): Cell | string {
  if (answer.status() === 404) return "gone";
  if (answer.status() === 401 || answer.status() === 403) return "no";
  return answer.ok() ? "in" : String(answer.status());
}

/** Calls an action as the browser does. What its rule says afterwards, such as "no seat left", counts as in. */
async function act(
  request: APIRequestContext,
  origin: string,
  id: string,
  fields: Record<string, string>,
): Promise<Cell | string> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const part of name.endsWith("[]") ? value.split("\n") : [value]) form.append(`_1_${name}`, part);
  }
  form.append("0", JSON.stringify([{ status: "idle" }, "$K1"]));
  const answer = await request.post("/sign-in", {
    headers: { "next-action": id, origin },
    multipart: form,
    maxRedirects: 0,
  });
  if (answer.headers()["x-action-redirect"]) return "in";
  if (answer.status() >= 400) return String(answer.status());
  const said = await answer.text();
  const code = /"status":"error","code":"(\w+)"/.exec(said)?.[1];
  if (code === "NOT_FOUND") return "gone";
  if (code === "UNAUTHENTICATED" || code === "FORBIDDEN") return "no";
  return code !== undefined || said.includes('"status":"ok"') ? "in" : "an answer that is none";
}
