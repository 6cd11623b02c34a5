import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { deelnemerToevoegen } from "#begeleiding/deelnemer/commands.ts";
import { unitOfWork } from "#db/uow.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import {
  dossierGeopend,
  aantalRijen,
  foutBij,
  gebeurd,
  meldingenOp,
  nu,
  tekstVan,
  veldenVan,
} from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";

const database = await testDatabase();
const [joost, ruben] = await Promise.all(
  ["Joost van Dijk", "Ruben de Boer"].map((naam) => identiteitVan(database.owner, naam)),
);
const app = appFor(database, joost);
const doe = <T>(work: Parameters<typeof unitOfWork<T>>[3]) => unitOfWork(database.databases.app, joost!, nu, work);
type Velden = Record<string, string | readonly string[]>;

/** Anna and her son Tom, with Joost as regisseur. */
async function gezin() {
  const { casusId, pad, inwonerId } = await dossierGeopend(database, joost!);
  const tom = uuidv7();
  const kind = { id: tom, gegevens: { voornaam: "Tom", achternaam: "Vries" }, gezinsrol: "kind", versie: 1 } as const;
  await doe((tx) => deelnemerToevoegen(tx, database.sleutels, casusId, kind));
  return { casusId, pad, anna: inwonerId, tom };
}

const pagina = async (pad: string, via = app) => (await screen(await via.get(pad))).document;
const plan = async (pad: string) => tekstVan(await pagina(`${pad}/plan`));

/** A form of a page, as a browser fills it in. */
async function stuur(opPagina: string, actie: string, velden: Velden) {
  return app.post(actie, { ...veldenVan(await pagina(opPagina), actie), ...velden });
}

const slapen = { woorden: "Ik wil weer rustig slapen.", leefgebied: "geestelijk", oorzaak: "De schulden." };

async function doelVan(pad: string, velden: Velden = slapen) {
  expect((await stuur(`${pad}/doelen`, `${pad}/doelen`, velden)).status).toBe(303);
  const doelen = [...(await pagina(`${pad}/plan`)).querySelectorAll(".kt-doel")];
  return doelen.at(-1)!.id.replace("doel-", "");
}

const actieVan = async (pad: string, doelId: string, velden: Velden) =>
  stuur(`${pad}/plan`, `${pad}/doelen/${doelId}/acties`, velden);

/** Where the buttons of the first actie that is still to be done lead. */
async function actiepad(pad: string) {
  return (await pagina(`${pad}/plan`))
    .querySelector<HTMLFormElement>('form[action*="/acties/"]')!
    .getAttribute("action")!;
}

const bellen = { wat: "De bank bellen", niveau: "eigen_kracht", ander: "Tante Bep", wanneer: "12-03-2026" };

