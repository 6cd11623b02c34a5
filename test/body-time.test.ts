import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, expect, test } from "vitest";
import { bodyWithin } from "#web/body-time.ts";

const server = createServer((req, res) => {
  bodyWithin(50, req);
  req.resume().once("end", () => res.end("binnen"));
}).listen(0, "127.0.0.1");
await once(server, "listening");
const { port } = server.address() as AddressInfo; // listening on TCP, so it has a port
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Everything the server says to who sends this and then nothing more. */
async function antwoordOp(verzoek: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.write(verzoek);
  let gezegd = "";
  for await (const stuk of socket) gezegd += String(stuk);
  return gezegd;
}

test("a body that stalls is cut off, one that arrives is answered", async () => {
  const kop = "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 4\r\n\r\n";
  expect(await antwoordOp(`${kop}ab`)).toMatch(/^HTTP\/1\.1 408/);
  expect(await antwoordOp(`${kop}abcd`)).toMatch(/^HTTP\/1\.1 200.*binnen$/s);
  expect(await antwoordOp("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).toMatch(/^HTTP\/1\.1 200/);
});
