import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { gevraagd, vandaag } from "../../../test/scenario.ts";
import {
  afsluitredenen,
  contactwijzen,
  herkomsten,
  instanties,
  leefgebieden,
  niveaus,
  statussen,
  teamHerkomsten,
  teamRedenen,
  zwaarten,
} from "./codelijst.ts";

const database = await testDatabase();

/** The codes that a check constraint of the database names, without those of `behalve`. */
async function codesIn(constraint: string, behalve: readonly string[] = []): Promise<string[]> {
  const { rows } = await sql<{ regel: string }>`
    select pg_get_constraintdef(oid) as regel from pg_constraint where contype = 'c' and conname = ${constraint}`.execute(
    database.owner,
  );
  expect(rows).toHaveLength(1);
  const codes = Array.from(rows[0]!.regel.matchAll(/'([^']+)'::text/g), ([, code]) => code!);
  return codes.filter((code) => !behalve.includes(code)).toSorted();
}

describe("the database knows the codes of codelijst.ts, all of them and no others", () => {
  test.each<[string, Readonly<Record<string, string>>, string[]?]>([
    ["hulpvraag_status_check", statussen],
    ["hulpvraag_team_reden_check", teamRedenen],
    ["hulpvraag_herkomst_check", herkomsten],
    ["hulpvraag_verwijzer_soort", instanties, ["verwijzer"]],
    ["hulpvraag_team_soort", teamHerkomsten, ["team"]],
    ["hulpvraag_contactwijze_check", contactwijzen],
    ["hulpvraag_leefgebieden_check", leefgebieden],
    ["hulpvraag_zwaarte_check", zwaarten],
    ["hulpvraag_route", niveaus],
    ["hulpvraag_uitkomst", niveaus],
    ["hulpvraag_afsluitreden_check", afsluitredenen],
    ["hulpvraag_doorverwezen_naar", instanties],
    ["vraagsoort_leefgebied_check", leefgebieden],
  ])("%s", async (constraint, lijst, behalve) => {
    expect(await codesIn(constraint, behalve)).toEqual(Object.keys(lijst).toSorted());
  });
});

describe("what no command may write, the database refuses", () => {
  const zet = (id: string, velden: Record<string, string | null>) =>
    database.owner.updateTable("hulpvraag").set(velden).where("id", "=", id).execute();

  test.each<[string, Record<string, string | null>, string]>([
    ["a verwijzer of no kind we know", { herkomst: "verwijzer", herkomstSoort: "maan" }, "hulpvraag_verwijzer_soort"],
    ["a verwijzer of the team", { herkomst: "verwijzer", herkomstSoort: "outreach" }, "hulpvraag_verwijzer_soort"],
    ["a team that is a verwijzer", { herkomst: "team", herkomstSoort: "huisarts" }, "hulpvraag_team_soort"],
    ["an uitkomst while it is open", { uitkomst: "wijkteam" }, "hulpvraag_uitkomst_gesloten"],
    ["referred on while it is open", { doorverwezenNaar: "ggz" }, "hulpvraag_uitkomst_gesloten"],
  ])("%s", async (_, velden, constraint) => {
    const id = await gevraagd(database);
    await expect(zet(id, velden)).rejects.toThrow(constraint);
  });

  test("referred on to an instantie of one's own, also when closed", async () => {
    const id = await gevraagd(database);
    const gesloten = { status: "afgesloten", afgeslotenOp: vandaag, afsluitreden: "overgedragen" };
    await zet(id, { ...gesloten, uitkomst: "specialist", doorverwezenNaar: "ggz" });
    await expect(zet(id, { doorverwezenNaar: "maan" })).rejects.toThrow("hulpvraag_doorverwezen_naar");
  });

  test("a vraagsoort of no leefgebied we know", async () => {
    const { id } = await database.owner.selectFrom("vraagsoort").select("id").limit(1).executeTakeFirstOrThrow();
    const fout = database.owner.updateTable("vraagsoort").set({ leefgebied: "maan" }).where("id", "=", id).execute();
    await expect(fout).rejects.toThrow("vraagsoort_leefgebied_check");
  });
});
