import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unitOfWork } from "#db/uow.ts";
import { actieToevoegen, doelToevoegen } from "#begeleiding/plan/commands.ts";
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
import { deelnemerToevoegen } from "./commands.ts";
import { type Lid, vertrekken } from "./deelnemer.ts";

const database = await testDatabase();
const [joost, sanne] = await Promise.all(
  ["Joost van Dijk", "Sanne Bakker"].map((naam) => identiteitVan(database.owner, naam)),
);
const app = appFor(database, joost);
const collega = appFor(database, sanne);
const doe = <T>(work: Parameters<typeof unitOfWork<T>>[3]) => unitOfWork(database.databases.app, joost!, nu, work);

const tomVries = { voornaam: "Tom", achternaam: "Vries", geboortedatum: "2014-05-06" };
/** Every Tom of the gezinnen before: each is another. */
const toms: string[] = [];

/** Anna and her son Tom, with Joost as regisseur; the version is what the next form is made from. */
async function gezin() {
  const geopend = await dossierGeopend(database, joost!, { inwoner: { voornaam: "Anna", achternaam: "Vries" } });
  const tom = uuidv7();
  const kind = { id: tom, gegevens: tomVries, zelfde: "nieuw", getoond: [...toms], gezinsrol: "kind" } as const;
  await doe((tx) => deelnemerToevoegen(tx, database.sleutels, geopend.casusId, { ...kind, versie: 1 }));
  toms.push(tom);
  return { ...geopend, tom, vertrek: `${geopend.pad}/vertrek` };
}

/** Tom gets something to do in the plan. */
async function metActie(casusId: string, tom: string) {
  const [doelId, id] = [uuidv7(), uuidv7()];
  const doel = { woorden: "Ik wil op tijd op school zijn.", leefgebied: "dagbesteding", oorzaak: null } as const;
  const actie = { wat: "De wekker zetten", niveau: "eigen_kracht", wie: tom, ander: undefined, wanneer: null } as const;
  await doe((tx) => doelToevoegen(tx, casusId, { id: doelId, versie: 2 }, doel));
  await doe((tx) => actieToevoegen(tx, casusId, { id, doelId, versie: 3 }, actie));
}

async function stuur(pad: string, velden: Record<string, string | readonly string[]>, wie = app) {
  const { document } = await screen(await wie.get(pad));
  const antwoord = await wie.post(pad, { ...veldenVan(document, pad), ...velden });
  return { antwoord, document: (await screen(antwoord.clone())).document };
}

test("who opens a form with the names of a gezin on it is written down, each time", async () => {
  const { hulpvraagId, pad } = await gezin();
  for (const deel of ["deelnemers", "vertrek", "betrokkenen", "regie"]) {
    await database.owner.deleteFrom("raadpleging").execute();
    expect((await app.get(`${pad}/${deel}`)).status).toBe(200);
    const rijen = await database.owner.selectFrom("raadpleging").select(["route", "hulpvragen"]).execute();
    expect(rijen).toContainEqual({ route: `/casussen/:id/${deel}`, hulpvragen: [hulpvraagId] });
  }
});

