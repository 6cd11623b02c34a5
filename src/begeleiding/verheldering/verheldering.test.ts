import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { collegaBetrekken, regieOverdracht } from "#begeleiding/casus/commands.ts";
import { deelnemerToevoegen } from "#begeleiding/deelnemer/commands.ts";
import { unitOfWork } from "#db/uow.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import {
  aantalRijen,
  dossierGeopend,
  foutBij,
  gebeurd,
  meldingenOp,
  nu,
  tekstVan,
  veldenVan,
} from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import { verhelderingPaths } from "./paths.ts";

const database = await testDatabase();
const [joost, ruben, fatima, zara] = await Promise.all(
  ["Joost van Dijk", "Ruben de Boer", "Fatima Benali", "Zara Zaans"].map((naam) => identiteitVan(database.owner, naam)),
);
const app = appFor(database, joost);
const doe = <T>(work: Parameters<typeof unitOfWork<T>>[3]) => unitOfWork(database.databases.app, joost!, nu, work);

/** Anna who asked, and her son Tom. */
async function gezin() {
  const { casusId, inwonerId, hulpvraagId } = await dossierGeopend(database, joost!, {
    leefgebieden: ["financien", "gezin"],
  });
  const tom = uuidv7();
  const lid = { id: tom, gegevens: { voornaam: "Tom", achternaam: "Vries" }, gezinsrol: "kind", versie: 1 } as const;
  await doe((tx) => deelnemerToevoegen(tx, database.sleutels, casusId, lid));
  return { casusId, anna: inwonerId, tom, hulpvraagId, pad: `/casussen/${casusId}` };
}

type Velden = Record<string, string | readonly string[]>;

async function stuur(pad: string, actie: string, velden: Velden) {
  const { document } = await screen(await app.get(pad));
  return app.post(actie, { ...veldenVan(document, actie), ...velden });
}

const vertel = (casusId: string, velden: Velden) =>
  stuur(verhelderingPaths.nieuw(casusId), verhelderingPaths.verhelderingen(casusId), velden);

const tekstOp = async (pad: string) => tekstVan((await screen(await app.get(pad))).document);

const laatste = async (casusId: string) => {
  const rij = await database.owner
    .selectFrom("verheldering")
    .select("id")
    .where("casusId", "=", casusId)
    .orderBy("vastgelegdOp", "desc")
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  return rij.id;
};

