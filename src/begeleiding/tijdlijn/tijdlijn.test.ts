import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { unitOfWork } from "#db/uow.ts";
import { regieOverdracht } from "#begeleiding/casus/commands.ts";
import { contactmomentVastleggen } from "#begeleiding/contactmoment/commands.ts";
import { doelToevoegen } from "#begeleiding/plan/commands.ts";
import { plusDagen } from "#shared/datum.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { dossierGeopend, nu, tekstVan } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import { samengevat } from "./tijdlijn.ts";

const database = await testDatabase();
const [joost, ruben, fatima] = await Promise.all(
  ["Joost van Dijk", "Ruben de Boer", "Fatima Benali"].map((naam) => identiteitVan(database.owner, naam)),
);
const app = appFor(database, joost);
const { casusId, pad } = await dossierGeopend(database, joost!);
const tijdlijn = `${pad}/tijdlijn`;
const aantalGesprekken = 120;
await unitOfWork(database.databases.app, joost!, nu, async (tx) => {
  for (let nummer = 0; nummer < aantalGesprekken; nummer += 1) {
    // Three of them on one day: the page ends in the middle of a day.
    const op = plusDagen("2026-03-10", -Math.floor(nummer / 3));
    const moment = { soort: "telefoon", op, met: [], tekst: `Gesprek nummer ${nummer}.` } as const;
    await contactmomentVastleggen(tx, casusId, uuidv7(nu.getTime() + nummer), moment);
  }
  const doel = { woorden: "Ik wil slapen.", leefgebied: "geestelijk", oorzaak: null } as const;
  return doelToevoegen(tx, casusId, { id: uuidv7(), versie: 1 }, doel);
});

async function bladzijde(adres: string) {
  const antwoord = await app.get(adres);
  expect(antwoord.status).toBe(200);
  const { document } = await screen(antwoord);
  const momenten = Array.from(document.querySelectorAll(".kt-moment"), (een) => een.textContent);
  return { document, momenten, volgende: document.querySelector("a[rel=next]")?.getAttribute("href") };
}

/** Every page, from the first link to the last. */
async function alles(adres: string): Promise<string[]> {
  const gezien: string[] = [];
  for (let volgende: string | null | undefined = adres; volgende;) {
    const pagina = await bladzijde(volgende);
    gezien.push(...pagina.momenten);
    ({ volgende } = pagina);
  }
  return gezien;
}

describe("the timeline", () => {
  test("shows everything once, page after page, the newest first", async () => {
    const momenten = await alles(tijdlijn);
    const nummers = momenten.flatMap((tekst) => /nummer (\d+)\./.exec(tekst)?.[1] ?? []).map(Number);
    expect(nummers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: aantalGesprekken }, (_, index) => index));
    const dagen = nummers.map((nummer) => Math.floor(nummer / 3));
    expect(dagen).toEqual(dagen.toSorted((a, b) => a - b));
    expect(momenten).toHaveLength(aantalGesprekken + 2);
    // Of one day what was said comes on top.
    expect(momenten.slice(3, 5).join()).toContain("Doel in het plan gezet");
  });

  test("is narrowed to a subject, and further pages stay narrowed", async () => {
    expect(await alles(`${tijdlijn}?over=gesprekken`)).toHaveLength(aantalGesprekken);
    const plan = await bladzijde(`${tijdlijn}?over=plan`);
    expect(plan.momenten).toHaveLength(1);
    expect(plan.momenten[0]).toContain("Doel in het plan gezet");
    expect(plan.document.querySelector(".kt-deelmenu [aria-current=page]")?.textContent).toBe("Plan");
    expect((await bladzijde(`${tijdlijn}?over=gesprekken`)).volgende).toContain("over=gesprekken");
    expect(tekstVan((await bladzijde(`${tijdlijn}?over=taken`)).document)).toContain("Hierover staat niets");
  });

  test("of the dossier's page is its beginning, with the way to the rest", async () => {
    const { document } = await screen(await app.get(pad));
    expect(document.querySelectorAll(".kt-moment")).toHaveLength(30);
    expect(document.querySelector(`main a[href="${tijdlijn}"]`)?.textContent).toBe("Alles van eerder");
  });

  test("has no other pages than those it links to", async () => {
    for (const vraag of ["?over=geheim", "?na=x", `?na=1_${casusId}x`])
      expect([vraag, (await app.get(tijdlijn + vraag)).status]).toEqual([vraag, 404]);
  });

  test("is read by who is involved: not by a colleague, and not by the coordinator of the team", async () => {
    for (const wie of [ruben, fatima]) expect((await appFor(database, wie).get(tijdlijn)).status).toBe(404);
    const { rows } = await sql<{ doel: string }>`
      select doel from raadpleging where route = '/casussen/:id/tijdlijn' and uitkomst = 'getoond'`.execute(
      database.owner,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ doel }) => doel))).toEqual(new Set(["dossier"]));
  });

  test("stays readable for some weeks after the regie was passed on", async () => {
    const overdracht = { id: uuidv7(), naar: { medewerkerId: ruben!.medewerkerId!, organisatie: null } } as const;
    const result = await unitOfWork(database.databases.app, joost!, nu, (tx) =>
      regieOverdracht(tx, casusId, { ...overdracht, reden: "Kent het gezin.", versie: 2 }),
    );
    expect(result.ok).toBe(true);
    const { momenten } = await bladzijde(tijdlijn);
    expect(momenten.slice(3, 6).join()).toContain("Regie overgedragen");
  });
});

test("the same thing again on one day stands there once, and what was said always by itself", () => {
  const moment = new Date(nu);
  const gebeurd = (soort: string, op = "2026-03-10") =>
    ({ wat: "gebeurtenis", id: uuidv7(), moment, op, soort, door: null }) as const;
  const vast = { soort: "telefoon", door: "Joost", doorId: uuidv7(), met: [], tekst: "Ja.", eerder: [] } as const;
  const gezegd = () => ({ wat: "contact", id: uuidv7(), moment, op: "2026-03-10", ...vast }) as const;
  const [doel, actie, eerder] = [
    gebeurd("doel_gesteld"),
    gebeurd("actie_afgesproken"),
    gebeurd("actie_afgesproken", "2026-03-09"),
  ];
  const keren = samengevat([gezegd(), gezegd(), actie, { ...actie }, eerder, doel, { ...actie }]).map(
    (een) => een.keren,
  );
  expect(keren).toEqual([1, 1, 2, 1, 1, 1]);
});
