import { IncomingMessage, Server } from "node:http";

/**
 * Without a proxy in front, the only true address is the socket's. What a client claims in forwarding headers
 * is replaced before Next reads them: rate limits, the audit log and origin checks rely on these.
 */
export function trustOnlySockets() {
  const emit = Server.prototype.emit;
  Server.prototype.emit = function (this: Server, event: string | symbol, ...args: unknown[]) {
    const [request] = args;
    if (event === "request" && request instanceof IncomingMessage) forget(request);
    return Reflect.apply(emit, this, [event, ...args]);
  } as typeof emit;
}

function forget({ headers, socket }: IncomingMessage) {
  headers["x-forwarded-for"] = socket.remoteAddress ?? "";
  delete headers["x-forwarded-host"];
  delete headers["x-forwarded-proto"];
}