describe("a conversation", () => {
  test("needs only what was told and with whom, and reads back as it was told", async () => {
    const { casusId, anna, tom } = await gezin();
    const velden = {
      woorden: "Ik durf de post niet meer open te maken.",
      goed: "Tom gaat graag naar school.",
      netwerk: "De buurvrouw.",
      met: [anna, tom],
      schulden: "zorgen",
      schuldenRegel: "Drie deurwaarders.",
      gezin: "Tom slaapt slecht.",
    };
    expect((await vertel(casusId, velden)).status).toBe(303);
    const tekst = await tekstOp(verhelderingPaths.verhelderingen(casusId));
    expect(tekst).toContain("vandaag · met Anna Vries en Tom Vries · Joost van Dijk");
    expect(tekst).toContain("Ik durf de post niet meer open te maken.Wat goed gaat: Tom gaat graag naar school.");
    expect(tekst).toContain("Schulden: Zorgen. Drie deurwaarders.Gezin en opvoeding: Tom slaapt slecht.");
    expect(tekst).toContain("Inkomen: nog niet besproken");
    expect(await gebeurd(database, casusId)).toContain("verheldering_vastgelegd");
    expect(await tekstOp(`/casussen/${casusId}`)).toContain("Vraagverheldering vastgelegd");
  });

  test("opens with what the gezin asked; other leefgebieden wait until something is said", async () => {
    const { casusId } = await gezin();
    const { document } = await screen(await app.get(verhelderingPaths.nieuw(casusId)));
    expect(tekstVan(document)).toContain("Wat het gezin vroegDe brieven liggen ongeopend op tafel.");
    const uitklap = document.querySelector("details");
    expect(uitklap?.hasAttribute("open")).toBe(false);
    expect(uitklap?.querySelector("[name=gezin]")).toBeNull();
    expect(document.querySelector("[name=gezin]")).not.toBeNull();
    expect(document.querySelector("[name=wonen]")?.getAttribute("type")).toBe("radio");
  });

  test("of a gezin of one asks not with whom", async () => {
    const { casusId } = await dossierGeopend(database, joost!);
    expect((await vertel(casusId, { woorden: "Alleen." })).status).toBe(303);
    expect(await tekstOp(verhelderingPaths.verhelderingen(casusId))).toContain("met Anna Vries");
  });

  test("sent twice is one; another text with the same form is told apart and keeps what was typed", async () => {
    const { casusId, anna } = await gezin();
    const actie = verhelderingPaths.verhelderingen(casusId);
    const velden = { id: uuidv7(), op: "2026-03-10", met: [anna], woorden: "Dubbel geklikt.", zorg: "De huisarts." };
    expect((await app.post(actie, velden)).status).toBe(303);
    const voor = await aantalRijen(database);
    expect((await app.post(actie, velden)).status).toBe(303);
    expect(await aantalRijen(database)).toEqual(voor);
    const anders = await app.post(actie, { ...velden, zorg: "De wijkverpleegkundige." });
    expect(anders.status).toBe(409);
    const { document } = await screen(anders);
    expect(meldingenOp(document)).toContain("al een keer verstuurd");
    expect(veldenVan(document, actie)).toMatchObject({ zorg: ["De wijkverpleegkundige."], met: [anna] });
    expect(document.querySelector("details [name=zorg]")).toBeNull();
    expect((await app.post(actie, veldenVan(document, actie))).status).toBe(303);
  });

  test.each([
    ["without words", { woorden: " " }, "woorden", /Schrijf op wat de inwoner vertelt/, 422],
    ["with nobody", { met: [] }, "met", /Kies met wie je sprak/, 422],
    ["with a stranger", { met: [uuidv7()] }, "met", /mensen uit dit gezin/, 409],
    ["of tomorrow", { op: "2026-03-11" }, "op", /ligt in de toekomst/, 409],
    ["with a state of one's own", { wonen: "prima" }, "wonen", /Kies hoe het ervoor staat/, 422],
    ["with a line at what was not discussed", { energieRegel: "Iets." }, "energie", /op bij energie. Kies/, 422],
    ["with bytes that are no text", { goed: "a\uFFFDb" }, "goed", /niet kunnen lezen/, 422],
  ])("%s is not written down, and nothing typed is lost", async (_, velden, veld, melding, status) => {
    const { casusId, anna } = await gezin();
    const voor = await aantalRijen(database);
    const antwoord = await vertel(casusId, { woorden: "Kort.", met: [anna], netwerk: "Een zus.", ...velden });
    expect(antwoord.status).toBe(status);
    expect(await aantalRijen(database)).toEqual(voor);
    const { document } = await screen(antwoord);
    expect(foutBij(document, veld)).toMatch(melding);
    expect(veldenVan(document, verhelderingPaths.verhelderingen(casusId))["netwerk"]).toEqual(["Een zus."]);
  });
});

