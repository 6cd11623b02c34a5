/**
 * The server under measurement: the application as src/server.ts assembles it, and beside it, on the same pool, the
 * least a server can do with a report: `POST /kaal` parses the body and inserts one row, with no identity, no
 * row-level security, no rules and no log. A child process, see serverproces.ts.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { sql } from "kysely";
import { createApp } from "../src/app.tsx";
import { type Database, openPool } from "#db/pool.ts";
import { sleutelVan } from "#shared/versleuteling.ts";
import { createOidcClients } from "#web/oidc/client.ts";
import type { Opdracht } from "./serverproces.ts";
import { watchStatements } from "./statements.ts";

const unlimited = 1_000_000_000;

process.once("message", (opdracht) => serve(opdracht as Opdracht)); // sent by startServer
process.once("disconnect", () => process.exit());

function serve({ url, sleutel, profiel }: Opdracht): void {
  if (profiel) watchStatements();
  const databases = { app: openPool(url, "keukentafel_app"), rapportage: openPool(url, "keukentafel_rapportage", 5) };
  const key = sleutelVan(Buffer.from(sleutel, "base64"));
  const app = createApp({
    databases,
    sleutels: { bsn: key, bsnIndex: key, handtekening: key },
    klok: () => new Date(),
    inlog: { oidc: createOidcClients([]), oorsprong: () => "http://localhost" },
    limits: { verzoekenPerMinuut: unlimited, aanmeldingenPerUur: unlimited, achterProxy: false },
    https: false,
    assets: { styles: ["/assets/thema.css", "/assets/app.css", "/assets/werk.css"], scripts: ["/assets/islands.js"] },
    log: (line) => process.stderr.write(`${line}\n`),
  });
  const answer = getRequestListener(app.fetch);
  const answerKaal = getRequestListener(kaleApp(databases.app).fetch);
  const server = createServer((req, res) => void (req.url === "/kaal" ? answerKaal : answer)(req, res));
  server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port)); // listening on TCP, so it has a port
}

function kaleApp(app: Database): Hono {
  return new Hono().post("/kaal", async (c) => {
    const { id, eigenWoorden } = await c.req.json<{ id: string; eigenWoorden: string }>();
    await sql`insert into bench_kaal (id, woorden) values (${id}, ${eigenWoorden})`.execute(app);
    return c.json({ id }, 201);
  });
}
