import { describe, expect, test } from "vitest";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { aanTafel } from "../../../test/plan.ts";
import {
  aantalRijen,
  dossierGeopend,
  foutBij,
  gebeurd,
  meldingenOp,
  tekstVan,
  veldenVan,
} from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";

const database = await testDatabase();
const [joost, ruben] = await Promise.all(
  ["Joost van Dijk", "Ruben de Boer"].map((naam) => identiteitVan(database.owner, naam)),
);
const app = appFor(database, joost);

const slapen = { woorden: "Ik wil rustig slapen.", leefgebied: "geestelijk", oorzaak: "De schulden." };
const bellen = { wat: "De bank bellen", niveau: "eigen_kracht", ander: "Tante Bep", wanneer: "2026-03-12" };

/** A plan with one doel, one actie and one oorzaak, in which Joost and Ruben both work. */
async function plan() {
  const { pad, casusId } = await dossierGeopend(database, joost!);
  const tafel = aanTafel(app, pad);
  await tafel.stuur("/betrokkenen", "/betrokkenen", { medewerkerId: ruben!.medewerkerId!, reden: "Samen" });
  const doelId = await tafel.doel(slapen);
  const acties = `/doelen/${doelId}/acties`;
  const actie = await tafel.ingevuld("/plan", acties, bellen);
  await tafel.verstuur(acties, actie);
  const vanRuben = aanTafel(appFor(database, ruben), pad);
  const doel = `/doelen/${doelId}/correctie`;
  const wat = `/acties/${String(actie["id"])}/correctie`;
  return { pad, casusId, tafel, vanRuben, doel, actie: wat, oorzaak: `/oorzaken/${doelId}/correctie`, acties };
}

describe("words of the plan", () => {
  test("are corrected; what stood there is kept, with who and when", async () => {
    const { tafel, doel, casusId } = await plan();
    expect((await tafel.stuur(doel, doel, { woorden: "Ik wil slapen zonder zorgen." })).status).toBe(303);
    expect(await tafel.tekst("/plan")).toContain("Ik wil slapen zonder zorgen.");
    expect(await tafel.tekst("/plan")).not.toContain("rustig slapen");
    expect(await tafel.tekst(doel)).toContain("Woorden: eerst Ik wil rustig slapen., nu Ik wil slapen zonder zorgen.");
    expect((await gebeurd(database, casusId)).at(-1)).toBe("doel_verbeterd");
  });

  test("of an actie and an oorzaak too, each in its own fields", async () => {
    const { tafel, actie, oorzaak } = await plan();
    const nieuw = { wie: joost!.medewerkerId!, ander: "", wanneer: "2026-03-20" };
    expect((await tafel.stuur(actie, actie, nieuw)).status).toBe(303);
    expect((await tafel.stuur(oorzaak, oorzaak, { woorden: "Twee grote schulden." })).status).toBe(303);
    const tekst = await tafel.tekst("/plan");
    expect(tekst).toContain("De bank bellenJoost van Dijk · vrijdag 20 maart");
    expect(tekst).toContain("Oorzaak: Twee grote schulden.");
    expect(await tafel.tekst(actie)).toContain("Wie: eerst Tante Bep, nu Joost van Dijk");
  });

  test("sent twice, or sent as they are, change nothing", async () => {
    const { tafel, doel, actie } = await plan();
    const velden = await tafel.ingevuld(doel, doel, { woorden: "Slapen." });
    await tafel.verstuur(doel, velden);
    const voor = await aantalRijen(database);
    expect((await tafel.verstuur(doel, velden)).status).toBe(303);
    for (const een of [doel, actie]) expect((await tafel.stuur(een, een, {})).status).toBe(303);
    expect(await aantalRijen(database)).toEqual(voor);
  });

  test("are corrected while other things in the dossier changed: nothing is overwritten", async () => {
    const { tafel, vanRuben, doel, acties } = await plan();
    const velden = await tafel.ingevuld(doel, doel, { woorden: "Slapen." });
    await vanRuben.stuur("/plan", acties, { ...bellen, wat: "De huisarts bellen" });
    expect((await tafel.verstuur(doel, velden)).status).toBe(303);
  });

  test.each([
    ["without words", { woorden: " " }, "woorden", /Schrijf op wat de inwoner/, 422],
    ["about nothing", { leefgebied: "hobby" }, "leefgebied", /Kies waar dit over gaat/, 422],
    ["of an oorzaak of another plan", { oorzaakId: uuidv7() }, "oorzaakId", /uit dit plan/, 409],
  ])("of a doel %s are refused; what was typed stays", async (_, fout, veld, melding, status) => {
    const { tafel, doel, pad } = await plan();
    const antwoord = await tafel.stuur(doel, doel, { woorden: "Anders.", ...fout });
    expect(antwoord.status).toBe(status);
    const { document } = await screen(antwoord);
    expect(foutBij(document, veld)).toMatch(melding);
    expect(veldenVan(document, `${pad}${doel}`)["woorden"]).toEqual(["woorden" in fout ? " " : "Anders."]);
  });

  test.each([
    ["a stranger does", { wie: uuidv7(), ander: "" }, "wie", /iemand uit dit gezin/, 409],
    ["nobody does", { wie: "", ander: "" }, "wie", /Kies iemand/, 422],
    ["moves to yesterday", { wanneer: "2026-03-09" }, "wanneer", /al voorbij/, 409],
  ])("of an actie that %s are refused", async (_, fout, veld, melding, status) => {
    const { tafel, actie } = await plan();
    const antwoord = await tafel.stuur(actie, actie, fout);
    expect(antwoord.status).toBe(status);
    expect(foutBij((await screen(antwoord)).document, veld)).toMatch(melding);
  });

  test("stay as they are when the doel or actie ended", async () => {
    const { tafel, doel, actie, acties } = await plan();
    const stand = actie.replace("correctie", "stand");
    await tafel.stuur("/plan", stand, { stand: "gedaan" });
    await tafel.stuur("/plan", acties.replace("acties", "stand"), { stand: "deels", toelichting: "Een begin." });
    expect(await tafel.tekst("/plan")).toContain("Deels bereikt · vandaag · Een begin.");
    for (const [een, melding, velden] of [
      [doel, "Dit doel loopt niet meer", { woorden: "Anders." }],
      [actie, "al gedaan of vervallen", { wat: "Anders" }],
    ] as const) {
      const { document } = await screen(await tafel.stuur(een, een, velden));
      expect(meldingenOp(document)).toContain(melding);
    }
  });

  test("are found by nobody who is not involved, and never of another dossier", async () => {
    const { pad, doel, actie, oorzaak } = await plan();
    const ander = await plan();
    const vreemd = appFor(database, await identiteitVan(database.owner, "Sanne Bakker"));
    for (const een of [doel, actie, oorzaak]) {
      expect([een, (await vreemd.get(`${pad}${een}`)).status]).toEqual([een, 404]);
      expect([een, (await vreemd.post(`${pad}${een}`, {})).status]).toEqual([een, 404]);
      expect([een, (await app.get(`${ander.pad}${een}`)).status]).toEqual([een, 404]);
    }
  });
});