describe("who leaves the gezin", () => {
  test("is not on the dossier any more, and that she left is on its timeline", async () => {
    const { vertrek, pad, tom, casusId } = await gezin();
    expect((await stuur(vertrek, { inwonerId: tom, op: "2026-03-10" })).antwoord.status).toBe(303);
    const { document } = await screen(await app.get(pad));
    expect(document.querySelector("h1")?.textContent).toBe("Anna Vries");
    expect(tekstVan(document)).toContain("Iemand hoort niet meer bij het gezin");
    expect(await gebeurd(database, casusId)).toContain("deelnemer_vertrokken");
  });

  test("sent twice leaves once", async () => {
    const { vertrek, tom } = await gezin();
    const { document } = await screen(await app.get(vertrek));
    const velden = { ...veldenVan(document, vertrek), inwonerId: tom, op: "2026-03-10" };
    expect((await app.post(vertrek, velden)).status).toBe(303);
    const rijen = await aantalRijen(database);
    expect((await app.post(vertrek, velden)).status).toBe(303);
    expect(await aantalRijen(database)).toEqual(rijen);
  });

  test("belongs to it again when she is added again", async () => {
    const { vertrek, pad, tom, casusId } = await gezin();
    await stuur(vertrek, { inwonerId: tom, op: "2026-03-10" });
    const terug = { id: uuidv7(), gegevens: tomVries, zelfde: tom, getoond: [tom], gezinsrol: "kind" } as const;
    const result = await doe((tx) => deelnemerToevoegen(tx, database.sleutels, casusId, { ...terug, versie: 3 }));
    expect(result.ok).toBe(true);
    expect(tekstVan((await screen(await app.get(pad))).document)).toContain("Tom Vries");
  });

  test("has nothing left to do in the plan: what to settle first is said, and nothing is saved", async () => {
    const { vertrek, tom, casusId } = await gezin();
    await metActie(casusId, tom);
    const rijen = await aantalRijen(database);
    const { antwoord, document } = await stuur(vertrek, { inwonerId: tom, op: "2026-03-10" });
    expect(antwoord.status).toBe(409);
    expect(foutBij(document, "inwonerId")).toContain("Rond die actie eerst af");
    expect(await aantalRijen(database)).toEqual(rijen);
  });

  test("is not the last one, and not someone for whom alone a colleague takes part", async () => {
    const { vertrek, pad, tom, inwonerId } = await gezin();
    const erbij = { medewerkerId: sanne!.medewerkerId!, voor: [tom], reden: "Kent Tom van school." };
    expect((await stuur(`${pad}/betrokkenen`, erbij)).antwoord.status).toBe(303);
    const alleenVoorTom = await stuur(vertrek, { inwonerId: tom, op: "2026-03-10" });
    expect(foutBij(alleenVoorTom.document, "inwonerId")).toContain("doet alleen voor deze persoon mee");
    expect((await stuur(vertrek, { inwonerId, op: "2026-03-10" })).antwoord.status).toBe(303);
    const laatste = await stuur(vertrek, { inwonerId: tom, op: "2026-03-10" });
    expect(meldingenOp(laatste.document)).toContain("laatste van het gezin");
  });

  test.each([
    ["2026-03-11", "ligt in de toekomst"],
    ["2025-01-01", "hoorde toen nog niet bij het gezin"],
  ])("does so on a day that can be: not %s", async (op, melding) => {
    const { vertrek, tom } = await gezin();
    const { antwoord, document } = await stuur(vertrek, { inwonerId: tom, op });
    expect(antwoord.status).toBe(409);
    expect(foutBij(document, "op")).toContain(melding);
  });

  test("is somebody: without a name or a day the form says what to do", async () => {
    const { vertrek } = await gezin();
    const { antwoord, document } = await stuur(vertrek, { op: "gisteren" });
    expect(antwoord.status).toBe(422);
    expect(foutBij(document, "inwonerId")).toContain("Kies wie");
    expect(foutBij(document, "op")).toContain("Vul in sinds welke dag");
  });
});

