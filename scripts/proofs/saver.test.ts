import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { lostOf, startSaving } from "./saver";

let server: Server;
afterEach(() => server?.close());

const saved = (seq: number) => ({ questionId: 1, seq, value: `answer ${seq}` });

it.each([
  ["nothing is there", {}, [1, 2, 3]],
  ["an older answer stands there", { 1: { seq: 1, value: "answer 1" } }, [2, 3]],
  ["another answer stands there", { 1: { seq: 3, value: "answer 2" } }, [3]],
  ["the last one stands there", { 1: { seq: 3, value: "answer 3" } }, []],
  ["a later one arrived unacknowledged", { 1: { seq: 4, value: "answer 4" } }, []],
])("where %s, that many saves are lost", (_, held, lost) => {
  expect(lostOf([1, 2, 3].map(saved), held).map(({ seq }) => seq)).toEqual(lost);
});

it("what the site refused or answered wrongly is not taken for saved", async () => {
  const answers = [
    [200, { seqs: { 1: 1 } }],
    [200, { seqs: { 1: 2 } }],
    [200, { seqs: { 1: 2 } }],
  ] as const;
  let asked = 0;
  server = createServer((_, response) => {
    const [status, body] = answers[asked++] ?? [500, {}];
    response.writeHead(status).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const saver = startSaving({ url, cookie: "", attemptId: 1, questions: [{ id: 1, type: "essay" }] });

  await expect(saver.untilSaved(100)).rejects.toThrow("The site saved 2 answers, and then no more.");
  expect(await saver.stop()).toEqual([
    { questionId: 1, seq: 1, value: "1" },
    { questionId: 1, seq: 2, value: "2" },
  ]);
});
