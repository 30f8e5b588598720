import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { type ActionState, formAction, intoSession } from "./action";
import { AppError, fieldError } from "./errors";
import { log } from "./log";
import { clearSessionCookie, writeSessionCookie } from "./session";
import { guest } from "./viewer";

// Next's own doors out of a request, and the cookie jar of one.
vi.mock("next/cache", () => ({ refresh: vi.fn() }));
vi.mock("./log", () => ({ log: { error: vi.fn() } }));
vi.mock("./session", () => ({
  getViewer: () => Promise.resolve({ ...guest(), requestId: "r-1" }),
  writeSessionCookie: vi.fn(),
  clearSessionCookie: vi.fn(),
}));

const idle: ActionState = { status: "idle" };
const done = vi.fn((_viewer: unknown, _raw: unknown) => Promise.resolve<unknown>({ name: "Ada" }));

function formOf(fields: Record<string, string | string[]>) {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) form.append(name, value);
  return form;
}
const send = (fields: Record<string, string | string[]> = {}, action = formAction(done)) =>
  action(idle, formOf(fields));
const refusedBy = (error: unknown) => formAction(() => Promise.reject(error));

beforeEach(() => {
  vi.clearAllMocks();
});

describe("a form that is sent", () => {
  it("reaches the command with who sent it and what was typed", async () => {
    await send({
      title: " Hello ",
      "styles[]": ["visual", "reading"],
      done: ["off", "on"],
      $ACTION_ID_1: "x",
    });
    expect(done).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: null, requestId: "r-1" }), {
      title: " Hello ",
      styles: ["visual", "reading"],
      done: "on",
    });
  });

  it("leaves out what the database can't keep, in texts and lists alike", async () => {
    await send({ title: "He\0llo", "options[]": ["\0Yes", "No\0"] });
    expect(done.mock.lastCall?.[1]).toEqual({ title: "Hello", options: ["Yes", "No"] });
  });

  it("carries a file as it is", async () => {
    const form = new FormData();
    form.append("picture", new File(["x"], "me.png"));
    await formAction(done)(idle, form);
    expect(done.mock.lastCall?.[1]).toEqual({ picture: expect.any(File) });
  });

  it("is answered on the page, which is read again", async () => {
    expect(await send()).toEqual({ status: "ok" });
    const greet = formAction(() => Promise.resolve({ name: "Ada" }), {
      message: ({ name }) => `Hello ${name}.`,
    });
    expect(await send({}, greet)).toEqual({ status: "ok", message: "Hello Ada." });
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  it("leads on where the command says so, and what stays around the new page is read again", async () => {
    const on = formAction(done, { redirectTo: () => "/learn" });
    await expect(send({}, on)).rejects.toMatchObject({ digest: expect.stringContaining("/learn") });
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(await send({}, formAction(done, { redirectTo: () => null }))).toEqual({ status: "ok" });
  });
});

describe("a form that begins or ends a sign-in", () => {
  const entering = (sessionId: string | null) =>
    formAction(() => Promise.resolve({ sessionId, redirectTo: "/learn" }), intoSession);

  it("writes the session's cookie before it leads on", async () => {
    await expect(send({}, entering("s-1"))).rejects.toMatchObject({
      digest: expect.stringContaining("/learn"),
    });
    expect(writeSessionCookie).toHaveBeenCalledExactlyOnceWith("s-1");
  });

  it("touches no cookie where there is no session yet", async () => {
    await expect(send({}, entering(null))).rejects.toThrow();
    await send();
    expect(writeSessionCookie).not.toHaveBeenCalled();
    expect(clearSessionCookie).not.toHaveBeenCalled();
  });

  it("takes the cookie away at the end", async () => {
    await send({}, formAction(done, { session: () => "end" }));
    expect(clearSessionCookie).toHaveBeenCalledOnce();
  });

  it("leaves the cookie alone when the command refuses", async () => {
    const out = formAction(() => Promise.reject(new AppError("FORBIDDEN", "No.")), {
      session: () => "end" as const,
    });
    await send({}, out);
    expect(clearSessionCookie).not.toHaveBeenCalled();
  });
});

describe("a form that is refused", () => {
  it("comes back with the reason, the fields' errors and what was typed", async () => {
    expect(
      await send({ email: "ada", name: "A" }, refusedBy(fieldError("email", "Not an address."))),
    ).toEqual({
      status: "error",
      code: "INVALID",
      message: "Please check the form.",
      fieldErrors: { email: ["Not an address."] },
      values: { email: "ada", name: "A" },
    });
    const plain = await send({}, refusedBy(new AppError("LIMIT_REACHED", "No seat left.")));
    expect(plain).toEqual({ status: "error", code: "LIMIT_REACHED", message: "No seat left.", values: {} });
    expect(refresh).not.toHaveBeenCalled();
  });

  it("never sends a password back, nor a file, nor Next's own fields", async () => {
    const form = formOf({ password: "secret", currentPassword: "secret", $ACTION_KEY: "k", name: "A" });
    form.append("picture", new File(["secret"], "me.png"));
    const state = await refusedBy(new AppError("INVALID", "No."))(idle, form);
    expect(state).toMatchObject({ values: { name: "A" } });
    expect(JSON.stringify(state)).not.toMatch(/secret|ACTION|picture/);
  });

  it("that broke is noted with the request's number, and the error page takes over", async () => {
    const broken = new Error("connection lost");
    await expect(send({ password: "secret" }, refusedBy(broken))).rejects.toBe(broken);
    const noted = vi.mocked(log.error).mock.calls;
    expect(noted).toEqual([[{ err: broken, requestId: "r-1" }, expect.any(String)]]);
  });

  it("lets Next's own signals through", async () => {
    const leading = formAction(() => Promise.resolve().then(() => redirect("/elsewhere")));
    await expect(send({}, leading)).rejects.toMatchObject({ digest: expect.stringContaining("/elsewhere") });
  });
});
