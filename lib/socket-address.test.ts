import { createServer, IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, it } from "vitest";
import { trustOnlySockets } from "./socket-address";

function arrive(address: string, headers: Record<string, string>) {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: address });
  const request = new IncomingMessage(socket);
  Object.assign(request.headers, headers);
  createServer().emit("request", request, undefined);
  return request.headers;
}

it("what a client claims about where it comes from is replaced by its socket's address", () => {
  trustOnlySockets();
  const claimed = {
    "x-forwarded-for": "203.0.113.1",
    "x-forwarded-host": "evil.example",
    host: "m4t.example",
  };
  expect(arrive("198.51.100.7", claimed)).toEqual({ "x-forwarded-for": "198.51.100.7", host: "m4t.example" });
  expect(arrive("::ffff:127.0.0.1", claimed)).toEqual(claimed);
});
