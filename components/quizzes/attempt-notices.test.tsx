import { expect, it } from "vitest";
import { look } from "@/scripts/db/test-markup";
import { AttemptContext } from "./attempt-context";
import { AttemptNotices } from "./attempt-notices";
import { type AttemptState, createAttemptStore } from "./attempt-store";
import { SaveState } from "./save-state";

/** The room in one of its states. */
function show(part: Partial<AttemptState>) {
  const store = createAttemptStore({
    id: 3,
    questions: [],
    startedWith: { now: 0, deadlineAt: null, savedAt: null },
  });
  const state = { ...store.get(), ...part };
  return look(
    <AttemptContext value={{ ...store, get: () => state }}>
      <SaveState />
      <AttemptNotices leaveTo="/quizzes/4" />
    </AttemptContext>,
  );
}
const said = (part: Partial<AttemptState>) => show(part).text.replaceAll("\u00a0", " ");

it.each<[Partial<AttemptState>, string]>([
  [{}, "Saves by itself"],
  [{ savedAt: Date.parse("2026-11-23T12:00:00Z") }, "Saved"],
  [{ saving: "saving", waiting: 2 }, "Saving"],
])("nothing stands in the way while all is well: %o", (state, text) => expect(said(state)).toBe(text));

it.each<[Partial<AttemptState>, string, string]>([
  [
    { saving: "retrying", waiting: 1 },
    "The server can’t be reached You can go on.",
    "1 answer is kept on this device and will be sent",
  ],
  [
    { saving: "retrying", waiting: 3, isHandingIn: true },
    "Your attempt is handed in as soon as the connection is back.",
    "3 answers are kept on this device",
  ],
  [{ saving: "signed_out", waiting: 2 }, "You are signed out 2 answers are kept", "The time keeps running."],
  [{ saving: "refused", waiting: 1 }, "An answer could not be saved", "look at your last answers"],
])("somebody is told what is wrong, aloud, and what is safe: %o", (state, what, safe) => {
  const text = said(state);
  expect(text).toContain(what);
  expect(text).toContain(safe);
  expect(text).toContain("Not saved, retrying");
  expect(
    show(state)
      .all("span")
      .some(({ role, text: aloud }) => role === "status" && aloud !== ""),
  ).toBe(true);
});

it("who was signed out comes back to the attempt", () => {
  const [link] = show({ saving: "signed_out", waiting: 1 }).links;
  expect(link).toEqual(["Sign in and continue", "/sign-in?callbackUrl=%2Fattempts%2F3"]);
});

it("answers from another window are offered, unless something worse has to be said", () => {
  expect(show({ isOutdated: true }).links).toEqual([["Reload the page", "/attempts/3"]]);
  expect(said({ isOutdated: true, saving: "retrying", waiting: 1 })).not.toContain("another window");
});
