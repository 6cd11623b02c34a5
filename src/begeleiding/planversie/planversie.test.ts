import { sql } from "kysely";
import { expect, test } from "vitest";
import { unitOfWork } from "#db/uow.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { aanTafel } from "../../../test/plan.ts";
import { dossierGeopend, gesloten, nu } from "../../../test/scenario.ts";
import { listActies, listDoelen, listOorzaken, listWijzigingen } from "./queries.ts";
import { actieStuk, doelStuk, oorzaakStuk, sleutelVan, toestandOp } from "./stuk.ts";

const database = await testDatabase();
const joost = await identiteitVan(database.owner, "Joost van Dijk");
const ruben = await identiteitVan(database.owner, "Ruben de Boer");
const app = appFor(database, joost);
const om = (uur: number) => appFor(database, joost, { nu: () => new Date(nu.getTime() + uur * 3_600_000) });

const slapen = { woorden: "Ik wil rustig slapen.", leefgebied: "geestelijk", oorzaak: "De schulden." };
const bellen = { wat: "De bank bellen", niveau: "eigen_kracht", ander: "Tante Bep" };

/** A plan that lived: set, corrected, done, closed with its dossier. */
async function geleefd() {
  const { pad, casusId, hulpvraagId } = await dossierGeopend(database, joost);
  const eerst = aanTafel(app, pad);
  const doelId = await eerst.doel(slapen);
  await aanTafel(om(1), pad).stuur("/plan", `/doelen/${doelId}/acties`, bellen);
  const later = aanTafel(om(2), pad);
  const beter = { woorden: "Ik wil slapen zonder zorgen." };
  await later.stuur(`/doelen/${doelId}/correctie`, `/doelen/${doelId}/correctie`, beter);
  return { pad, casusId, hulpvraagId, doelId };
}

test("the versions tell each moment: the day, who, and what came, changed or went", async () => {
  const { pad } = await geleefd();
  const tekst = await aanTafel(app, pad).tekst("/plan/versies");
  expect(tekst).toContain("vandaag · Joost van DijkErbij Oorzaak: De schulden.Erbij Doel: Ik wil rustig slapen.");
  expect(tekst).toContain("Erbij Actie: De bank bellen");
  expect(tekst).toContain(
    "Veranderd Doel: Ik wil slapen zonder zorgen.Woorden: eerst Ik wil rustig slapen., nu Ik wil slapen zonder zorgen.",
  );
});

test("two moments are compared in words, in whatever order they are chosen", async () => {
  const { pad } = await geleefd();
  const tafel = aanTafel(app, pad);
  const keuzes = [...(await tafel.pagina("/plan/versies")).querySelectorAll<HTMLOptionElement>("[name=van] option")];
  const [nieuwste, oudste] = [keuzes[0]!.value, keuzes.at(-1)!.value];
  for (const [van, tot] of [
    [oudste, nieuwste],
    [nieuwste, oudste],
  ]) {
    const vak = (await tafel.pagina(`/plan/versies?van=${van}&tot=${tot}`)).getElementById("verschil");
    expect(vak?.textContent).toContain("Erbij Actie: De bank bellen");
    expect(vak?.textContent).toContain("Veranderd Doel: Ik wil slapen zonder zorgen.");
    expect(vak?.textContent).not.toContain("Oorzaak:");
  }
  const zelfde = await tafel.pagina(`/plan/versies?van=${oudste}&tot=${oudste}`);
  expect(zelfde.getElementById("verschil")?.textContent).toContain("veranderde niets");
  expect((await tafel.pagina("/plan/versies?van=999&tot=onzin")).getElementById("verschil")).toBeNull();
});

test("replaying every change gives the plan as it is, also after the dossier closed", async () => {
  const { pad, casusId, hulpvraagId, doelId } = await geleefd();
  await gesloten(database, joost, hulpvraagId, { afsluitreden: "ingetrokken", uitkomst: null });
  const velden = { resultaat: "Rust.", afsluitreden: "bereikt", [`stand-${doelId}`]: "deels" };
  expect((await aanTafel(om(3), pad).stuur("/afsluiting", "/afsluiting", velden)).status).toBe(303);
  await unitOfWork(database.databases.app, joost, nu, async (tx) => {
    const doelen = (await listDoelen(tx, casusId)).map((doel) => doelStuk(doel));
    const acties = (await listActies(tx, casusId)).map((actie) => actieStuk(actie));
    const stukken = [...(await listOorzaken(tx, casusId)).map(oorzaakStuk), ...doelen, ...acties];
    const herhaald = toestandOp(await listWijzigingen(tx, casusId));
    expect(new Map([...herhaald].map(([sleutel, { na }]) => [sleutel, na]))).toEqual(
      new Map(stukken.map((stuk) => [sleutelVan(stuk), stuk.na])),
    );
  });
});

test("what was written once cannot be changed or taken away by anyone", async () => {
  for (const opdracht of ["update plan_wijziging set op = now()", "delete from plan_wijziging", "delete from oorzaak"])
    await expect(
      unitOfWork(database.databases.app, joost, nu, ({ db }) => sql.raw(opdracht).execute(db)),
    ).rejects.toMatchObject({ code: "42501" });
});

test("who is not involved finds no versions", async () => {
  const { pad } = await geleefd();
  expect((await appFor(database, ruben).get(`${pad}/plan/versies`)).status).toBe(404);
});

test("after the dossier closed nothing in the plan changes any more", async () => {
  const { pad, hulpvraagId, doelId } = await geleefd();
  const tafel = aanTafel(app, pad);
  const oud = await tafel.ingevuld("/doelen", "/doelen", slapen);
  const beter = await tafel.ingevuld(`/doelen/${doelId}/correctie`, `/doelen/${doelId}/correctie`, {
    woorden: "Toch.",
  });
  await gesloten(database, joost, hulpvraagId, { afsluitreden: "ingetrokken", uitkomst: null });
  const velden = { resultaat: "Rust.", afsluitreden: "bereikt", [`stand-${doelId}`]: "bereikt" };
  await tafel.stuur("/afsluiting", "/afsluiting", velden);
  for (const [actie, form] of [
    ["/doelen", oud],
    [`/doelen/${doelId}/correctie`, beter],
    ["/oorzaken", { id: oud["id"]!, versie: "1", woorden: "Nog een.", leefgebied: "wonen", inFocus: "ja" }],
  ] as const) {
    const antwoord = await tafel.verstuur(actie, form);
    expect([actie, antwoord.status, (await antwoord.text()).includes("Dit dossier is gesloten")]).toEqual([
      actie,
      409,
      true,
    ]);
  }
  for (const pagina of ["/plan", "/doelen", "/oorzaken", "/gezinsplan", "/evaluaties"]) {
    const document = await tafel.pagina(pagina);
    expect([pagina, document.querySelectorAll("main form[method=post]").length]).toEqual([pagina, 0]);
  }
});
