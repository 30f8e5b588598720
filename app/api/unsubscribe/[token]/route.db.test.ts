import { beforeAll, expect, it } from "vitest";
import { db } from "@/lib/db";
import { unsubscribeToken } from "@/lib/ops/unsubscribing";
import { createPerson } from "@/scripts/db/test-world";
import { GET, POST } from "./route";

let token: string;
let userId: string;
beforeAll(async () => {
  ({ id: userId } = await createPerson("mia"));
  token = unsubscribeToken({ userId, kind: "training.due" });
});

const call = (door: typeof POST | typeof GET, path: string, init: RequestInit = {}) =>
  door(new Request(`http://localhost:3000/api/unsubscribe/${path}`, init), {
    params: Promise.resolve({ token: path }),
  });
const choices = () => db.notificationPreference.findMany({ where: { userId } });

it("opening the address in a browser changes nothing and leads to the page with the button", async () => {
  await expect(call(GET, token)).rejects.toMatchObject({
    digest: expect.stringContaining(`/unsubscribe/${token}`),
  });
  expect(await choices()).toEqual([]);
});

it("a mail program’s one POST ends the letters, from any site and as often as it comes", async () => {
  const init = {
    method: "POST",
    headers: { origin: "https://mail.example", "content-type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
  };
  for (let time = 0; time < 2; time++) expect(await call(POST, token, init)).toMatchObject({ status: 200 });
  expect(await choices()).toMatchObject([{ kind: "training.due", byEmail: false }]);
});

it("a token that nobody got ends nothing", async () => {
  expect(await call(POST, `${token}x`, { method: "POST" })).toMatchObject({ status: 404 });
  expect(await choices()).toHaveLength(1);
});
