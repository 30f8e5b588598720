import type { CredentialsConfig } from "next-auth/providers/credentials";
import { describe, expect, it, vi } from "vitest";
import { authOptions } from "./auth";
import { AppError } from "./errors";

const signIn = vi.fn((_identifier: string, _password: string) => Promise.resolve<string | null>("s-1"));
const signOut = vi.fn((_sessionId: string) => Promise.resolve());
const options = authOptions({ signIn, signOut });
// next-auth calls them with less than its types promise.
const { jwt, session } = options.callbacks as Record<"jwt" | "session", (sent: object) => unknown>;
const [provider] = options.providers;
const credentials = provider?.options as CredentialsConfig;
const enter = (sent: Record<string, string> | undefined) =>
  credentials.authorize(sent, { headers: {}, body: {}, query: {}, method: "POST" });

describe("next-auth's own door", () => {
  it("opens with a name and a password, and keeps no more than the session's id", async () => {
    expect(await enter({ identifier: "ada", password: "a quiet harbor" })).toEqual({ id: "s-1" });
    expect(signIn).toHaveBeenLastCalledWith("ada", "a quiet harbor");
    const token = await jwt({ token: { name: "Ada", email: "ada@example.com" }, user: { id: "s-1" } });
    expect(token).toEqual({ sid: "s-1" });
  });

  it("stays closed to nothing, to an address that is not confirmed, and to whatever is refused", async () => {
    signIn.mockRejectedValueOnce(new AppError("INVALID", "Please check the form."));
    expect(await enter(undefined)).toBeNull();
    expect(signIn).toHaveBeenLastCalledWith("", "");
    signIn.mockResolvedValueOnce(null);
    expect(await enter({ identifier: "ada", password: "x" })).toBeNull();
    signIn.mockRejectedValueOnce(new AppError("UNAUTHENTICATED", "The username or the password is wrong."));
    expect(await enter({ identifier: "ada", password: "x" })).toBeNull();
  });

  it("leaves out what the database can't keep", async () => {
    await enter({ identifier: "a\0da", password: "a quiet\0 harbor" });
    expect(signIn).toHaveBeenLastCalledWith("ada", "a quiet harbor");
  });

  it("tells a machine that it has tried too often, and of what broke only that it did", async () => {
    const tooOften = new AppError("RATE_LIMITED", "Too many tries.");
    signIn.mockRejectedValueOnce(tooOften);
    await expect(enter({ identifier: "ada", password: "x" })).rejects.toBe(tooOften);
    signIn.mockRejectedValueOnce(new Error("password of the database is wrong"));
    await expect(enter({ identifier: "ada", password: "x" })).rejects.toThrow("Something broke on our side.");
  });

  it("keeps the token of a session that goes on, and tells the browser only when it ends", async () => {
    const token = { sid: "s-1", iat: 1 };
    expect(await jwt({ token })).toBe(token);
    const known = { expires: "2027-01-01", user: { name: "Ada", email: "ada@example.com" } };
    expect(await session({ session: known, token })).toEqual({ expires: "2027-01-01" });
  });

  it("ends the session in the database when a machine signs out", async () => {
    await options.events?.signOut?.({ token: { sid: "s-1" }, session: { expires: "" } });
    await options.events?.signOut?.({ token: {}, session: { expires: "" } });
    expect(signOut).toHaveBeenCalledExactlyOnceWith("s-1");
  });
});
