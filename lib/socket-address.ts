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

/** Next hands some actions on to itself over loopback, with the first request's headers: those stay. */
function forget({ headers, socket }: IncomingMessage) {
  const address = socket.remoteAddress ?? "";
  if (/^(::1|(::ffff:)?127\.)/.test(address)) return;
  headers["x-forwarded-for"] = address;
  delete headers["x-forwarded-host"];
  delete headers["x-forwarded-proto"];
}