describe("filling in a conversation further", () => {
  test("begins with what stands there; the version before stays to read", async () => {
    const { casusId, anna } = await gezin();
    await vertel(casusId, { woorden: "Half.", met: [anna], zorg: "De huisarts." });
    const pad = verhelderingPaths.herziening(casusId, await laatste(casusId));
    const { document } = await screen(await app.get(pad));
    expect(veldenVan(document, pad)).toMatchObject({ woorden: ["Half."], zorg: ["De huisarts."], met: [anna] });
    expect((await stuur(pad, pad, { woorden: "Heel.", wonen: "op_orde" })).status).toBe(303);
    const tekst = await tekstOp(verhelderingPaths.verhelderingen(casusId));
    expect(tekst).toMatch(/Heel\..*Wonen: Op orde.*Eerdere versie.*Half\./);
    expect(await tekstOp(`/casussen/${casusId}`)).toContain("Nog niet besproken: inkomen, schulden en energie.");
  });

  test("that a colleague filled in since is refused once, with her text beside it", async () => {
    const { casusId, anna } = await gezin();
    await vertel(casusId, { woorden: "Begin.", met: [anna] });
    const oud = verhelderingPaths.herziening(casusId, await laatste(casusId));
    const mijn = { ...veldenVan((await screen(await app.get(oud))).document, oud), woorden: "Van mij." };
    await stuur(oud, oud, { woorden: "Van de collega." });
    const antwoord = await app.post(oud, mijn);
    expect(antwoord.status).toBe(409);
    const { document } = await screen(antwoord);
    expect(meldingenOp(document)).toContain("Een collega heeft dit gesprek intussen aangevuld");
    expect(tekstVan(document)).toMatch(/Zo staat het er nu.*Van de collega\./);
    const nieuw = verhelderingPaths.herziening(casusId, await laatste(casusId));
    expect(veldenVan(document, nieuw)["woorden"]).toEqual(["Van mij."]);
    const nogEens = veldenVan(document, nieuw);
    for (const _ of [1, 2]) expect((await app.post(nieuw, nogEens)).status).toBe(303);
    expect((await tekstOp(verhelderingPaths.verhelderingen(casusId))).match(/2 eerdere versies/g)?.length).toBe(1);
  });

  test("is not possible through another dossier", async () => {
    const [hier, daar] = [await gezin(), await gezin()];
    await vertel(daar.casusId, { woorden: "Daar.", met: [daar.anna] });
    const pad = verhelderingPaths.herziening(hier.casusId, await laatste(daar.casusId));
    const velden = { id: uuidv7(), op: "2026-03-10", met: [hier.anna], woorden: "Hier." };
    expect([(await app.get(pad)).status, (await app.post(pad, velden)).status]).toEqual([404, 404]);
  });
});

describe("bestaanszekerheid", () => {
  test("that was not discussed yet is asked for in the dossier and at its closing, and never forced", async () => {
    const { casusId, anna, pad } = await gezin();
    const alles = "Nog niet besproken: inkomen, schulden, wonen en energie.";
    for (const plek of [pad, `${pad}/afsluiting`]) expect(await tekstOp(plek)).toContain(alles);
    const orde = { inkomen: "op_orde", schulden: "op_orde", wonen: "op_orde", energie: "zorgen" };
    await vertel(casusId, { woorden: "Alles besproken.", met: [anna], ...orde });
    for (const plek of [pad, `${pad}/afsluiting`]) expect(await tekstOp(plek)).not.toContain("Nog niet besproken");
  });

  test("that is acute says what the law asks and where to plan it", async () => {
    const { casusId, anna, pad } = await gezin();
    await vertel(casusId, { woorden: "De stroom gaat eraf.", met: [anna], energie: "acuut", inkomen: "acuut" });
    const { document } = await screen(await app.get(verhelderingPaths.verhelderingen(casusId)));
    expect(tekstVan(document)).toContain("Acuut: inkomen en energie");
    expect(tekstVan(document)).toContain("binnen 3 werkdagen (Wet gemeentelijke schuldhulpverlening, artikel 4 lid 2)");
    expect(document.querySelector(`.kt-melding a[href="${pad}/taken"]`)).not.toBeNull();
    expect(await tekstOp(pad)).toContain("Acuut: inkomen en energie.");
  });

  test("can be counted: how many first conversations discussed all four", async () => {
    const [heel, half] = [await gezin(), await gezin()];
    const orde = { inkomen: "op_orde", schulden: "op_orde", wonen: "op_orde", energie: "op_orde" };
    await vertel(heel.casusId, { woorden: "Alles.", met: [heel.anna], ...orde });
    await vertel(half.casusId, { woorden: "Iets.", met: [half.anna], inkomen: "op_orde" });
    await vertel(half.casusId, { woorden: "Later alles.", met: [half.anna], ...orde });
    const { rows } = await sql`
      select count(*)::int as dossiers, count(*) filter (where besproken)::int as besproken from (
        select distinct on (casus_id) 'niet_besproken' <> all (array[inkomen, schulden, wonen, energie]) as besproken
        from verheldering v where casus_id = any (array[${heel.casusId}, ${half.casusId}]::uuid[])
          and not exists (select from verheldering n where n.casus_id = v.casus_id and n.vervangt = v.id)
        order by casus_id, op, vastgelegd_op, id) eerste`.execute(database.owner);
    expect(rows).toEqual([{ dossiers: 2, besproken: 1 }]);
  });
});

