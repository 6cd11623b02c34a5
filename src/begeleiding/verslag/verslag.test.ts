import { describe, expect, test } from "vitest";
import { deelnemerToevoegen } from "#begeleiding/deelnemer/commands.ts";
import { unitOfWork } from "#db/uow.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { aanTafel } from "../../../test/plan.ts";
import { aantalRijen, dossierGeopend, foutBij, gesloten, meldingenOp, nu } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";

const database = await testDatabase();
const joost = await identiteitVan(database.owner, "Joost van Dijk");
const app = appFor(database, joost);

const telefoon = "06 87654321";
const adres = { straat: "Geheimelaan", huisnummer: "17", postcode: "8011XZ" };

/** Anna and her son Tom, with a doel of each, what each does, and what was said on the phone. */
async function gezin(herkomst: "zelf" | "netwerk" = "zelf") {
  const inwoner = { voornaam: "Anna", achternaam: "Vries", telefoon, ...adres };
  const vraag = { inwoner, herkomst, eigenWoorden: "Ik kom er niet meer uit." } as const;
  const { pad, casusId, hulpvraagId, inwonerId: anna } = await dossierGeopend(database, joost, vraag);
  const tom = uuidv7();
  const kind = { id: tom, gegevens: { voornaam: "Tom", achternaam: "Vries", telefoon }, gezinsrol: "kind" } as const;
  await unitOfWork(database.databases.app, joost, nu, (tx) =>
    deelnemerToevoegen(tx, database.sleutels, casusId, { ...kind, versie: 1 }),
  );
  const tafel = aanTafel(app, pad);
  const vanAnna = await tafel.doel({ woorden: "Ik wil rustig slapen.", leefgebied: "geestelijk" });
  const vanTom = await tafel.doel({ woorden: "Ik wil niet meer gepest worden.", leefgebied: "gezin" });
  const afspraak = { niveau: "eigen_kracht", wanneer: "2026-03-12" };
  await tafel.stuur("/plan", `/doelen/${vanAnna}/acties`, { ...afspraak, wat: "De bank bellen", wie: anna });
  await tafel.stuur("/plan", `/doelen/${vanAnna}/acties`, { ...afspraak, wat: "Stil zijn na negen", wie: tom });
  await tafel.stuur("/plan", "/akkoord", { inwonerId: tom, akkoord: "nee", opmerking: "Het duurt te lang." });
  await tafel.stuur("", "/contactmomenten", { tekst: "Anna klonk somber." });
  return { pad, tafel, anna, tom, vanAnna, vanTom, hulpvraagId };
}

const uitgereikt = async (tafel: ReturnType<typeof aanTafel>, vraag = "") =>
  (await tafel.pagina(`/verslag${vraag}`)).querySelector(".kt-afdruk")?.textContent ?? "";

