import { afterEach, expect, it, vi } from "vitest";
import { reachServer } from "./reach-server";
import { dismissToast, toast, toastStore } from "./toast-store";

afterEach(() => {
  for (const { id } of toastStore.read()) dismissToast(id);
});

it("what an action did is said to whoever draws it, in order, until it is dismissed", () => {
  const listener = vi.fn();
  const stop = toastStore.subscribe(listener);
  toast({ title: "Saved." });
  toast({ title: "Failed.", tone: "error" });
  const [first, second] = toastStore.read();
  expect([first?.title, second?.title]).toEqual(["Saved.", "Failed."]);
  dismissToast(first?.id ?? 0);
  dismissToast(999);
  expect(toastStore.read()).toMatchObject([{ title: "Failed.", tone: "error" }]);
  stop();
  toast({ title: "Again." });
  expect(listener).toHaveBeenCalledTimes(4);
});

it("the list is the same until something is said, as React asks", () => {
  const before = toastStore.read();
  expect(toastStore.read()).toBe(before);
  toast({ title: "Saved." });
  expect(toastStore.read()).not.toBe(before);
});

it("a form that can't reach the server stays filled, and a failure of the server is shown as one", async () => {
  const form = new FormData();
  form.append("name", "Ada");
  form.append("password", "secret");
  const idle = { status: "idle" } as const;
  const offline = await reachServer(() => Promise.reject(new TypeError("Failed to fetch")), idle, form);
  expect(offline).toEqual({
    status: "error",
    code: "UNREACHABLE",
    message: expect.stringContaining("still here"),
    values: { name: "Ada" },
  });
  const broken = Object.assign(new Error("broken"), { digest: "1234" });
  await expect(reachServer(() => Promise.reject(broken), idle, form)).rejects.toBe(broken);
  const fine = { status: "ok" } as const;
  expect(await reachServer(() => Promise.resolve(fine), idle, form)).toBe(fine);
});
