import { describe, expect, test } from "vitest";
import { regieOverdracht } from "#begeleiding/casus/commands.ts";
import { deelnemerToevoegen } from "#begeleiding/deelnemer/commands.ts";
import { unitOfWork } from "#db/uow.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { dossierGeopend, meldingenOp, nu, tekstVan, veldenVan } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import { actieToevoegen, akkoordToevoegen, doelToevoegen } from "./commands.ts";
import { planPaths } from "./paths.ts";

const database = await testDatabase();
const [joost, ruben, fatima, zara] = await Promise.all(
  ["Joost van Dijk", "Ruben de Boer", "Fatima Benali", "Zara Zaans"].map((naam) => identiteitVan(database.owner, naam)),
);
const app = appFor(database, joost);
const doe = <T>(work: Parameters<typeof unitOfWork<T>>[3]) => unitOfWork(database.databases.app, joost!, nu, work);

const telefoon = "06 87654321";
const adres = { straat: "Geheimelaan", huisnummer: "17", postcode: "8011XZ" };

/** Anna and Tom, a doel with two acties, and Anna's answer. The version is what the next form is made from. */
async function metPlan() {
  const inwoner = { voornaam: "Anna", achternaam: "Vries", telefoon, email: "anna@example.nl", ...adres };
  const { casusId, hulpvraagId: vraag, inwonerId } = await dossierGeopend(database, joost!, { inwoner });
  const [tom, doelId, actieId] = [uuidv7(), uuidv7(), uuidv7()];
  const kind = { id: tom, gegevens: { voornaam: "Tom", achternaam: "Vries", telefoon }, gezinsrol: "kind" } as const;
  const doel = { woorden: "Ik wil weer rustig slapen.", leefgebied: "geestelijk", oorzaak: "De schulden." } as const;
  const bellen = { wat: "De bank bellen", niveau: "eigen_kracht", wie: tom, wanneer: "2026-03-11" } as const;
  const brief = { wat: "Een brief schrijven", niveau: "wijkteam", wie: undefined, wanneer: null } as const;
  await doe((tx) => deelnemerToevoegen(tx, database.sleutels, casusId, { ...kind, versie: 1 }));
  await doe((tx) => doelToevoegen(tx, casusId, { id: doelId, versie: 2 }, doel));
  await doe((tx) => actieToevoegen(tx, casusId, { id: actieId, doelId, versie: 3 }, { ...bellen, ander: undefined }));
  await doe((tx) =>
    actieToevoegen(tx, casusId, { id: uuidv7(), doelId, versie: 4 }, { ...brief, ander: "De huisarts" }),
  );
  const eens = { inwonerId, op: "2026-03-10", akkoord: true, opmerking: null };
  await doe((tx) => akkoordToevoegen(tx, casusId, { id: uuidv7(), versie: 5 }, eens));
  return { vraag, casusId, doelId, actieId, anna: inwonerId, versie: "6" };
}

const stukken = await metPlan();
const { casusId, doelId, actieId, versie, anna } = stukken;
const lezend = [planPaths.plan(casusId), planPaths.doelen(casusId), planPaths.afdruk(casusId)];
const nieuw = { id: uuidv7(), versie };
const inzendingen: readonly (readonly [string, Record<string, string>])[] = [
  [planPaths.doelen(casusId), { ...nieuw, woorden: "Iets anders.", leefgebied: "wonen" }],
  [planPaths.acties(casusId, doelId), { ...nieuw, wat: "Iets doen", niveau: "wijkteam", ander: "De buurvrouw" }],
  [planPaths.actiestand(casusId, actieId), { versie, stand: "gedaan" }],
  [planPaths.doelstand(casusId, doelId), { versie, stand: "losgelaten" }],
  [planPaths.akkoord(casusId), { ...nieuw, inwonerId: anna, op: "2026-03-10", akkoord: "ja" }],
];

