import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { CsvError, parse } from "csv-parse/sync";
import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import { getGemeente, listWijken } from "#organisatie/gemeente/queries.ts";
import { listTeams } from "#organisatie/team/queries.ts";
import { kenmerkVan } from "#shared/kenmerk.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { aantalHerkend, type Indeling, leesIndeling, scheidingstekens } from "./kolommen.ts";
import { ImportError } from "./melding.ts";
import { type Plaatsen, plaatsenVan } from "./plaats.ts";
import { type Ontleed, type Rij, rijenLezer } from "./record.ts";
import { alsUtf8, herkenTekencodering, type Tekencodering } from "./tekencodering.ts";

/** A file whose header has been read. `kopBytes` of its text, in `kopRegels` lines, come before the first row. */
export type Registratie = {
  readonly pad: string;
  readonly bytes: number;
  readonly codering: Tekencodering;
  readonly scheiding: string;
  readonly indeling: Indeling;
  readonly kopBytes: number;
  readonly kopRegels: number;
};

const stukgrootte = 64 * 1024;

/** Finds out how to read a file. Throws ImportError when it is not there, or no registration of hulpvragen. */
export async function openRegistratie(pad: string): Promise<Registratie> {
  const bytes = await grootteVan(pad);
  const codering = await herkenTekencodering(createReadStream(pad));
  return { pad, bytes, codering, ...(await leesKop(pad, codering)) };
}

async function grootteVan(pad: string): Promise<number> {
  const bestand = await stat(pad).catch((error: NodeJS.ErrnoException) => {
    throw new ImportError(
      error.code === "ENOENT"
        ? `Het bestand ${pad} is er niet.`
        : `Het bestand ${pad} is niet te lezen (${error.code}).`,
    );
  });
  if (!bestand.isFile()) throw new ImportError(`${pad} is geen bestand.`);
  if (bestand.size === 0) throw new ImportError(`Het bestand ${pad} is leeg.`);
  return bestand.size;
}

async function leesKop(pad: string, codering: Tekencodering): Promise<Omit<Registratie, "pad" | "bytes" | "codering">> {
  const tekst = await eersteRegels(pad, codering);
  const [voorloop = "", gekozen] = /^sep=(.)\r?\n/i.exec(tekst) ?? [];
  const einde = tekst.indexOf("\n", voorloop.length);
  const kop = tekst.slice(voorloop.length, einde === -1 ? undefined : einde + 1);
  const keuzes = gekozen === undefined ? scheidingstekens : [gekozen];
  const [beste] = keuzes
    .map((scheiding) => ({ scheiding, namen: leesNamen(kop, scheiding) }))
    .toSorted((a, b) => aantalHerkend(b.namen) - aantalHerkend(a.namen));
  const { scheiding = ";", namen = [] } = beste ?? {};
  const kopBytes = Buffer.byteLength(voorloop + kop);
  return { scheiding, indeling: leesIndeling(namen), kopBytes, kopRegels: voorloop === "" ? 1 : 2 };
}

/** "sep=;" may stand before the header, so two lines are enough. */
async function eersteRegels(pad: string, codering: Tekencodering): Promise<string> {
  let tekst = "";
  for await (const stuk of alsUtf8(createReadStream(pad), codering)) {
    tekst += stuk.toString();
    if (tekst.indexOf("\n", tekst.indexOf("\n") + 1) > 0 || tekst.length > 1_000_000) break;
  }
  return tekst;
}

function leesNamen(kop: string, scheiding: string): string[] {
  try {
    return parse(kop, { delimiter: scheiding })[0] ?? [];
  } catch {
    return []; // a quote that fits no header with this separator
  }
}