describe("the verslag", () => {
  test("tells what was asked, what one does, what was said of it, and whom to call", async () => {
    const { tafel } = await gezin();
    const tekst = await uitgereikt(tafel);
    expect(tekst).toContain("Dit verslag is voor Anna Vries en Tom Vries");
    expect(tekst).toContain("Ik kom er niet meer uit.");
    expect(tekst).toContain("Doel 1: psychische gezondheidIk wil rustig slapen.Loopt.");
    expect(tekst).toContain("De bank bellenAnna Vriesdonderdag 12 maart 2026");
    expect(tekst).toContain("Tom Vries was het op dinsdag 10 maart 2026 niet eens met het plan.Het duurt te lang.");
    expect(tekst).toMatch(/Bel de gemeente Zwolle en vraag naar Joost van Dijk: [\d ]+/);
  });

  test("holds no conversation, no telephone number and no address of anybody", async () => {
    const { pad } = await gezin();
    const html = await (await app.get(`${pad}/verslag`)).text();
    expect(html).not.toMatch(/somber|87654321|Geheimelaan|8011/);
  });

  test("leaves out the words of who reported someone else", async () => {
    const { tafel } = await gezin("netwerk");
    expect(await uitgereikt(tafel)).not.toContain("Ik kom er niet meer uit");
  });

  test("for one of them holds only the doelen that were chosen, and nothing of another", async () => {
    const { tafel, anna, tom, vanAnna, vanTom } = await gezin();
    const leeg = await uitgereikt(tafel, `?voor=${tom}`);
    expect(leeg).toContain("Dit verslag is voor Tom Vries.");
    expect(leeg).not.toMatch(/Anna|slapen|gepest|Ik kom er niet/);
    const voorTom = await uitgereikt(tafel, `?voor=${tom}&doel=${vanTom}`);
    expect(voorTom).toContain("Ik wil niet meer gepest worden.");
    expect(voorTom).toContain("Het duurt te lang.");
    expect(voorTom).not.toMatch(/Anna|slapen/);
    const voorAnna = await uitgereikt(tafel, `?voor=${anna}&doel=${vanAnna}`);
    expect(voorAnna).toContain("De bank bellen");
    expect(voorAnna).not.toMatch(/Tom|Stil zijn|te lang|gepest/);
    expect(await uitgereikt(tafel, `?voor=${uuidv7()}`)).toContain("Anna Vries en Tom Vries");
  });

  test("also tells how it went, after the dossier closed", async () => {
    const { tafel, hulpvraagId, vanAnna, vanTom, anna } = await gezin();
    await gesloten(database, joost, hulpvraagId, { afsluitreden: "ingetrokken", uitkomst: null });
    const einde = {
      resultaat: "Het is rustiger in huis.",
      afsluitreden: "bereikt",
      [`stand-${vanAnna}`]: "deels",
      [`toelichting-${vanAnna}`]: "De meeste nachten.",
      [`stand-${vanTom}`]: "bereikt",
    };
    expect((await tafel.stuur("/afsluiting", "/afsluiting", einde)).status).toBe(303);
    const tekst = await uitgereikt(tafel);
    expect(tekst).toContain("Deels bereikt. De meeste nachten.");
    expect(tekst).toContain("Het is rustiger in huis.");
    expect((await tafel.stuur("/verslag", "/verslag", { aan: anna, wijze: "post" })).status).toBe(303);
  });
});

describe("giving it", () => {
  test("is written down: to whom, when and how, and stands on the timeline", async () => {
    const { tafel, anna } = await gezin();
    const velden = await tafel.ingevuld("/verslag", "/verslag", { aan: anna, wijze: "meegegeven" });
    expect((await tafel.verstuur("/verslag", velden)).status).toBe(303);
    const voor = await aantalRijen(database);
    expect((await tafel.verstuur("/verslag", velden)).status).toBe(303);
    expect(await aantalRijen(database)).toEqual(voor);
    expect(await tafel.tekst("/verslag")).toContain("Anna Vriesvandaag · Meegegeven · Joost van Dijk");
    expect(await tafel.tekst("")).toContain("Verslag aan het gezin gegeven");
    const anders = await tafel.verstuur("/verslag", { ...velden, wijze: "post" });
    expect(meldingenOp((await screen(anders)).document)).toContain("al een keer verstuurd");
  });

  test.each([
    ["nobody", { aan: "" }, "aan", /Kies wie het verslag kreeg/, 422],
    ["a stranger", { aan: uuidv7() }, "aan", /uit dit gezin/, 409],
    ["someone, in no way", { wijze: "" }, "wijze", /Kies hoe/, 422],
    ["someone, tomorrow", { op: "2026-03-11" }, "op", /ligt in de toekomst/, 409],
  ])("to %s is refused", async (_, fout, veld, melding, status) => {
    const { tafel, anna } = await gezin();
    const voor = await aantalRijen(database);
    const antwoord = await tafel.stuur("/verslag", "/verslag", { aan: anna, wijze: "post", ...fout });
    expect(antwoord.status).toBe(status);
    expect(await aantalRijen(database)).toEqual(voor);
    expect(foutBij((await screen(antwoord)).document, veld)).toMatch(melding);
  });

  test("is for who is involved", async () => {
    const { pad, anna } = await gezin();
    const vreemd = appFor(database, await identiteitVan(database.owner, "Ruben de Boer"));
    expect((await vreemd.get(`${pad}/verslag`)).status).toBe(404);
    const velden = { id: uuidv7(), aan: anna, op: "2026-03-10", wijze: "post" };
    expect((await vreemd.post(`${pad}/verslag`, velden)).status).toBe(404);
  });
});
