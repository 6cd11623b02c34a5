import { spawn } from "node:child_process";
import { once } from "node:events";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { contactmomentVastleggen } from "#begeleiding/contactmoment/commands.ts";
import { deelnemerToevoegen } from "#begeleiding/deelnemer/commands.ts";
import { documentToevoegen } from "#begeleiding/document/commands.ts";
import { documentPaths } from "#begeleiding/document/paths.ts";
import { getCasus } from "#begeleiding/casus/queries.ts";
import { doelToevoegen } from "#begeleiding/plan/commands.ts";
import { unitOfWork } from "#db/uow.ts";
import { plusDagen } from "#shared/datum.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { geefSlot, neemSlot } from "./queries.ts";
import { appFor } from "../../../test/app.ts";
import { bewaarder, doe, dossierGesloten, dossierSluitenOp, heropenen, isEr } from "../../../test/bewaring.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { dossierGeopend, gesloten, gevraagd, nu, opgepakt, tekstdocument } from "../../../test/scenario.ts";

const database = await testDatabase();
const joost = await identiteitVan(database.owner, "Joost van Dijk");
const zara = await identiteitVan(database.owner, "Zara Zaans");
const { op } = bewaarder(database);

/** The tests live on 2026-03-10: five, fifteen and twenty years later, the last day of the term. */
const vijf = "2031-03-10";
const vijftien = "2041-03-10";
const twintig = "2046-03-10";
const morgen = (dag: string) => plusDagen(dag, 1);

async function metKind(casusId: string, inwonerId = uuidv7()) {
  await doe(database, joost, nu, async (tx) =>
    deelnemerToevoegen(tx, database.sleutels, casusId, {
      id: inwonerId,
      gegevens: { voornaam: "Tom", achternaam: `Kind${inwonerId.slice(-6)}`, geboortedatum: "2018-05-05" },
      gezinsrol: "kind",
      zelfde: undefined,
      versie: (await getCasus(tx, casusId)).versie,
    }),
  );
  return inwonerId;
}

async function gesprek(casusId: string, met: string[]) {
  const id = uuidv7();
  const moment = { soort: "telefoon", op: "2026-03-10", met, tekst: "Anna vertelt over Tom." } as const;
  await doe(database, joost, nu, (tx) => contactmomentVastleggen(tx, casusId, id, moment));
  return id;
}

async function doelOver(casusId: string, leefgebied: "gezin" | "financien") {
  const doel = { woorden: "Anna wil rust.", leefgebied, oorzaak: null };
  await doe(database, joost, nu, async (tx) =>
    doelToevoegen(tx, casusId, { id: uuidv7(), versie: (await getCasus(tx, casusId)).versie }, doel),
  );
}

describe("a question without a dossier", () => {
  test("to which nothing was provided goes five years after it was closed, and not a day earlier", async () => {
    const id = await gevraagd(database);
    await opgepakt(database, joost, id);
    await gesloten(database, joost, id);
    await op(vijf);
    expect(await isEr(database, id)).toBe(true);
    await op(morgen(vijf));
    expect(await isEr(database, id)).toBe(false);
    const { rows } = await sql`select from aanmelding where hulpvraag_id = ${id}`.execute(database.owner);
    expect(rows).toEqual([]);
  });

  test("that is open never expires", async () => {
    const [nieuw, lopend] = [await gevraagd(database), await gevraagd(database)];
    await opgepakt(database, joost, lopend);
    await op("2090-01-01");
    expect([await isEr(database, nieuw), await isEr(database, lopend)]).toEqual([true, true]);
  });
});

