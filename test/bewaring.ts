import { sql } from "kysely";
import { afterAll } from "vitest";
import { openPool } from "#db/pool.ts";
import { unitOfWork } from "#db/uow.ts";
import { dossierHeropenen, dossierSluiten } from "#begeleiding/afsluiting/commands.ts";
import { getCasus } from "#begeleiding/casus/queries.ts";
import { listDoelen } from "#begeleiding/planversie/queries.ts";
import { bewaarstopStellen, verzoekVastleggen } from "#beheer/bewaarbesluit/commands.ts";
import { bewaren } from "#beheer/vernietiging/jobs.ts";
import type { BewaarOpties } from "#beheer/vernietiging/vernietiging.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { kenmerkVan } from "#shared/kenmerk.ts";
import { uuidv7 } from "#shared/uuid.ts";
import type { TestDatabase } from "./database.ts";
import { dossierGeopend, gesloten, nu, vandaag, type Vraag } from "./scenario.ts";

/** The job on this test database, as it would run on a day. */
export function bewaarder(test: TestDatabase) {
  const database = openPool(test.ownerUrl, "keukentafel_bewaring", 2);
  afterAll(() => database.destroy());
  const op = (dag: string, opties: Partial<BewaarOpties> = {}, gemeenteId = 193) =>
    bewaren(database, test.sleutels, gemeenteId, {
      peildatum: dag,
      klok: () => new Date(`${dag}T03:00:00+01:00`),
      uitvoeren: true,
      ...opties,
    });
  return { database, op };
}

type Einde = { readonly uitkomst?: "maatwerk" | "wijkteam" | "sociale_basis" | null; readonly vraag?: Vraag };

/** A dossier that was opened and closed on the day the tests live in, with its question. */
export async function dossierGesloten(
  test: TestDatabase,
  wie: Identiteit,
  { uitkomst = null, vraag = {} }: Einde = {},
) {
  const dossier = await dossierGeopend(test, wie, vraag);
  if (uitkomst === "maatwerk" || uitkomst === "wijkteam")
    await sql`update hulpvraag set route = ${uitkomst}, route_reden = 'past' where id = ${dossier.hulpvraagId}`.execute(
      test.owner,
    );
  const einde = uitkomst === null ? "ingetrokken" : "bereikt";
  await gesloten(test, wie, dossier.hulpvraagId, { uitkomst, afsluitreden: einde });
  await dossierSluitenOp(test, wie, dossier.casusId, nu);
  return dossier;
}

export async function dossierSluitenOp(test: TestDatabase, wie: Identiteit, casusId: string, moment: Date) {
  const geslotenOp = moment === nu ? vandaag : moment.toISOString().slice(0, 10);
  const afsluiting = { geslotenOp, afsluitreden: "bereikt", resultaat: "Rust aan tafel bij Anna." } as const;
  await doe(test, wie, moment, async (tx) => {
    const open = (await listDoelen(tx, casusId)).filter(({ stand }) => stand === "open");
    const doelen = new Map(open.map(({ id }) => [id, { stand: "bereikt", toelichting: null } as const]));
    const { versie } = await getCasus(tx, casusId);
    return dossierSluiten(tx, casusId, { id: uuidv7(), afsluiting, doelen, nazorgOp: undefined, versie });
  });
}

export async function heropenen(test: TestDatabase, wie: Identiteit, casusId: string, moment: Date) {
  await doe(test, wie, moment, async (tx) => dossierHeropenen(tx, casusId, (await getCasus(tx, casusId)).versie));
}

/** Runs this, and throws when it is refused: a scenario does what is allowed. */
export async function doe(
  test: TestDatabase,
  wie: Identiteit,
  moment: Date,
  work: (tx: Parameters<Parameters<typeof unitOfWork>[3]>[0]) => Promise<{ ok: boolean; reason?: string }>,
) {
  const uitslag = await unitOfWork(test.databases.app, wie, moment, work);
  if (!uitslag.ok) throw new Error(`refused: ${uitslag.reason}`);
}

/** Which of these ids are still there, in whatever table of parts. */
export async function isEr(test: TestDatabase, id: string): Promise<boolean> {
  const { rows } = await sql<{ er: boolean }>`select exists (
    select id from hulpvraag where id = ${id} union all select id from casus where id = ${id}
    union all select id from contactmoment where id = ${id} union all select id from inwoner where id = ${id}
  ) as er`.execute(test.owner);
  return rows[0]?.er === true;
}

/** One of each: what the privacy officer decided about this dossier, and what a run left. */
export async function bewaringBesloten(
  { databases: { app }, owner }: TestDatabase,
  priya: Identiteit,
  casusId: string,
) {
  const kenmerk = kenmerkVan(casusId);
  await unitOfWork(app, priya, nu, (tx) => bewaarstopStellen(tx, uuidv7(), { kenmerk, reden: "rechtszaak" }));
  await unitOfWork(app, priya, nu, (tx) => verzoekVastleggen(tx, uuidv7(), { kenmerk, ontvangenOp: "2026-03-09" }));
  const run = { gemeenteId: 193, id: uuidv7(), begonnenOp: nu, peildatum: "2026-03-10" };
  await owner.insertInto("vernietigingsrun").values(run).execute();
  const wat = { regel: "wmo", regelVersie: 1, tabel: "casus", aantal: 1, van: "2010-01-01", tot: "2010-01-01" };
  const bewijs = { gemeenteId: 193, id: uuidv7(), runId: run.id, op: nu, ...wat, handtekening: Buffer.alloc(32) };
  await owner.insertInto("vernietiging").values(bewijs).execute();
}
