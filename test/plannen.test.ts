import { CamelCasePlugin, type CompiledQuery, Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DB } from "#db/schema.ts";
import { type Tx, unitOfWork } from "#db/uow.ts";
import { getHulpvraag, lockHulpvraag } from "#instroom/hulpvraag/queries.ts";
import { listInstroom } from "#instroom/triage/queries.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { listMijnWerk } from "#werkverdeling/mijn-werk/queries.ts";
import { vullen } from "../bench/dataset.ts";
import { identiteitVan, testDatabase } from "./database.ts";

/** Enough for PostgreSQL to prefer an index where there is one: 400 new ones, 2,000 in hand. */
const aantal = 20_000;
const nu = new Date("2026-03-10T10:00:00+01:00");
const gemeenteId = 193;

const { owner, ownerUrl } = await testDatabase();
const uitgevoerd: CompiledQuery[] = [];
const app = new Kysely<DB>({
  dialect: new PostgresDialect({
    pool: new pg.Pool({ connectionString: ownerUrl, max: 1, options: "-c role=keukentafel_app" }),
  }),
  plugins: [new CamelCasePlugin()],
  log: ({ query }) => void uitgevoerd.push(query),
});
afterAll(() => app.destroy());

beforeAll(async () => {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await vullen(client, { gemeenteId, aantal, nu });
  await client.end();
}, 60_000);

/** A node of a plan, as EXPLAIN (FORMAT JSON) gives it. */
type Knoop = {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly "Index Cond"?: string;
  readonly "Actual Rows"?: number;
  readonly "Actual Loops"?: number;
  readonly "Rows Removed by Filter"?: number;
  readonly Plans?: readonly Knoop[];
};

const personen = new Set(["hulpvraag", "inwoner", "aanmelding", "gebeurtenis", "raadpleging"]);

