import { describe, expect, test } from "vitest";
import { deelnemerToevoegen } from "#begeleiding/deelnemer/commands.ts";
import { unitOfWork } from "#db/uow.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { dossierGeopend, aantalRijen, meldingenOp, nu, tekstVan, veldenVan } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";

const database = await testDatabase();
const joost = await identiteitVan(database.owner, "Joost van Dijk");
const app = appFor(database, joost);
const kind = uuidv7();
const pad = await gezin();

/** Anna and her son Tom, with Joost as regisseur. */
async function gezin(): Promise<string> {
  const { casusId, pad: dossier } = await dossierGeopend(database, joost);
  const lid = { id: kind, gegevens: { voornaam: "Tom", achternaam: "Vries" }, gezinsrol: "kind", versie: 1 } as const;
  const result = await unitOfWork(database.databases.app, joost, nu, (tx) =>
    deelnemerToevoegen(tx, database.sleutels, casusId, lid),
  );
  expect(result.ok).toBe(true);
  return dossier;
}

async function stuur(velden: Record<string, string | readonly string[]>) {
  const { document } = await screen(await app.get(pad));
  const actie = `${pad}/contactmomenten`;
  return app.post(actie, { ...veldenVan(document, actie), ...velden });
}

describe("a contactmoment", () => {
  test("is one line: what was said; how, when and with whom are there already", async () => {
    expect((await stuur({ tekst: "Anna heeft de gemeente gebeld." })).status).toBe(303);
    const tekst = tekstVan((await screen(await app.get(pad))).document);
    expect(tekst).toContain("vandaag · Telefoon · Joost van DijkAnna heeft de gemeente gebeld.");
  });

  test("names who it was with", async () => {
    expect((await stuur({ tekst: "Tom vertelt over school.", soort: "huisbezoek", met: [kind] })).status).toBe(303);
    expect(tekstVan((await screen(await app.get(pad))).document)).toContain("Huisbezoek met Tom Vries");
  });

  test("that is sent twice is one; another text with the same form is told apart", async () => {
    const velden = { id: uuidv7(), soort: "telefoon", op: "2026-03-10", tekst: "Dubbel geklikt." };
    const actie = `${pad}/contactmomenten`;
    expect((await app.post(actie, velden)).status).toBe(303);
    const voor = await aantalRijen(database);
    expect((await app.post(actie, velden)).status).toBe(303);
    expect(await aantalRijen(database)).toEqual(voor);
    const anders = await app.post(actie, { ...velden, tekst: "Iets anders." });
    expect(anders.status).toBe(409);
    const { document } = await screen(anders);
    expect(meldingenOp(document)).toContain("al een keer verstuurd");
    expect(veldenVan(document, actie)["tekst"]).toEqual(["Iets anders."]);
    expect(veldenVan(document, actie)["id"]).not.toEqual([velden.id]);
  });

  test.each([
    ["without words", { tekst: "  " }, /Schrijf op wat er besproken is/, 422],
    ["of tomorrow", { tekst: "Morgen.", op: "2026-03-11" }, /ligt in de toekomst/, 409],
    ["with a stranger", { tekst: "Vreemd.", met: [uuidv7()] }, /mensen uit dit gezin/, 409],
    ["of a kind that does not exist", { tekst: "Raar.", soort: "duif" }, /Kies hoe het contact was/, 422],
  ])("%s is not written down, and nothing typed is lost", async (_, velden, melding, status) => {
    const voor = await aantalRijen(database);
    const antwoord = await stuur(velden);
    expect(antwoord.status).toBe(status);
    expect(await aantalRijen(database)).toEqual(voor);
    const { document } = await screen(antwoord);
    expect(meldingenOp(document)).toMatch(melding);
    expect(veldenVan(document, `${pad}/contactmomenten`)["tekst"]).toEqual([velden.tekst]);
  });
});

test("the timeline stands newest first, and looking at it is written down with the questions of the gezin", async () => {
  await stuur({ tekst: "Vorige week al.", op: "2026-03-04" });
  const { document } = await screen(await app.get(pad));
  const koppen = Array.from(
    document.querySelectorAll(".kt-moment time"),
    (tijd) => tijd.getAttribute("datetime") ?? "",
  );
  expect(koppen).toEqual(koppen.toSorted().toReversed());
  expect(koppen.at(-1)).toBe("2026-03-04");
  const gezien = await database.owner
    .selectFrom("raadpleging")
    .select("hulpvragen")
    .where("doel", "=", "dossier")
    .execute();
  expect(gezien.every(({ hulpvragen }) => hulpvragen.length === 1)).toBe(true);
});
