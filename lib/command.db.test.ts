import { describe, expect, it } from "vitest";
import { z } from "zod";
import { anyone, command, nothing } from "./command";
import { system } from "./viewer";

/** A command whose raw statement fails with an error of the database, the first `times` times. */
function failing(code: string, times: number) {
  let tries = 0;
  const run = command({
    input: z.object({}),
    load: nothing,
    authorize: anyone,
    async run({ tx }) {
      tries += 1;
      if (tries <= times)
        await tx.$executeRawUnsafe(`do $$ begin raise exception 'no' using errcode = '${code}'; end $$`);
      return tries;
    },
  });
  return () => run(system, {});
}

describe("a command that loses a race in a raw statement", () => {
  it("is tried again after a deadlock or a write conflict", async () => {
    expect(await failing("40P01", 2)()).toBe(3);
    expect(await failing("40001", 1)()).toBe(2);
  });

  it("says so when it loses each time", async () => {
    await expect(failing("40P01", 9)()).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("is not tried again after another failure", async () => {
    await expect(failing("22012", 1)()).rejects.toMatchObject({ code: "P2010" });
  });
});