describe("two workers on the same words", () => {
  /** Joost opened the form before Ruben saved his words; then Joost sends his. */
  async function gebotst() {
    const stukken = await plan();
    const { tafel, vanRuben, doel } = stukken;
    const mijn = await tafel.ingevuld(doel, doel, { woorden: "Wat Joost schreef." });
    expect((await vanRuben.stuur(doel, doel, { woorden: "Wat Ruben schreef." })).status).toBe(303);
    const antwoord = await tafel.verstuur(doel, mijn);
    expect(antwoord.status).toBe(409);
    return { ...stukken, document: (await screen(antwoord)).document };
  }

  test("the second sees both texts and nothing is overwritten", async () => {
    const { document, tafel } = await gebotst();
    const tekst = tekstVan(document);
    expect(meldingenOp(document)).toContain("Een collega veranderde dit ook");
    expect(tekst).toContain("Wat jij schreefWoordenWat Joost schreef.");
    expect(tekst).toContain("Wat er nu staatWoordenWat Ruben schreef.");
    expect(tekst).toContain("Ruben de Boer deed dat vandaag");
    expect(await tafel.tekst("/plan")).toContain("Wat Ruben schreef.");
  });

  test("and keeps her own, with the words of the other still to be found", async () => {
    const { document, tafel, doel, pad } = await gebotst();
    expect((await tafel.verstuur(doel, veldenVan(document, `${pad}${doel}`))).status).toBe(303);
    expect(await tafel.tekst("/plan")).toContain("Wat Joost schreef.");
    expect(await tafel.tekst("/plan/versies")).toContain("eerst Wat Ruben schreef., nu Wat Joost schreef.");
  });

  test("or takes theirs, which needs nothing but a link", async () => {
    const { document, pad } = await gebotst();
    const link = [...document.querySelectorAll("main a")].find(({ textContent }) =>
      /Laten staan/.test(textContent ?? ""),
    );
    expect(link?.getAttribute("href")).toBe(`${pad}/plan`);
  });

  test("or edits further, from what she typed", async () => {
    const { document, tafel, doel } = await gebotst();
    const form = document.querySelector<HTMLFormElement>("form#correctie")!;
    expect(form.querySelector("textarea")?.value).toBe("Wat Joost schreef.");
    const versie = form.querySelector<HTMLInputElement>("[name=versie]")!.value;
    const samen = { versie, woorden: "Wat wij samen schreven.", leefgebied: "geestelijk" };
    expect((await tafel.verstuur(doel, samen)).status).toBe(303);
    expect(await tafel.tekst("/plan")).toContain("Wat wij samen schreven.");
  });

  test("and a third change is shown again before it can be overwritten", async () => {
    const { document, tafel, vanRuben, doel, pad } = await gebotst();
    await vanRuben.stuur(doel, doel, { woorden: "Nog later." });
    const antwoord = await tafel.verstuur(doel, veldenVan(document, `${pad}${doel}`));
    expect(antwoord.status).toBe(409);
    expect(tekstVan((await screen(antwoord)).document)).toContain("Wat er nu staatWoordenNog later.");
  });

  test("who adds something new reads what changed, and sends it again", async () => {
    const { tafel, vanRuben, doel, pad } = await plan();
    const nieuw = await tafel.ingevuld("/doelen", "/doelen", { woorden: "Een eigen kamer.", leefgebied: "wonen" });
    await vanRuben.stuur(doel, doel, { woorden: "Wat Ruben schreef." });
    const antwoord = await tafel.verstuur("/doelen", nieuw);
    expect(antwoord.status).toBe(409);
    const { document } = await screen(antwoord);
    expect(tekstVan(document)).toContain("Dit veranderde intussenRuben de Boer:Veranderd Doel: Wat Ruben schreef.");
    expect((await tafel.verstuur("/doelen", veldenVan(document, `${pad}/doelen`))).status).toBe(303);
  });
});
