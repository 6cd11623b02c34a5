import { createHash } from "node:crypto";
import pg from "pg";
import { type Database, openPool } from "#db/pool.ts";
import { unitOfWork } from "#db/uow.ts";
import { sessieOpenen, sleutelUitgeven } from "#organisatie/gebruiker/commands.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { openScratchServer, runOn } from "../scripts/scratch-database.ts";
import { fillTemplate } from "../test/template.ts";
import { vullen } from "./dataset.ts";

export const gemeenteId = 193;

export type Ingelogd = {
  readonly wie: Identiteit;
  readonly cookie: string;
  /** How many open questions she has. */
  readonly open: number;
};

export type Toneel = {
  readonly url: string;
  readonly owner: pg.Client;
  /** Everyone who works in a team, with an open session. */
  readonly medewerkers: readonly Ingelogd[];
  /** An API key of a system of the municipality. */
  readonly sleutel: string;
  stop: () => Promise<void>;
};

/** A fresh PostgreSQL with one municipality of `aantal` hulpvragen, its workers logged in. */
export async function openToneel(aantal: number): Promise<Toneel> {
  const server = await openScratchServer();
  const name = `kt_bench_${process.pid}`;
  await runOn(server.url("postgres"), `create database ${name}`);
  const url = server.url(name);
  await fillTemplate(url);
  const owner = new pg.Client({ connectionString: url });
  owner.on("error", () => undefined); // a server that is stopped first must not end the program
  await owner.connect();
  await vullen(owner, { gemeenteId, aantal, nu: new Date() });
  await owner.query("create table bench_kaal (id uuid primary key, woorden text not null)");
  await owner.query("grant insert on bench_kaal to keukentafel_app");
  const app = openPool(url, "keukentafel_app", 2);
  const medewerkers = await logIn(app, owner);
  const sleutel = await makeSleutel(app, medewerkers);
  await app.destroy();
  const stop = async () => {
    await owner.end();
    await runOn(server.url("postgres"), `drop database ${name} with (force)`);
    await server.stop();
  };
  return { url, owner, medewerkers, sleutel, stop };
}

async function logIn(app: Database, owner: pg.Client): Promise<Ingelogd[]> {
  const { rows } = await owner.query<{ email: string; open: number }>(
    `select email, (select count(*)::int from hulpvraag h where h.gemeente_id = g.gemeente_id
         and h.toegewezen_aan = g.medewerker_id and h.status = 'in_behandeling') as open
     from gebruiker g where gemeente_id = $1 and exists (
       select from team_lid l where l.gemeente_id = g.gemeente_id and l.medewerker_id = g.medewerker_id) order by email`,
    [gemeenteId],
  );
  const ingelogd: Ingelogd[] = [];
  for (const { email, open } of rows) {
    const inlogger = { issuer: "https://bench.example", subject: email, email };
    const sessie = await sessieOpenen(app, gemeenteId, inlogger, new Date());
    if (!sessie.ok) throw new Error(`no session for ${email}`);
    ingelogd.push({ wie: sessie.value.wie, cookie: `kt_sessie=${sessie.value.token}`, open });
  }
  return ingelogd;
}

async function makeSleutel(app: Database, [eerste]: readonly Ingelogd[]): Promise<string> {
  const gebruikerId = eerste?.wie.gebruikerId;
  if (!eerste || !gebruikerId) throw new Error("nobody to give a key to");
  const uitgegeven = await unitOfWork(app, eerste.wie, new Date(), (tx) =>
    sleutelUitgeven(tx, { gebruikerId, naam: "bench", geldigDagen: 7 }),
  );
  if (!uitgegeven.ok) throw new Error(`no key: ${uitgegeven.reason}`);
  return uitgegeven.value.token;
}

/** The key of the signatures under measurement; any 32 bytes. */
export const benchSleutel = createHash("sha256").update("bench").digest("base64");