/** The rows in pieces, in the order of the file. `voortgang` hears how many of its bytes have been read. */
export async function* listRijen(registratie: Registratie, voortgang: (bytes: number) => void): AsyncGenerator<Rij[]> {
  const { pad, codering, indeling, kopBytes, kopRegels } = registratie;
  const lees = rijenLezer(indeling.aantal, ontleedMet(registratie.scheiding), { rij: 2, regel: kopRegels + 1 });
  const bron = createReadStream(pad, { highWaterMark: stukgrootte });
  let kop = kopBytes;
  for await (const stuk of alsUtf8(bron, codering)) {
    yield lees(stuk.subarray(kop), false);
    kop = Math.max(0, kop - stuk.length);
    voortgang(bron.bytesRead);
  }
  yield lees(new Uint8Array(), true);
}

/** csv-parse, for one separator. */
export function ontleedMet(scheiding: string): Ontleed {
  return (bytes, opRecord) => {
    const on_record = (cellen: string[], info: { readonly bytes: number }) => {
      if (opRecord(cellen, info.bytes) === "stop") throw new CsvError("CSV_RECORD_INCONSISTENT_COLUMNS", "stop");
      return undefined;
    };
    try {
      parse(bytes, { delimiter: scheiding, record_delimiter: ["\r\n", "\n"], relax_column_count: true, on_record });
      return "klaar";
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      return error.code === "CSV_QUOTE_NOT_CLOSED" ? "open" : "kapot";
    }
  };
}

/** The municipality's wijken and teams, by the names of an old registration. */
export async function getPlaatsen(tx: Tx): Promise<Plaatsen> {
  const gemeente = await getGemeente(tx);
  return plaatsenVan(await listWijken(tx), await listTeams(tx), gemeente.vangnetTeamId);
}

/** What earlier runs imported under these source references, with the hash (hex) of its cells. */
export async function listBekend(tx: Tx, bronnen: readonly string[]): Promise<ReadonlyMap<string, string>> {
  // @NOTE a subquery per reference always uses its index; with `= any` a table that grew since its last analyze is read whole.
  const { rows } = await sql<{ bron: string; hash: Buffer | null }>`
    select bron, (
      select bron_hash from hulpvraag
      where gemeente_id = ${tx.wie.gemeenteId} and bron_kenmerk = bron and bron_kenmerk is not null
    ) as hash
    from unnest(${[...bronnen]}::text[]) as bron`.execute(tx.db);
  return new Map(rows.flatMap(({ bron, hash }) => (hash === null ? [] : [[bron, hash.toString("hex")]])));
}

/** Ids whose kenmerk nobody has: among 200,000 hulpvragen two of its 40 random bits meet once in fifty times. */
export async function listVrijeIds(tx: Tx, aantal: number): Promise<string[]> {
  const vrij = new Map<string, string>();
  while (vrij.size < aantal) {
    const keuze = new Map(
      Array.from({ length: aantal - vrij.size }, () => uuidv7(tx.nu.getTime())).map((id) => [kenmerkVan(id), id]),
    );
    const { rows } = await sql<{ kenmerk: string }>`
      select gevraagd as kenmerk from unnest(${[...keuze.keys()]}::text[]) as gevraagd
      where (select true from hulpvraag where gemeente_id = ${tx.wie.gemeenteId} and kenmerk = gevraagd)`.execute(
      tx.db,
    );
    for (const { kenmerk } of rows) keuze.delete(kenmerk);
    for (const [kenmerk, id] of keuze) vrij.set(kenmerk, id);
  }
  return [...vrij.values()];
}

// Any fixed number: two imports for one municipality cannot run at once.
const slot = 728_364_502;

/**
 * Holds the import of this municipality until the unit of work ends; false when another one does. The tables grow from
 * nothing meanwhile: a plan for all of them, made at the first batch, would read them whole at each next. (Not a plan each
 * time either: the checks of foreign keys, thousands in a batch, would be planned anew as well.)
 */
export async function lockImport(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ vrij: boolean }>`
    select pg_try_advisory_xact_lock(${slot}::int, ${tx.wie.gemeenteId}::int) as vrij,
      set_config('idle_in_transaction_session_timeout', '600000', true),
      set_config('plan_cache_mode', 'auto', true)`.execute(tx.db);
  return rows[0]?.vrij ?? false;
}