describe("a colleague who takes part for one of the gezin", () => {
  /** Sanne takes part for Tom; there was a talk with Anna, one with Tom, and one with all. */
  async function voorTom() {
    const geopend = await gezin();
    const erbij = { medewerkerId: sanne!.medewerkerId!, voor: [geopend.tom], reden: "Kent Tom van school." };
    await stuur(`${geopend.pad}/betrokkenen`, erbij);
    const gesprekken = { [geopend.inwonerId]: "Anna vertelde over haar schulden.", [geopend.tom]: "Tom was vrolijk." };
    for (const [met, tekst] of [...Object.entries(gesprekken), [undefined, "Met iedereen gesproken."] as const]) {
      const velden = { tekst, op: "2026-03-10", soort: "telefoon", ...(met === undefined ? {} : { met: [met] }) };
      const { document } = await screen(await app.get(geopend.pad));
      const actie = `${geopend.pad}/contactmomenten`;
      expect((await app.post(actie, { ...veldenVan(document, actie), ...velden })).status).toBe(303);
    }
    return geopend;
  }

  test("reads what is about him and the plan, and finds nothing of the others", async () => {
    const { pad } = await voorTom();
    const { document } = await screen(await collega.get(pad));
    const tekst = tekstVan(document);
    expect(tekst).toContain("Tom was vrolijk.");
    expect(tekst).toContain("Je doet mee voor Tom Vries.");
    for (const woord of ["schulden", "Met iedereen", "Anna"]) expect(tekst).not.toContain(woord);
    expect((await collega.get(`${pad}/plan`)).status).toBe(200);
    expect(tekstVan((await screen(await app.get(pad))).document)).toContain("Doet mee voor Tom Vries");
  });

  test("does not see the hulpvraag of another", async () => {
    const { hulpvraagId } = await voorTom();
    expect((await collega.get(`/hulpvragen/${hulpvraagId}`)).status).toBe(404);
  });

  test("writes down a talk with him, and not one with the others", async () => {
    const { pad, tom, inwonerId } = await voorTom();
    const actie = `${pad}/contactmomenten`;
    const { document } = await screen(await collega.get(pad));
    const velden = { ...veldenVan(document, actie), tekst: "Op school gesproken.", soort: "kantoor", op: "2026-03-10" };
    for (const met of [[], [inwonerId], [tom, inwonerId]]) {
      const geweigerd = await collega.post(actie, { ...velden, id: uuidv7(), met });
      expect([met, geweigerd.status]).toEqual([met, 409]);
    }
    // Whom she may speak with stands there already.
    expect((await collega.post(actie, velden)).status).toBe(303);
    expect(tekstVan((await screen(await collega.get(pad))).document)).toContain("Op school gesproken.");
  });

  test("does not say who belongs to the gezin, who helps, or that it ends", async () => {
    const { pad, tom, casusId } = await voorTom();
    const { document } = await screen(await collega.get(pad));
    expect(tekstVan(document)).not.toContain("Gezin en hulp wijzigen");
    const { versie } = await database.owner
      .selectFrom("casus")
      .select("versie")
      .where("id", "=", casusId)
      .executeTakeFirstOrThrow();
    const velden = { inwonerId: tom, op: "2026-03-10", versie: String(versie) };
    expect((await collega.post(`${pad}/vertrek`, velden)).status).toBe(409);
    const afsluiting = `${pad}/afsluiting`;
    const formulier = veldenVan((await screen(await app.get(afsluiting))).document, afsluiting);
    const einde = { ...formulier, resultaat: "Klaar.", afsluitreden: "bereikt" };
    expect((await collega.post(afsluiting, einde)).status).toBe(409);
  });

  test("takes part for people of this gezin only", async () => {
    const { pad } = await gezin();
    const erbij = { medewerkerId: sanne!.medewerkerId!, voor: [uuidv7()], reden: "Kent iemand." };
    const { antwoord, document } = await stuur(`${pad}/betrokkenen`, erbij);
    expect(antwoord.status).toBe(409);
    expect(foutBij(document, "voor")).toContain("Kies mensen uit dit gezin");
  });
});

describe("the rule of leaving", () => {
  const dag = fc.integer({ min: 0, max: 60 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
  const lid: fc.Arbitrary<Omit<Lid, "id">> = fc.record({
    van: dag,
    tot: fc.option(dag, { freq: 2 }),
    openActies: fc.nat(1),
    helpers: fc.nat(1),
  });

  test("never leaves a gezin without anyone, nor someone with something to do, on any day", () => {
    fc.assert(
      fc.property(fc.array(lid, { minLength: 1, maxLength: 5 }), dag, dag, (leden, op, vandaag) => {
        const gezinVan = leden.map((een, index) => ({ ...een, id: String(index) }));
        const result = vertrekken(gezinVan, "0", op, vandaag);
        if (!result.ok) return;
        const [weg, ...rest] = gezinVan;
        expect(rest.some(({ tot }) => tot === null)).toBe(true);
        expect(weg).toMatchObject({ tot: null, openActies: 0, helpers: 0 });
        expect(weg!.van <= op && op <= vandaag).toBe(true);
      }),
    );
  });
});