describe("a doel", () => {
  test("stands in the plan in the words of the resident, with its oorzaak and leefgebied", async () => {
    const { pad } = await gezin();
    expect(await plan(pad)).toContain("Er staat nog geen doel in dit plan");
    await doelVan(pad);
    expect(await plan(pad)).toContain("Psychische gezondheidIk wil weer rustig slapen.Oorzaak: De schulden.");
  });

  test("that is sent twice is one; other words with the same form are told apart and kept", async () => {
    const { pad } = await gezin();
    const velden = { ...veldenVan(await pagina(`${pad}/doelen`), `${pad}/doelen`), ...slapen };
    expect((await app.post(`${pad}/doelen`, velden)).status).toBe(303);
    const voor = await aantalRijen(database);
    expect((await app.post(`${pad}/doelen`, velden)).status).toBe(303);
    expect(await aantalRijen(database)).toEqual(voor);
    const anders = await app.post(`${pad}/doelen`, { ...velden, woorden: "Iets anders." });
    expect(anders.status).toBe(409);
    const { document } = await screen(anders);
    expect(meldingenOp(document)).toContain("al een keer verstuurd");
    const terug = veldenVan(document, `${pad}/doelen`);
    expect(terug["woorden"]).toEqual(["Iets anders."]);
    expect((await app.post(`${pad}/doelen`, terug)).status).toBe(303);
  });

  test.each([
    ["without words", { woorden: " " }, /Schrijf op wat de inwoner wil/],
    ["without a leefgebied", { leefgebied: "" }, /Kies waar dit doel over gaat/],
    ["of a leefgebied that does not exist", { leefgebied: "hobby" }, /Kies waar dit doel over gaat/],
    ["with too many words", { woorden: "a".repeat(1001) }, /te lang/],
  ])("%s is not saved; what was typed stays", async (_, fout, melding) => {
    const { pad } = await gezin();
    const voor = await aantalRijen(database);
    const antwoord = await stuur(`${pad}/doelen`, `${pad}/doelen`, { ...slapen, ...fout });
    expect(antwoord.status).toBe(422);
    expect(await aantalRijen(database)).toEqual(voor);
    const { document } = await screen(antwoord);
    expect(meldingenOp(document)).toMatch(melding);
    expect(veldenVan(document, `${pad}/doelen`)["oorzaak"]).toEqual(["De schulden."]);
  });

  test("ends when it is reached or let go, and not before everything for it is done", async () => {
    const { pad, casusId } = await gezin();
    const doelId = await doelVan(pad);
    await actieVan(pad, doelId, bellen);
    const einde = `${pad}/doelen/${doelId}/stand`;
    const tevroeg = await stuur(`${pad}/plan`, einde, { stand: "bereikt" });
    expect(tevroeg.status).toBe(409);
    expect(meldingenOp((await screen(tevroeg)).document)).toContain("Er zijn nog acties te doen");
    await stuur(`${pad}/plan`, await actiepad(pad), { stand: "gedaan" });
    const velden = { ...veldenVan(await pagina(`${pad}/plan`), einde), stand: "bereikt" };
    expect((await app.post(einde, velden)).status).toBe(303);
    expect((await app.post(einde, velden)).status).toBe(303);
    expect(await plan(pad)).toContain("Bereikt · vandaag");
    expect((await pagina(`${pad}/plan`)).querySelector(`form[action^="${pad}/doelen/"]`)).toBeNull();
    expect((await gebeurd(database, casusId)).slice(2)).toEqual([
      "doel_gesteld",
      "actie_afgesproken",
      "actie_afgerond",
      "doel_afgesloten",
    ]);
  });

  test("that ended gets no actie and ends no other way; what was typed for it stays", async () => {
    const { pad } = await gezin();
    const doelId = await doelVan(pad);
    const acties = `${pad}/doelen/${doelId}/acties`;
    const velden = { ...veldenVan(await pagina(`${pad}/plan`), acties), ...bellen };
    await stuur(`${pad}/plan`, `${pad}/doelen/${doelId}/stand`, { stand: "losgelaten" });
    const oud = await app.post(acties, velden);
    expect(oud.status).toBe(409);
    const { document } = await screen(oud);
    expect(meldingenOp(document)).toContain("intussen gewijzigd");
    const nogeens = await screen(await app.post(acties, veldenVan(document, acties)));
    expect(meldingenOp(nogeens.document)).toContain("Dit doel loopt niet meer");
    expect(veldenVan(nogeens.document, acties)["wat"]).toEqual([bellen.wat]);
    const { versie } = veldenVan(nogeens.document, acties);
    const anders = await app.post(`${pad}/doelen/${doelId}/stand`, { stand: "bereikt", versie: versie! });
    expect(meldingenOp((await screen(anders)).document)).toContain("Dit doel loopt niet meer");
  });
});

