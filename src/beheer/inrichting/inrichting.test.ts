import { describe, expect, test } from "vitest";
import { z } from "zod";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { inrichtingsdag } from "../../../test/template.ts";
import { zwolle } from "../../../demo/zwolle.ts";
import { leesInrichting } from "./schemas.ts";

const { owner } = await testDatabase();
const coordinator = { naam: "Wijkteam Zaandam", coordinator: true };
const bea = { naam: "Bea Heer", email: "bea@voorbeeld.nl", rollen: ["beheerder"] };
const goed = {
  id: 479,
  naam: "Zaanstad",
  telefoon: "14 075",
  email: "wijkteam@voorbeeld.nl",
  privacyEmail: "privacy@voorbeeld.nl",
  clientondersteuning: "bel 075 000 00 00",
  teams: [{ naam: "Wijkteam Zaandam", wijken: ["WK047911"] }],
  vangnet: "Wijkteam Zaandam",
  wijken: [{ code: "WK047911", naam: "Zaandam Noord", inwoners: 16_000 }],
  medewerkers: [bea],
};

function fouten(anders: object): string[] {
  try {
    leesInrichting({ ...goed, ...anders });
    return [];
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    return error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  }
}

describe("de inrichting van een gemeente", () => {
  test("van de demonstratie klopt, en verandert niet bij het lezen", () => {
    expect(fouten({})).toEqual([]);
    expect(leesInrichting(zwolle)).toEqual(zwolle);
  });

  test("geeft wie in een team zit de rol medewerker, en wie het coördineert de rol coordinator", () => {
    const rollen = (teams: object[]) =>
      leesInrichting({ ...goed, medewerkers: [{ ...bea, teams }] }).medewerkers[0]?.rollen;
    expect(rollen([coordinator])).toEqual(["beheerder", "medewerker", "coordinator"]);
    expect(rollen([{ naam: "Wijkteam Zaandam" }])).toEqual(["beheerder", "medewerker"]);
    expect(rollen([])).toEqual(["beheerder"]);
  });

  const team = goed.teams[0]!;
  const wie = (anders: object) => ({ medewerkers: [{ ...bea, ...anders }] });
  test.each<[string, object]>([
    ["vangnet: Er is geen team Wijkteam Oost", { vangnet: "Wijkteam Oost" }],
    ["teams: De wijk WK047999 staat niet bij wijken", { teams: [{ ...team, wijken: ["WK047999"] }] }],
    ["teams: De wijk WK047911 heeft meer dan één team", { teams: [team, { ...team, naam: "Ander" }] }],
    ["teams: Het team Wijkteam Zaandam staat er twee keer", { teams: [team, { ...team, wijken: [] }] }],
    ["wijken: De wijk WK047911 staat er twee keer", { wijken: [...goed.wijken, ...goed.wijken] }],
    [
      "medewerkers: Het e-mailadres bea@voorbeeld.nl staat er twee keer",
      { medewerkers: [bea, { ...bea, email: "BEA@voorbeeld.nl" }] },
    ],
    ["medewerkers.0: Er is geen team Oost", wie({ teams: [{ naam: "Oost" }] })],
    ["medewerkers.0: Het team Wijkteam Zaandam staat er twee keer", wie({ teams: [coordinator, coordinator] })],
    ["medewerkers.0: Oost staat niet bij organisaties", wie({ organisatie: "Oost" })],
    ["medewerkers.0: Oost staat niet bij disciplines", wie({ discipline: "Oost" })],
    [
      "medewerkers.0: Zet bij een coordinator het team dat zij coördineert, met coordinator: true",
      wie({ rollen: ["coordinator"], teams: [{ naam: "Wijkteam Zaandam" }] }),
    ],
  ])("%s", (fout, anders) => expect(fouten(anders)).toEqual([fout]));

  test("legt vast dat de eerste medewerkers zijn toegevoegd, met hun rollen", async () => {
    const { medewerkerId } = await identiteitVan(owner, "Fatima Benali");
    const rijen = await owner
      .selectFrom("gebeurtenis")
      .select(["soort", "op", "door", "codes"])
      .where("onderwerpId", "=", medewerkerId!)
      .execute();
    expect(rijen).toEqual([
      {
        soort: "medewerker_toegevoegd",
        op: inrichtingsdag,
        door: null,
        codes: { rollen: ["medewerker", "coordinator"] },
      },
    ]);
  });
});