/** The one statement that asks a table of people, as the app role runs it. */
async function gevraagd(wie: Identiteit, vraag: (tx: Tx) => Promise<unknown>): Promise<CompiledQuery> {
  uitgevoerd.length = 0;
  await unitOfWork(app, wie, nu, vraag);
  const [statement, ...rest] = uitgevoerd.filter((query) => /\bfrom "?hulpvraag/.test(query.sql));
  expect(rest).toEqual([]);
  return statement!;
}

/** Its plan with these values, run; and its plan for whatever values, as a prepared statement has. */
async function plannen(wie: Identiteit, vraag: (tx: Tx) => Promise<unknown>) {
  const statement = await gevraagd(wie, vraag);
  const opWaarde = await unitOfWork(app, wie, nu, ({ db }) => leg(db, statement, "explain (analyze, format json) "));
  const leeg = statement.parameters.map(() => "null").join(", ");
  const algemeen = await unitOfWork(app, wie, nu, async ({ db }) => {
    await sql`set local plan_cache_mode = force_generic_plan`.execute(db);
    await sql.raw(`prepare proef as ${statement.sql}`).execute(db);
    const plan = await leg(
      db,
      { ...statement, sql: `execute proef(${leeg})`, parameters: [] },
      "explain (format json) ",
    );
    await sql`deallocate proef`.execute(db);
    return plan;
  });
  return { opWaarde, algemeen };
}

async function leg(db: Tx["db"], query: CompiledQuery, explain: string): Promise<Knoop[]> {
  const { rows } = await db.executeQuery({ ...query, sql: explain + query.sql });
  const [antwoord] = Object.values(rows[0] as Record<string, [{ Plan: Knoop }]>); // one column, named QUERY PLAN
  return knopen(antwoord![0].Plan);
}

function knopen(knoop: Knoop): Knoop[] {
  return [knoop, ...(knoop.Plans ?? []).flatMap(knopen)];
}

/** How each table of people is reached: the index, or "Seq Scan". */
function wegen(plan: readonly Knoop[]): string[] {
  const viaIndex = plan.filter((knoop) => knoop["Index Name"] !== undefined && !knoop["Node Type"].startsWith("Seq"));
  const namen = viaIndex
    .map((knoop) => knoop["Index Name"]!)
    .filter((naam) => [...personen].some((tabel) => naam.startsWith(`${tabel}_`)));
  const zonder = plan.filter(
    (knoop) => knoop["Node Type"] === "Seq Scan" && personen.has(knoop["Relation Name"] ?? ""),
  );
  return [...new Set([...namen, ...zonder.map((knoop) => `Seq Scan ${knoop["Relation Name"]}`)])].toSorted();
}

/** Rows of hulpvraag that were read, shown or not. */
function gelezen(plan: readonly Knoop[]): number {
  return plan
    .filter((knoop) => knoop["Relation Name"] === "hulpvraag")
    .reduce(
      (som, knoop) =>
        som + ((knoop["Actual Rows"] ?? 0) + (knoop["Rows Removed by Filter"] ?? 0)) * (knoop["Actual Loops"] ?? 0),
      0,
    );
}

/** What the index is entered with. */
function ingang(plan: readonly Knoop[], index: string): string {
  return plan.find((knoop) => knoop["Index Name"] === index)?.["Index Cond"] ?? "";
}

const fatima = await identiteitVan(owner, "Fatima Benali");
const marieke = await identiteitVan(owner, "Marieke Hoekstra");
/** Coordinates two teams, and stands in for a colleague. */
const druk: Identiteit = {
  ...fatima,
  teams: [...fatima.teams, ...marieke.teams],
  instroomteams: [...fatima.instroomteams, ...marieke.instroomteams],
  coordinatieteams: [...fatima.coordinatieteams, ...marieke.coordinatieteams],
  mijn: [...fatima.mijn, ...marieke.mijn],
};

async function openVan({ mijn }: Identiteit): Promise<number> {
  const open = owner.selectFrom("hulpvraag").select("id").where("status", "=", "in_behandeling");
  return (await open.where("toegewezenAan", "in", mijn).execute()).length;
}

async function eenHulpvraag(status: string): Promise<string> {
  const rij = await owner
    .selectFrom("hulpvraag")
    .select("id")
    .where("teamId", "=", fatima.teams[0]!)
    .where("status", "=", status)
    .where("inwonerId", "is not", null)
    .orderBy("id")
    .executeTakeFirstOrThrow();
  return rij.id;
}

describe.each([
  ["one team", fatima, 1],
  ["two teams and a stand-in", druk, 2],
])("for who has %s", (_, wie, teams) => {
  test("the instroom reads the rows it shows, in order, from its index", async () => {
    const { opWaarde, algemeen } = await plannen(wie, (tx) => listInstroom(tx, wie.instroomteams, 26));
    for (const plan of [opWaarde, algemeen]) {
      expect(wegen(plan)).toEqual(["hulpvraag_instroom"]);
      expect(ingang(plan, "hulpvraag_instroom")).toMatch(/gemeente_id = .*team_id = /);
    }
    expect(gelezen(opWaarde)).toBe(26 * teams);
  });

  test("so does its next page", async () => {
    const na = await owner
      .selectFrom("hulpvraag")
      .select(["spoed", "gemeldOp", "id"])
      .where("teamId", "=", wie.teams[0]!)
      .where("status", "=", "nieuw")
      .where("spoed", "=", false)
      .orderBy("gemeldOp", "desc")
      .orderBy("id", "desc")
      .offset(30)
      .executeTakeFirstOrThrow();
    const { opWaarde } = await plannen(wie, (tx) => listInstroom(tx, wie.instroomteams, 26, na));
    expect(wegen(opWaarde)).toEqual(["hulpvraag_instroom"]);
  });

  test("Mijn werk reads the open questions of its people from its index, and each name by its key", async () => {
    const { opWaarde, algemeen } = await plannen(wie, (tx) => listMijnWerk(tx));
    for (const plan of [opWaarde, algemeen]) {
      expect(wegen(plan)).toEqual(["hulpvraag_inwoner", "hulpvraag_mijn_werk", "inwoner_pkey"]);
      expect(ingang(plan, "hulpvraag_mijn_werk")).toMatch(/gemeente_id = .*toegewezen_aan = /);
    }
    // Each once for the list, and at most once more to prove that its person may be seen.
    expect(gelezen(opWaarde)).toBeLessThanOrEqual(2 * (await openVan(wie)));
  });
});

describe("one hulpvraag", () => {
  test("is locked by its key", async () => {
    const id = await eenHulpvraag("in_behandeling");
    const { opWaarde, algemeen } = await plannen(fatima, (tx) => lockHulpvraag(tx, id));
    for (const plan of [opWaarde, algemeen]) {
      expect(wegen(plan)).toContain("hulpvraag_pkey");
      expect(wegen(plan).join()).not.toContain("Seq Scan");
      expect(ingang(plan, "hulpvraag_pkey")).toMatch(/gemeente_id = .*\bid = /);
    }
  });

  test("is shown with its people by keys", async () => {
    const id = await eenHulpvraag("nieuw");
    const { opWaarde, algemeen } = await plannen(fatima, (tx) => getHulpvraag(tx, id));
    for (const plan of [opWaarde, algemeen])
      expect(wegen(plan)).toEqual(["aanmelding_pkey", "hulpvraag_inwoner", "hulpvraag_pkey", "inwoner_pkey"]);
  });
});
