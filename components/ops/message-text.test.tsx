import { expect, it } from "vitest";
import { look } from "@/scripts/db/test-markup";
import { MessageTable } from "./message-table";
import { MessageText } from "./message-text";

it("a letter reads as it was sent, its links alive and its markup not", () => {
  const found = look(
    <MessageText
      text={
        "Hello <b>Ada</b>,\n\nOpen:\nhttps://m4t.example/x?a=1&b=2 or http://y.example\n\njavascript:alert(1)"
      }
    />,
  );
  expect(found.all("p").map(({ text }) => text)).toEqual([
    "Hello <b>Ada</b>,",
    "Open: https://m4t.example/x?a=1&b=2 or http://y.example",
    "javascript:alert(1)",
  ]);
  expect(found.links.map(([, href]) => href)).toEqual(["https://m4t.example/x?a=1&b=2", "http://y.example"]);
});

it("the outbox says of each letter to whom, when, and whether it has left", () => {
  const letter = {
    recipient: "ada@example.com",
    subject: "Hello",
    createdAt: new Date("2026-11-20T10:42:00Z"),
  };
  const statuses = ["queued", "sent", "kept", "failed"] as const;
  const found = look(
    <MessageTable messages={statuses.map((status) => ({ ...letter, id: status, status }))} />,
  );
  const states = found
    .all("td")
    .map(({ text }) => text)
    .filter((_, i) => i % 4 === 2);
  expect(states).toEqual(["Waiting", "Sent", "Kept here", "Failed"]);
  expect(
    found
      .all("td")
      .slice(0, 4)
      .map(({ text }) => text),
  ).toEqual(["Hello", "ada@example.com", "Waiting", "20 Nov 2026, 10:42"]);
  expect(found.links).toContainEqual(["Hello", "/admin/mail/failed"]);
});