describe("an actie", () => {
  test("says what, who, when and where on the ladder", async () => {
    const { pad, tom } = await gezin();
    const doelId = await doelVan(pad);
    await actieVan(pad, doelId, bellen);
    await actieVan(pad, doelId, { wat: "Huiswerk plannen", niveau: "vrijwilliger", wie: tom });
    await actieVan(pad, doelId, { wat: "Aanvraag schrijven", niveau: "wijkteam", wie: joost!.medewerkerId! });
    const tekst = await plan(pad);
    expect(tekst).toContain("De bank bellenTante Bep · donderdag 12 maart · Eigen kracht of netwerk · Te doen");
    expect(tekst).toContain("Huiswerk plannenTom Vries · Vrijwilliger · Te doen");
    expect(tekst).toContain("Aanvraag schrijvenJoost van Dijk · Wijkteam (eigen inzet) · Te doen");
    expect(tekst).toContain("2 helpers in dit gezin");
  });

  test.each([
    ["nobody does", { ander: "" }, "wie", /Kies iemand, of vul in/, 422],
    ["two do at once", { wie: joost!.medewerkerId! }, "wie", /Niet allebei/, 422],
    ["a stranger does", { ander: "", wie: uuidv7() }, "wie", /iemand uit dit gezin of iemand die nu helpt/, 409],
    ["a colleague who does not help here does", { ander: "", wie: ruben!.medewerkerId! }, "wie", /die nu helpt/, 409],
    ["was yesterday", { wanneer: "2026-03-09" }, "wanneer", /al voorbij/, 409],
    ["has no words", { wat: "" }, "wat", /Schrijf op wat er gaat gebeuren/, 422],
    ["is nowhere on the ladder", { niveau: "hemel" }, "niveau", /Kies waar de hulp vandaan komt/, 422],
    ["is on a day that is not there", { wanneer: "31-02-2026" }, "wanneer", /Vul een dag in/, 422],
  ])("that %s is refused at its field; what was typed stays", async (_, fout, veld, melding, status) => {
    const { pad } = await gezin();
    const doelId = await doelVan(pad);
    const voor = await aantalRijen(database);
    const antwoord = await actieVan(pad, doelId, { ...bellen, ...fout });
    expect(antwoord.status).toBe(status);
    expect(await aantalRijen(database)).toEqual(voor);
    const { document } = await screen(antwoord);
    expect(foutBij(document, veld)).toMatch(melding);
    const verwacht = { ...bellen, ...fout };
    const terug = veldenVan(document, `${pad}/doelen/${doelId}/acties`);
    expect([terug["wat"], terug["ander"]]).toEqual([[verwacht.wat], [verwacht.ander]]);
  });

  test("that is sent twice is one", async () => {
    const { pad } = await gezin();
    const acties = `${pad}/doelen/${await doelVan(pad)}/acties`;
    const velden = { ...veldenVan(await pagina(`${pad}/plan`), acties), ...bellen };
    expect([(await app.post(acties, velden)).status, (await app.post(acties, velden)).status]).toEqual([303, 303]);
    expect((await plan(pad)).split("De bank bellen")).toHaveLength(2);
    const anders = await app.post(acties, { ...velden, wat: "Iets anders" });
    expect(meldingenOp((await screen(anders)).document)).toContain("al een keer verstuurd");
  });

  test("is done once: sent again nothing changes, another ending is refused", async () => {
    const { pad } = await gezin();
    await actieVan(pad, await doelVan(pad), bellen);
    const actie = await actiepad(pad);
    const velden = { ...veldenVan(await pagina(`${pad}/plan`), actie), stand: "gedaan" };
    expect([(await app.post(actie, velden)).status, (await app.post(actie, velden)).status]).toEqual([303, 303]);
    expect(await plan(pad)).toContain("Eigen kracht of netwerk · Gedaan");
    const oud = await app.post(actie, { ...velden, stand: "vervallen" });
    expect(meldingenOp((await screen(oud)).document)).toContain("intussen gewijzigd");
    const versie = veldenVan(await pagina(`${pad}/doelen`), `${pad}/doelen`)["versie"]!;
    const anders = await app.post(actie, { stand: "vervallen", versie });
    expect([anders.status, meldingenOp((await screen(anders)).document)]).toEqual([
      409,
      expect.stringContaining("al gedaan of vervallen"),
    ]);
  });

  test("that should have been done says how late it is", async () => {
    const { pad } = await gezin();
    await actieVan(pad, await doelVan(pad), bellen);
    const later = appFor(database, joost, { nu: () => new Date("2026-03-15T10:00:00+01:00") });
    expect(tekstVan(await pagina(`${pad}/plan`, later))).toContain("3 dagen te laat");
  });
});