describe("who is not involved", () => {
  test.each([
    ["a colleague", ruben],
    ["the coordinator of the team, who sees that the dossier is there", fatima],
    ["someone of another municipality", zara],
  ])("finds no plan and changes nothing: %s", async (_, wie) => {
    const vreemd = appFor(database, wie);
    const paden = [
      ...lezend.map(async (pad) => vreemd.get(pad)),
      ...inzendingen.map(async ([pad, velden]) => vreemd.post(pad, velden)),
    ];
    expect((await Promise.all(paden)).map(({ status }) => status)).toEqual(paden.map(() => 404));
    for (const [pad] of inzendingen) expect([pad, (await vreemd.post(pad, {})).status]).toEqual([pad, 404]);
    expect(tekstVan((await screen(await app.get(planPaths.plan(casusId)))).document)).not.toMatch(/Iets|Losgelaten/);
  });

  test("finds no doel or actie of another dossier in an address either", async () => {
    const ander = await metPlan();
    const paden = [
      [planPaths.doelstand(casusId, ander.doelId), { versie, stand: "losgelaten" }],
      [planPaths.acties(casusId, ander.doelId), inzendingen[1]![1]],
      [planPaths.actiestand(casusId, ander.actieId), { versie, stand: "gedaan" }],
      [planPaths.actiestand(casusId, "geen-nummer"), { versie, stand: "gedaan" }],
    ] as const;
    for (const [pad, velden] of paden) expect([pad, (await app.post(pad, velden)).status]).toEqual([pad, 404]);
  });
});

describe("the plan on paper", () => {
  test("says in the words of the gezin who does what and when, and who keeps an eye on it", async () => {
    const tekst = tekstVan((await screen(await app.get(planPaths.afdruk(casusId)))).document);
    expect(tekst).toContain("Dit is het plan van Anna Vries en Tom Vries");
    expect(tekst).toContain("dinsdag 10 maart 2026");
    expect(tekst).toContain("Joost van Dijk houdt het overzicht");
    expect(tekst).toContain("Doel 1: psychische gezondheidIk wil weer rustig slapen.");
    expect(tekst).toContain("De bank bellenTom Vrieswoensdag 11 maart 2026");
    expect(tekst).toContain("Een brief schrijvenDe huisartsNog geen dag");
    expect(tekst).toContain("Bent u het eens met dit plan?");
  });

  test("holds no telephone number, no mail and no address", async () => {
    const html = await (await app.get(planPaths.afdruk(casusId))).text();
    expect(html).not.toMatch(/87654321|example\.nl|Geheimelaan|8011/);
    expect(html).not.toMatch(/morgen|Wijkteam \(eigen inzet\)/);
  });
});

test("each look is written down, with the questions of the gezin", async () => {
  const gezien = async () =>
    database.owner
      .selectFrom("raadpleging")
      .select(["route", "hulpvragen"])
      .where("doel", "=", "dossier")
      .where("uitkomst", "=", "getoond")
      .execute();
  const eerder = (await gezien()).length;
  for (const pad of lezend) await app.get(pad);
  const nieuw = (await gezien()).slice(eerder);
  expect(new Set(nieuw.map(({ route }) => route))).toEqual(
    new Set([planPaths.plan(":id"), planPaths.doelen(":id"), planPaths.afdruk(":id")]),
  );
  expect(nieuw.map(({ hulpvragen }) => hulpvragen)).toEqual(lezend.map(() => [stukken.vraag]));
});

describe("who gave the regie away", () => {
  test("reads the plan without a form; what she still sends is refused, and what she typed stays", async () => {
    const naar = { medewerkerId: ruben!.medewerkerId!, organisatie: null };
    const overdracht = { id: uuidv7(), naar, reden: "Ruben kent het gezin.", versie: Number(versie) };
    expect(await doe((tx) => regieOverdracht(tx, casusId, overdracht))).toMatchObject({ ok: true });
    for (const pad of lezend) {
      const { document } = await screen(await app.get(pad));
      expect(tekstVan(document)).toContain("Ik wil weer rustig slapen.");
      expect([pad, document.querySelectorAll("main form").length]).toEqual([pad, 0]);
    }
    for (const [pad, velden] of inzendingen) {
      const antwoord = await app.post(pad, velden);
      const { document } = await screen(antwoord);
      expect([pad, antwoord.status, meldingenOp(document)]).toEqual([pad, 409, expect.stringContaining("lezen")]);
    }
    const [pad, velden] = inzendingen[1]!;
    const { document } = await screen(await app.post(pad, velden));
    expect(veldenVan(document, pad)["wat"]).toEqual([velden["wat"]]);
  });
});
