import fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { type Naam, naamgebruiken, volledigeNaam } from "./inwoner.ts";

const { owner } = await testDatabase();
const anna = {
  voornaam: "Anna",
  voorvoegsel: "de",
  achternaam: "Vries",
  voorvoegselPartner: "van",
  partnernaam: "Dijk",
};

describe("a name is written as she wants it", () => {
  test.each([
    ["eigen", "Anna de Vries"],
    ["partner", "Anna van Dijk"],
    ["partner_eigen", "Anna van Dijk-de Vries"],
    ["eigen_partner", "Anna de Vries-van Dijk"],
  ])("with naamgebruik %s it is %s", (naamgebruik, geschreven) => {
    expect(volledigeNaam({ ...anna, naamgebruik })).toBe(geschreven);
  });

  test("without a partner's name it is her own, whatever her naamgebruik", () => {
    for (const naamgebruik of Object.keys(naamgebruiken))
      expect(volledigeNaam({ ...anna, partnernaam: null, naamgebruik })).toBe("Anna de Vries");
  });

  test("the database writes it the same", async () => {
    const deel = fc.option(fc.constantFrom("Anna", "de", "Vries", "van der", "O'Brien", "Yıldız", ""));
    const naam: fc.Arbitrary<Required<Naam>> = fc.record({
      voornaam: deel,
      voorvoegsel: deel,
      achternaam: deel,
      voorvoegselPartner: deel,
      partnernaam: deel,
      naamgebruik: fc.constantFrom(...Object.keys(naamgebruiken)),
    });
    await fc.assert(
      fc.asyncProperty(naam, async (een) => {
        const { rows } = await sql<{ naam: string | null }>`select schrijfnaam(${een.voornaam}, ${een.voorvoegsel},
          ${een.achternaam}, ${een.voorvoegselPartner}, ${een.partnernaam}, ${een.naamgebruik}) as naam`.execute(owner);
        expect(rows[0]?.naam ?? undefined).toBe(volledigeNaam(een));
      }),
      { numRuns: 200 },
    );
  });
});