describe("who sees it", () => {
  test("not who is not involved, and not the coordinator of the team", async () => {
    const { casusId, anna } = await gezin();
    await vertel(casusId, { woorden: "Vertrouwelijk.", met: [anna] });
    const herziening = verhelderingPaths.herziening(casusId, await laatste(casusId));
    const velden = { id: uuidv7(), op: "2026-03-10", met: [anna], woorden: "Stiekem." };
    for (const wie of [ruben, fatima, zara]) {
      const vreemd = appFor(database, wie);
      for (const pad of [verhelderingPaths.verhelderingen(casusId), verhelderingPaths.nieuw(casusId), herziening])
        expect([pad, (await vreemd.get(pad)).status]).toEqual([pad, 404]);
      for (const pad of [verhelderingPaths.verhelderingen(casusId), herziening])
        expect([pad, (await vreemd.post(pad, velden)).status]).toEqual([pad, 404]);
    }
  });

  test("who takes part for Tom sees and writes what is about Tom, and is told nothing of the rest", async () => {
    const { casusId, anna, tom, pad } = await gezin();
    await vertel(casusId, { woorden: "Alleen van Anna.", met: [anna], zorg: "Anna is moe.", energie: "acuut" });
    await vertel(casusId, { woorden: "Van Anna en Tom.", met: [anna, tom] });
    const samen = verhelderingPaths.herziening(casusId, await laatste(casusId));
    const betrekking = { id: uuidv7(), medewerkerId: ruben!.medewerkerId!, voor: [tom], reden: "School", versie: 2 };
    expect(await doe((tx) => collegaBetrekken(tx, casusId, betrekking))).toMatchObject({ ok: true });
    const voorTom = appFor(database, ruben);
    const regels = await unitOfWork(database.databases.app, ruben!, nu, ({ db }) =>
      db.selectFrom("verhelderingLeefgebied").select("tekst").where("casusId", "=", casusId).execute(),
    );
    expect(regels).toEqual([]);
    const lees = async (waar: string) => tekstVan((await screen(await voorTom.get(waar))).document);
    const tekst = await lees(verhelderingPaths.verhelderingen(casusId));
    expect(tekst).toContain("Van Anna en Tom.");
    expect(tekst).not.toMatch(/Alleen van Anna|Anna is moe|Acuut|nog niet besproken/);
    expect(await lees(pad)).not.toMatch(/Acuut|Nog niet besproken/);

    const velden = { id: uuidv7(), op: "2026-03-10", met: [anna], woorden: "Over Anna." };
    expect((await voorTom.post(verhelderingPaths.verhelderingen(casusId), velden)).status).toBe(409);
    expect((await voorTom.post(samen, { ...velden, met: [tom], woorden: "Aangevuld." })).status).toBe(303);
    expect(await tekstOp(verhelderingPaths.verhelderingen(casusId))).toContain("met Tom Vries en Anna Vries");
  });

  test("each look is written down, with the questions of the gezin", async () => {
    const { casusId, hulpvraagId } = await gezin();
    for (const pad of [verhelderingPaths.verhelderingen(casusId), verhelderingPaths.nieuw(casusId)]) await app.get(pad);
    const gezien = await database.owner.selectFrom("raadpleging").select(["route", "hulpvragen"]).execute();
    const vanDit = gezien.filter(({ hulpvragen }) => hulpvragen.includes(hulpvraagId)).map(({ route }) => route);
    expect(vanDit).toEqual([verhelderingPaths.verhelderingen(":id"), verhelderingPaths.nieuw(":id")]);
  });

  test("who gave the regie away reads it; what she still sends is refused and stays on her screen", async () => {
    const { casusId, anna } = await gezin();
    await vertel(casusId, { woorden: "Van toen.", met: [anna] });
    const naar = { medewerkerId: ruben!.medewerkerId!, organisatie: null };
    await doe((tx) => regieOverdracht(tx, casusId, { id: uuidv7(), naar, reden: "Kent het gezin", versie: 2 }));
    expect(await tekstOp(verhelderingPaths.verhelderingen(casusId))).toContain("Van toen.");
    const actie = verhelderingPaths.verhelderingen(casusId);
    const antwoord = await app.post(actie, { id: uuidv7(), op: "2026-03-10", met: [anna], woorden: "Te laat." });
    expect(antwoord.status).toBe(409);
    expect(veldenVan((await screen(antwoord)).document, actie)["woorden"]).toEqual(["Te laat."]);
  });
});
