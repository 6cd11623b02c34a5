import type { IncomingMessage } from "node:http";

/** Cuts off (408) a request whose body has not arrived within so many milliseconds, as Node does with its own longer limit. */
export function bodyWithin(milliseconds: number, req: IncomingMessage): void {
  if (req.headers["content-length"] === undefined && req.headers["transfer-encoding"] === undefined) return;
  const { socket } = req;
  const timer = setTimeout(() => {
    if (req.complete) return;
    socket.end("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n", () => socket.destroy());
  }, milliseconds);
  timer.unref();
  req.once("close", () => clearTimeout(timer));
}