describe("a dossier", () => {
  test("of the Wmo goes fifteen years after it was closed, with everybody in it; its question as soon as its own term is over", async () => {
    const { casusId, hulpvraagId, inwonerId } = await dossierGesloten(database, joost, { uitkomst: "sociale_basis" });
    await op(morgen(vijf));
    expect([await isEr(database, hulpvraagId), await isEr(database, casusId), await isEr(database, inwonerId)]).toEqual(
      [false, true, true],
    );
    await op(vijftien);
    expect(await isEr(database, casusId)).toBe(true);
    await op(morgen(vijftien));
    expect([await isEr(database, casusId), await isEr(database, inwonerId)]).toEqual([false, false]);
  });

  test("with jeugdhulp stays twenty years; a conversation with another adult alone goes with the term of the Wmo", async () => {
    const { casusId, inwonerId } = await dossierGeopend(database, joost);
    const kind = await metKind(casusId);
    const [overKind, overAnna, overAllen] = [
      await gesprek(casusId, [kind]),
      await gesprek(casusId, [inwonerId]),
      await gesprek(casusId, []),
    ];
    await doelOver(casusId, "gezin");
    await sluitVragen(casusId);
    await dossierSluitenOp(database, joost, casusId, nu);
    await op(vijftien);
    expect(await isEr(database, overAnna)).toBe(true);
    await op(morgen(vijftien));
    expect(await Promise.all([overAnna, overKind, overAllen, casusId].map((id) => isEr(database, id)))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    await op(twintig);
    expect(await isEr(database, kind)).toBe(true);
    await op(morgen(twintig));
    expect(await Promise.all([kind, overKind, casusId, inwonerId].map((id) => isEr(database, id)))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  test("is not kept longer because someone fetched a file of it: to read is no change", async () => {
    const { casusId } = await dossierGeopend(database, joost);
    await metKind(casusId);
    await doelOver(casusId, "gezin");
    const document = uuidv7();
    await doe(database, joost, nu, (tx) => documentToevoegen(tx, casusId, { ...tekstdocument, id: document }));
    await sluitVragen(casusId);
    await dossierSluitenOp(database, joost, casusId, nu);
    const later = appFor(database, joost, { nu: () => new Date("2026-09-01T10:00:00+02:00") });
    expect((await later.get(documentPaths.inhoud(casusId, document))).status).toBe(200);
    await op(morgen(twintig));
    expect(await isEr(database, casusId)).toBe(false);
  });

  test("that was opened again does not go, and counts anew from when it was closed again", async () => {
    const { casusId, hulpvraagId } = await dossierGesloten(database, joost, { uitkomst: "sociale_basis" });
    await heropenen(database, joost, casusId, new Date("2030-06-01T10:00:00+02:00"));
    await op("2090-01-01");
    expect([await isEr(database, casusId), await isEr(database, hulpvraagId)]).toEqual([true, true]);
    await dossierSluitenOp(database, joost, casusId, new Date("2035-06-01T10:00:00+02:00"));
    await op("2050-06-01");
    expect(await isEr(database, casusId)).toBe(true);
    await op("2050-06-02");
    expect(await isEr(database, casusId)).toBe(false);
  });

  test("keeps the people who are also in another dossier", async () => {
    const een = await dossierGesloten(database, joost, { uitkomst: "sociale_basis" });
    const ander = await dossierGeopend(database, joost);
    await sql`insert into deelnemer (gemeente_id, casus_id, inwoner_id, gezinsrol, van)
      values (193, ${ander.casusId}, ${een.inwonerId}, 'familie', '2026-03-10')`.execute(database.owner);
    await op("2060-01-01");
    expect([await isEr(database, een.casusId), await isEr(database, een.inwonerId)]).toEqual([false, true]);
  });
});

async function sluitVragen(casusId: string) {
  const { rows } = await sql<{ id: string }>`select id from hulpvraag where casus_id = ${casusId}`.execute(
    database.owner,
  );
  for (const { id } of rows) await gesloten(database, joost, id, { afsluitreden: "ingetrokken", uitkomst: null });
}

describe("the job", () => {
  test("touches nothing of another municipality", async () => {
    const id = await gevraagd(database, { gemeenteId: 479 });
    await opgepakt(database, zara, id);
    await gesloten(database, zara, id);
    await op("2090-01-01");
    expect(await isEr(database, id)).toBe(true);
    await op("2090-01-01", {}, 479);
    expect(await isEr(database, id)).toBe(false);
  });

  test("counts first what it would do, by rule and table, and changes nothing by that", async () => {
    await dossierGesloten(database, joost, { uitkomst: "maatwerk" });
    await dossierGesloten(database, joost, { uitkomst: "sociale_basis" });
    const stand = async () =>
      (
        await sql<{ s: string }>`select (select count(*) from hulpvraag) || '/' || (select count(*) from casus)
        || '/' || (select count(*) from inwoner) || '/' || (select count(*) from gebeurtenis)
        || '/' || (select count(*) from vernietiging) || '/' || (select count(*) from vernietigingsrun) as s`.execute(
          database.owner,
        )
      ).rows[0]?.s;
    const voor = await stand();
    const proef = await op("2055-01-01", { uitvoeren: false });
    expect(await stand()).toBe(voor);
    const gedaan = await op("2055-01-01");
    expect(proef.tellingen).toEqual(gedaan.tellingen);
    expect(gedaan.tellingen).toContainEqual({
      regel: "wmo",
      versie: 1,
      tabel: "casus",
      aantal: 2,
      van: "2026-03-10",
      tot: "2026-03-10",
    });
    expect(JSON.stringify(gedaan)).not.toMatch(/Anna|Vries|Kind/);
    expect((await op("2055-01-01")).tellingen).toEqual([]);
  });

  test("leaves no trace of a name in any column of text", async () => {
    await op("2090-01-01");
    const open = await sql`update inwoner set voornaam = 'X', achternaam = 'X', telefoon = null`.execute(
      database.owner,
    );
    expect(open).toBeDefined();
    const { casusId } = await dossierGesloten(database, joost, {
      uitkomst: "maatwerk",
      vraag: { eigenWoorden: "Sporenzoeker zoekt hulp", inwoner: { voornaam: "Sporenzoeker", achternaam: "Wegman" } },
    });
    expect((await tekstenMet("sporenzoeker")).length).toBeGreaterThan(1);
    await op("2060-01-01");
    expect(await isEr(database, casusId)).toBe(false);
    expect(await tekstenMet("sporenzoeker")).toEqual([]);
    expect(await tekstenMet("wegman")).toEqual([]);
  });

  test("leaves figures that can still be made", async () => {
    await dossierGesloten(database, joost, { uitkomst: "maatwerk" });
    await op("2070-01-01");
    const karin = await identiteitVan(database.owner, "Karin Wolters");
    const cijfers = await appFor(database, karin).get("/cijfers");
    expect(cijfers.status).toBe(200);
    expect((await appFor(database, joost).get("/casussen")).status).toBe(200);
  });

  test("looks ahead a year: how many end their term, per month", async () => {
    await dossierGesloten(database, joost, { uitkomst: "sociale_basis" });
    const { verwachting } = await op("2040-06-01", { uitvoeren: false });
    expect(verwachting).toContainEqual({ maand: "2041-03", deel: "casus", aantal: 1 });
  });

  test("refuses to destroy by a day that has not come, and to run twice at once", async () => {
    const klok = () => new Date("2026-03-10T03:00:00+01:00");
    await expect(op("2026-03-11", { klok })).rejects.toThrow("in de toekomst");
    await database.owner.connection().execute(async (ander) => {
      expect(await neemSlot(ander, 193)).toBe(true);
      await expect(op("2030-01-01")).rejects.toThrow("Er loopt al een run");
      await geefSlot(ander, 193);
    });
    expect((await op("2030-01-01")).tellingen).toBeDefined();
  });

  test("that is stopped after whatever piece has proved what went, and the next one goes on", async () => {
    await op("2080-01-01");
    const voor = await bewezen("hulpvraag");
    const grenzen = [-1, 0, 1, 2].map((verder) => stukkenTotVragen + verder);
    for (const stukken of grenzen) {
      const { casusId, hulpvraagId } = await dossierGesloten(database, joost, { uitkomst: "maatwerk" });
      const afbreker = new AbortController();
      let gedaan = 0;
      const naBatch = () => void (++gedaan === stukken && afbreker.abort());
      await expect(op("2045-01-01", { signaal: afbreker.signal, naBatch })).rejects.toThrow("Afgebroken");
      const er = await Promise.all([isEr(database, hulpvraagId), isEr(database, casusId)]);
      expect(er).toEqual([stukken < stukkenTotVragen, stukken <= stukkenTotVragen]);
      await op("2045-01-01");
      expect([await isEr(database, hulpvraagId), await isEr(database, casusId)]).toEqual([false, false]);
    }
    expect((await bewezen("hulpvraag")) - voor).toBe(grenzen.length);
  });

  test("that is killed with kill -9 leaves its last piece undone or whole, and holds up nobody", async () => {
    await op("2080-01-01");
    const ids: string[] = [];
    for (let nummer = 0; nummer < 3; nummer++)
      ids.push((await dossierGesloten(database, joost, { uitkomst: "maatwerk" })).casusId);
    const kind = spawn(process.execPath, ["--input-type=module", "--eval", programma()], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(kind.stdout, "data"); // the questions are gone, the dossiers are not
    kind.kill("SIGKILL");
    await once(kind, "exit");
    expect(await Promise.all(ids.map((id) => isEr(database, id)))).toEqual([true, true, true]);
    await expect.poll(() => op("2045-01-01").then(() => "klaar", String), { timeout: 10_000 }).toBe("klaar");
    expect(await Promise.all(ids.map((id) => isEr(database, id)))).toEqual([false, false, false]);
  });

  test("waits for a dossier in which someone works at that moment", async () => {
    const { casusId } = await dossierGesloten(database, joost, { uitkomst: "maatwerk" });
    await database.owner.transaction().execute(async (tx) => {
      await sql`select from casus where id = ${casusId} for update`.execute(tx);
      await op("2045-01-01");
      expect(await isEr(database, casusId)).toBe(true);
    });
    await op("2045-01-01");
    expect(await isEr(database, casusId)).toBe(false);
  });
});

/** A program of its own that destroys, says so when the questions are gone, and then waits to be killed. */
function programma(): string {
  const room = (naam: string) => JSON.stringify(new URL(naam, import.meta.url).href);
  const hex = database.sleutels.handtekening.export().toString("hex");
  return `
    import { writeSync } from "node:fs";
    const { sleutelVan } = await import(${room("../../shared/versleuteling.ts")});
    const { bewaren } = await import(${room("./jobs.ts")});
    const { openPool } = await import(${room("../../db/pool.ts")});
    let stukken = 0;
    const naBatch = () => {
      if (++stukken < ${stukkenTotVragen}) return;
      writeSync(1, "vragen weg");
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    };
    const sleutel = sleutelVan(Buffer.from("${hex}", "hex"));
    await bewaren(openPool(${JSON.stringify(database.ownerUrl)}, "keukentafel_bewaring", 2),
      { bsn: sleutel, bsnIndex: sleutel, handtekening: sleutel }, 193,
      { peildatum: "2045-01-01", klok: () => new Date("2045-01-01T03:00:00Z"), uitvoeren: true, naBatch });`;
}

/** The catalogue, the run, two lists of each of two kinds with what they weigh, the requests, the questions. */
const stukkenTotVragen = 2 + 2 * 2 * 2 + 1 + 1;

async function bewezen(tabel: string): Promise<number> {
  const { rows } = await sql<{
    som: number;
  }>`select coalesce(sum(aantal), 0)::int as som from vernietiging where tabel = ${tabel}`.execute(database.owner);
  return rows[0]?.som ?? 0;
}

/** Tables and columns in which this word stands. */
async function tekstenMet(woord: string): Promise<string[]> {
  const { rows } = await sql<{ tabel: string; kolom: string }>`
    select c.relname::text as tabel, a.attname::text as kolom from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'text[]'::regtype)`.execute(database.owner);
  const gevonden = await Promise.all(
    rows.map(async ({ tabel, kolom }) => {
      const { rows: treffers } = await sql`select from ${sql.table(tabel)}
        where ${sql.ref(kolom)}::text ilike ${`%${woord}%`} limit 1`.execute(database.owner);
      return treffers.length > 0 ? [`${tabel}.${kolom}`] : [];
    }),
  );
  return gevonden.flat();
}

test("the role bewaring reads no name, no BSN and no text", async () => {
  const { rows } = await sql<{ tabel: string; kolom: string }>`
    select c.relname::text as tabel, a.attname::text as kolom from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and a.atttypid in ('text'::regtype, 'bytea'::regtype, 'jsonb'::regtype)
      and has_column_privilege('keukentafel_bewaring', c.oid, a.attnum, 'select') order by 1, 2`.execute(
    database.owner,
  );
  const vrij = rows.filter(({ tabel }) => !["vernietiging", "vernietigingsrun"].includes(tabel));
  expect(vrij.map(({ tabel, kolom }) => `${tabel}.${kolom}`)).toEqual([
    "casus.afsluitreden",
    "deelnemer.gezinsrol",
    "doel.leefgebied",
    "gebeurtenis.soort",
    "gebruiker.soort",
    "hulpvraag.status",
    "hulpvraag.uitkomst",
    "inwoner.geboortedatum",
    "taak.termijn_code",
    "vernietigingsverzoek.besluit",
  ]);
  await expect(
    unitOfWork(database.databases.app, joost, nu, ({ db }) => sql`delete from casus`.execute(db)),
  ).rejects.toMatchObject({ code: "42501" });
});
