import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { unitOfWork } from "#db/uow.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { dagVan, plusDagen } from "#shared/datum.ts";
import { NotFoundError } from "#shared/not-found.ts";
import type { Result } from "#shared/result.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { dossierGeopend, nu } from "../../../test/scenario.ts";
import { leesweken } from "./casus.ts";
import { collegaBetrekken, collegaLosmaken, regieOverdracht } from "./commands.ts";

const database = await testDatabase();
const { owner, databases } = database;
const mensen = await Promise.all(
  ["Joost van Dijk", "Sanne Bakker", "Ruben de Boer", "Emre Yıldız"].map((naam) => identiteitVan(owner, naam)),
);
const dag = 86_400_000;

/** What someone does to a dossier, some days after the step before; `naar` 4 is an organisation outside the teams. */
type Stap = {
  readonly wie: number;
  readonly wat: "overdragen" | "betrekken" | "losmaken";
  readonly naar: number;
  readonly dagenLater: number;
};
const stap: fc.Arbitrary<Stap> = fc.record({
  wie: fc.nat(3),
  wat: fc.constantFrom("overdragen", "betrekken", "losmaken"),
  naar: fc.nat(4),
  dagenLater: fc.nat(30),
});

type Rij = { id: string; soort: string; medewerkerId: string | null; van: Date; tot: Date | null };

async function betrokkenheden(casusId: string): Promise<Rij[]> {
  const { rows } = await sql<Rij>`
    select id, soort, medewerker_id, van, tot from betrokkenheid where casus_id = ${casusId} order by van, id`.execute(
    owner,
  );
  return rows;
}

/** Tries the step as this person; what she may not, is refused or not found. */
async function zet(casusId: string, { wie, wat, naar }: Stap, moment: Date): Promise<void> {
  const ander = mensen[naar]?.medewerkerId ?? null;
  const rijen = await betrokkenheden(casusId);
  const { versie } = await owner
    .selectFrom("casus")
    .select("versie")
    .where("id", "=", casusId)
    .executeTakeFirstOrThrow();
  const basis = { id: uuidv7(), reden: "Het past zo beter.", versie };
  const losgemaakt = rijen.find(({ medewerkerId, tot }) => medewerkerId === ander && tot === null)?.id ?? uuidv7();
  await unitOfWork(databases.app, mensen[wie]!, moment, async (tx): Promise<Result<string, string>> => {
    if (wat === "losmaken") return collegaLosmaken(tx, casusId, losgemaakt, versie);
    if (wat === "betrekken")
      return collegaBetrekken(tx, casusId, { ...basis, medewerkerId: ander ?? uuidv7(), voor: [] });
    const buiten = { medewerkerId: null, organisatie: "Jeugdbescherming Noord" } as const;
    const regisseur = ander === null ? buiten : ({ medewerkerId: ander, organisatie: null } as const);
    return regieOverdracht(tx, casusId, { ...basis, naar: regisseur });
  }).catch((error: unknown) => {
    if (!(error instanceof NotFoundError)) throw error;
  });
}

/** Whether the database shows her this dossier on this moment, and lets her change it. */
async function toegang(wie: Identiteit, casusId: string, moment: Date) {
  return unitOfWork(databases.app, wie, moment, async ({ db }) => {
    const { rows } = await sql<{ leest: boolean; schrijft: boolean }>`
      select ${casusId} = any (huidige_casussen(false)) as leest, ${casusId} = any (huidige_casussen(true)) as schrijft`.execute(
      db,
    );
    return rows[0];
  });
}

/** The same, counted from what was done: involved now, or the regie passed on less than some weeks ago. */
function verwacht(rijen: readonly Rij[], wie: Identiteit, moment: Date) {
  const mijn = rijen.filter(({ medewerkerId }) => medewerkerId === wie.medewerkerId);
  const schrijft = mijn.some(({ tot }) => tot === null);
  const tot = (einde: Date) => plusDagen(dagVan(einde), leesweken * 7);
  const las = mijn.some((een) => een.soort === "regie" && een.tot !== null && tot(een.tot) >= dagVan(moment));
  return { leest: schrijft || las, schrijft };
}

test("whatever is done: one regisseur at any moment, without a gap, and access is exactly involvement", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(stap, { minLength: 1, maxLength: 10 }), async (stappen) => {
      const { casusId } = await dossierGeopend(database, mensen[0]!);
      let moment = nu;
      for (const een of stappen) {
        moment = new Date(moment.getTime() + een.dagenLater * dag + 60_000);
        await zet(casusId, een, moment);
        const rijen = await betrokkenheden(casusId);
        const regie = rijen.filter(({ soort }) => soort === "regie");
        expect(regie.filter(({ tot }) => tot === null)).toHaveLength(1);
        for (const [index, { tot }] of regie.slice(0, -1).entries()) expect(tot).toEqual(regie[index + 1]!.van);
        for (const mens of mensen) expect(await toegang(mens, casusId, moment)).toEqual(verwacht(rijen, mens, moment));
      }
    }),
    { numRuns: 25 },
  );
});