describe("what the gezin says of the plan", () => {
  test("stands with it, and tells when the plan changed since", async () => {
    const { pad, anna } = await gezin();
    await doelVan(pad);
    const eens = { inwonerId: anna, akkoord: "ja", opmerking: "Fijn zo." };
    expect((await stuur(`${pad}/plan`, `${pad}/akkoord`, eens)).status).toBe(303);
    expect(await plan(pad)).toContain("Anna Vries is het eens met het planFijn zo.vandaag");
    expect(await plan(pad)).not.toContain("daarna is het plan veranderd");
    const later = appFor(database, joost, { nu: () => new Date("2026-03-10T11:00:00+01:00") });
    const velden = veldenVan(await pagina(`${pad}/doelen`, later), `${pad}/doelen`);
    await later.post(`${pad}/doelen`, { ...velden, ...slapen });
    expect(await plan(pad)).toContain("daarna is het plan veranderd");
  });

  test.each([
    ["by nobody", { inwonerId: "" }, "inwonerId", /Kies wie dit zegt/, 422],
    ["by a stranger", { inwonerId: uuidv7() }, "inwonerId", /iemand uit dit gezin/, 409],
    ["without an answer", { akkoord: "" }, "akkoord", /Kies of deze persoon/, 422],
    ["tomorrow", { op: "2026-03-11" }, "op", /ligt in de toekomst/, 409],
    ["as no, without what should change", { akkoord: "nee", opmerking: "" }, "opmerking", /wat er anders moet/, 409],
  ])("is refused when said %s; what was typed stays", async (_, fout, veld, melding, status) => {
    const { pad, anna } = await gezin();
    await doelVan(pad);
    const antwoord = await stuur(`${pad}/plan`, `${pad}/akkoord`, {
      inwonerId: anna,
      akkoord: "ja",
      opmerking: "Prima.",
      ...fout,
    });
    expect(antwoord.status).toBe(status);
    const { document } = await screen(antwoord);
    expect(foutBij(document, veld)).toMatch(melding);
    expect(veldenVan(document, `${pad}/akkoord`)["opmerking"]).toEqual(["opmerking" in fout ? "" : "Prima."]);
  });

  test("is about a plan: without a doel there is none", async () => {
    const { pad, anna } = await gezin();
    const versie = veldenVan(await pagina(`${pad}/doelen`), `${pad}/doelen`)["versie"]!;
    const velden = { id: uuidv7(), inwonerId: anna, akkoord: "ja", op: "2026-03-10", versie };
    const { document } = await screen(await app.post(`${pad}/akkoord`, { ...velden, opmerking: "Wacht even." }));
    expect(meldingenOp(document)).toContain("Stel eerst een doel");
    expect(veldenVan(document, `${pad}/akkoord`)["opmerking"]).toEqual(["Wacht even."]);
  });

  test("sent twice is said once, and cannot be changed afterwards", async () => {
    const { pad, anna } = await gezin();
    await doelVan(pad);
    const actie = `${pad}/akkoord`;
    const velden = { ...veldenVan(await pagina(`${pad}/plan`), actie), inwonerId: anna, akkoord: "ja" };
    expect([(await app.post(actie, velden)).status, (await app.post(actie, velden)).status]).toEqual([303, 303]);
    expect((await plan(pad)).split("is het eens")).toHaveLength(2);
    const anders = await app.post(actie, { ...velden, opmerking: "Toch iets." });
    expect(meldingenOp((await screen(anders)).document)).toContain("al een keer verstuurd");
    for (const anders of [
      "update plan_akkoord set akkoord = false",
      "update plan_wijziging set op = now()",
      "delete from actie",
    ])
      await expect(doe(({ db }) => sql.raw(anders).execute(db))).rejects.toMatchObject({ code: "42501" });
  });
});

describe("two workers on one plan", () => {
  test("the second is told, sees how it is now, and keeps what she typed", async () => {
    const { pad } = await gezin();
    const doelId = await doelVan(pad);
    const acties = `${pad}/doelen/${doelId}/acties`;
    const velden = veldenVan(await pagina(`${pad}/plan`), acties);
    const eerste = { ...velden, id: uuidv7(), ...bellen };
    const tweede = { ...velden, ...bellen, wat: "Een brief schrijven" };
    const antwoorden = await Promise.all([app.post(acties, eerste), app.post(acties, tweede)]);
    expect(antwoorden.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    const verliezer = antwoorden.findIndex(({ status }) => status === 409);
    const [gewonnen, typed] = verliezer === 0 ? [tweede, eerste] : [eerste, tweede];
    const { document } = await screen(antwoorden[verliezer]!);
    expect(meldingenOp(document)).toContain("intussen gewijzigd");
    expect(tekstVan(document)).toContain(`${gewonnen.wat}Tante Bep`);
    const terug = veldenVan(document, acties);
    expect(terug["wat"]).toEqual([typed.wat]);
    expect((await app.post(acties, terug)).status).toBe(303);
    const beide = await plan(pad);
    expect([beide.includes(eerste.wat), beide.includes(tweede.wat)]).toEqual([true, true]);
  });
});
