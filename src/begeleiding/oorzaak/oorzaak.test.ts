import { describe, expect, test } from "vitest";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { aanTafel } from "../../../test/plan.ts";
import { aantalRijen, dossierGeopend, foutBij, meldingenOp, tekstVan, veldenVan } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import { meesteOorzaken, oorzaakBenoemen } from "./oorzaak.ts";

const database = await testDatabase();
const joost = await identiteitVan(database.owner, "Joost van Dijk");
const app = appFor(database, joost);

async function gezin() {
  const { pad } = await dossierGeopend(database, joost);
  return { pad, tafel: aanTafel(app, pad) };
}

const schulden = { woorden: "De schulden lopen op.", leefgebied: "financien", inFocus: "ja" };

describe("an oorzaak", () => {
  test("stands in the plan before any doel, in focus or for later, and moves between the two", async () => {
    const { tafel, pad } = await gezin();
    expect((await tafel.stuur("/oorzaken", "/oorzaken", schulden)).status).toBe(303);
    await tafel.stuur("/oorzaken", "/oorzaken", { ...schulden, woorden: "Ruzie met de buren.", inFocus: "nee" });
    expect(await tafel.tekst("/plan")).toContain(
      "Waar we nu aan werkenDe schulden lopen op.Geld en schulden · sinds vandaagLater: Ruzie met de buren.",
    );
    const knoppen = [...(await tafel.pagina("/oorzaken")).querySelectorAll<HTMLFormElement>('form[action$="/focus"]')];
    expect(knoppen.map(({ textContent }) => textContent)).toEqual(["Dit komt later", "Hier werken we nu aan"]);
    const [eerste] = knoppen.map((form) => form.getAttribute("action")!.replace(pad, ""));
    expect((await tafel.stuur("/oorzaken", eerste!, { inFocus: "nee" })).status).toBe(303);
    expect(await tafel.tekst("/plan")).toContain("Later: De schulden lopen op. · Ruzie met de buren.");
  });

  test("carries more than one doel: one picks it, or writes a new one with the doel", async () => {
    const { tafel } = await gezin();
    const eerste = { woorden: "Ik wil rustig slapen.", leefgebied: "geestelijk", oorzaak: "De schulden." };
    await tafel.doel(eerste);
    const keuze = [...(await tafel.pagina("/doelen")).querySelectorAll<HTMLOptionElement>("[name=oorzaakId] option")];
    expect(keuze.map(({ textContent }) => textContent)).toEqual(["Staat er niet bij", "De schulden."]);
    const oorzaakId = keuze[1]!.value;
    await tafel.doel({ woorden: "Ik wil weer sparen.", leefgebied: "financien", oorzaakId });
    expect(await tafel.tekst("/oorzaken")).toContain("De schulden.Psychische gezondheid · 2 doelen");
    expect((await tafel.tekst("/plan")).split("Oorzaak: De schulden.")).toHaveLength(3);
    const beide = { ...eerste, oorzaakId, oorzaak: "Nog iets." };
    const { document } = await screen(await tafel.stuur("/doelen", "/doelen", beide));
    expect(foutBij(document, "oorzaak")).toContain("Niet allebei");
    const vreemd = await tafel.stuur("/doelen", "/doelen", { ...eerste, oorzaak: "", oorzaakId: uuidv7() });
    expect(foutBij((await screen(vreemd)).document, "oorzaakId")).toContain("uit dit plan");
  });

  test("that is sent twice is one; other words with the same form are told apart and kept", async () => {
    const { tafel, pad } = await gezin();
    const velden = await tafel.ingevuld("/oorzaken", "/oorzaken", schulden);
    await tafel.verstuur("/oorzaken", velden);
    const voor = await aantalRijen(database);
    expect((await tafel.verstuur("/oorzaken", velden)).status).toBe(303);
    expect(await aantalRijen(database)).toEqual(voor);
    const { document } = await screen(await tafel.verstuur("/oorzaken", { ...velden, woorden: "Iets anders." }));
    expect(meldingenOp(document)).toContain("al een keer verstuurd");
    expect((await tafel.verstuur("/oorzaken", veldenVan(document, `${pad}/oorzaken`))).status).toBe(303);
  });

  test("focus that stands so already stays so, with its day", async () => {
    const { tafel, pad } = await gezin();
    await tafel.stuur("/oorzaken", "/oorzaken", schulden);
    const form = (await tafel.pagina("/oorzaken")).querySelector<HTMLFormElement>('form[action$="/focus"]')!;
    const actie = form.getAttribute("action")!.replace(pad, "");
    const voor = await aantalRijen(database);
    expect((await tafel.stuur("/oorzaken", actie, { inFocus: "ja" })).status).toBe(303);
    expect(await aantalRijen(database)).toEqual(voor);
    const stale = await tafel.verstuur(actie, { inFocus: "nee", versie: "1" });
    expect([stale.status, tekstVan((await screen(stale)).document)]).toEqual([
      409,
      expect.stringContaining("Dit veranderde intussenJoost van Dijk:Erbij Oorzaak: De schulden lopen op."),
    ]);
    expect((await tafel.verstuur(actie, { versie: "2" })).status).toBe(422);
  });

  test.each([
    ["without words", { woorden: " " }, "woorden", /Schrijf op wat maakt/],
    ["about nothing", { leefgebied: "" }, "leefgebied", /Kies waar deze oorzaak/],
    ["without saying when", { inFocus: "" }, "inFocus", /Kies of jullie hier nu/],
  ])("%s is not saved; what was typed stays", async (_, fout, veld, melding) => {
    const { tafel, pad } = await gezin();
    const antwoord = await tafel.stuur("/oorzaken", "/oorzaken", { ...schulden, ...fout });
    expect(antwoord.status).toBe(422);
    const { document } = await screen(antwoord);
    expect(foutBij(document, veld)).toMatch(melding);
    expect(veldenVan(document, `${pad}/oorzaken`)["woorden"]).toEqual([{ ...schulden, ...fout }.woorden]);
  });

  test("is found by nobody who is not involved", async () => {
    const { pad, tafel } = await gezin();
    await tafel.stuur("/oorzaken", "/oorzaken", schulden);
    const vreemd = appFor(database, await identiteitVan(database.owner, "Ruben de Boer"));
    expect((await vreemd.get(`${pad}/oorzaken`)).status).toBe(404);
    expect((await vreemd.post(`${pad}/oorzaken`, { ...schulden, id: uuidv7(), versie: "2" })).status).toBe(404);
  });
});

test("a plan names no more oorzaken than people can look at together", () => {
  const een = { id: "a", woorden: "x", leefgebied: "gezin", focusSinds: null } as const;
  const vol = Array.from({ length: meesteOorzaken }, () => een);
  const nieuw = { woorden: "y", leefgebied: "gezin", inFocus: false } as const;
  expect(oorzaakBenoemen(vol, nieuw, "2026-03-10")).toMatchObject({ reason: "te_veel_oorzaken" });
  expect(oorzaakBenoemen(vol.slice(1), nieuw, "2026-03-10").ok).toBe(true);
});
