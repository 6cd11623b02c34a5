import { describe, expect, test } from "vitest";
import { afspraakPlannen } from "#begeleiding/afspraak/commands.ts";
import { casusOpenen, collegaBetrekken } from "#begeleiding/casus/commands.ts";
import { documentToevoegen } from "#begeleiding/document/commands.ts";
import { evaluatieAfspreken } from "#begeleiding/evaluatie/commands.ts";
import { actieToevoegen, doelToevoegen } from "#begeleiding/plan/commands.ts";
import { contactmomentVastleggen } from "#begeleiding/contactmoment/commands.ts";
import { taakMaken } from "#begeleiding/taak/commands.ts";
import { bewaarstopStellen } from "#beheer/bewaarbesluit/commands.ts";
import { koppelingToevoegen } from "#organisatie/koppeling/commands.ts";
import { sleutelUitgeven } from "#organisatie/gebruiker/commands.ts";
import { vervangingToevoegen } from "#organisatie/team/commands.ts";
import { type Tx, unitOfWork } from "#db/uow.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { kenmerkVan } from "#shared/kenmerk.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor, makeApp } from "./app.ts";
import { identiteitVan, testDatabase } from "./database.ts";
import { verteld } from "./gesprek.ts";
import { buitenDeMatrix, type Onderwerp, type Regel, rechtenmatrix, type Vak, vakken } from "./rechtenmatrix.ts";
import { afspraakwens, gevraagd, noodtoegangGenomen, nu, opgepakt, rijVan, tekstdocument } from "./scenario.ts";

const database = await testDatabase();
const [fatima, joost, emre, karin, henk, priya] = await Promise.all(
  ["Fatima Benali", "Joost van Dijk", "Emre Yıldız", "Karin Wolters", "Henk Postma", "Priya Sharma"].map((naam) =>
    identiteitVan(database.owner, naam),
  ),
);
const koppeling = { id: uuidv7(), sleutelId: uuidv7() };
const system: Identiteit = {
  gemeenteId: 193,
  gebruikerId: koppeling.id,
  medewerkerId: null,
  naam: "Zaaksysteem",
  rollen: ["koppeling"],
  teams: [],
  instroomteams: [],
  coordinatieteams: [],
  mijn: [],
};
const wie: Readonly<Record<Vak, Identiteit | undefined>> = {
  inwoner: undefined,
  medewerker: emre,
  medewerker_instroom: joost,
  coordinator: fatima,
  kwaliteitsmedewerker: karin,
  beheerder: henk,
  privacy_officer: priya,
  koppeling: system,
};

/** What each may see of her own: without it a refusal and an empty address would look the same. */
const van = await onderwerpen();

async function onderwerpen(): Promise<(onderwerp: Onderwerp, vak: Vak) => Promise<string>> {
  const doe = <T>(als: Identiteit, work: Parameters<typeof unitOfWork<T>>[3]) =>
    unitOfWork(database.databases.app, als, nu, work);
  await doe(henk!, (tx) =>
    koppelingToevoegen(tx, koppeling.id, { sleutelId: koppeling.sleutelId, naam: "Zaaksysteem", geldigDagen: 30 }),
  );
  const vanEmre = await gevraagd(database);
  await opgepakt(database, fatima!, vanEmre, emre!.medewerkerId);
  const casus = uuidv7();
  const { versie, inwonerId } = await rijVan(database, vanEmre);
  await doe(emre!, (tx) => casusOpenen(tx, vanEmre, casus, versie));
  // With the id that every other id in an address is filled with: these have a page of their own.
  await doe(emre!, (tx) => verteld(tx, casus, koppeling.sleutelId, inwonerId!));
  for (const [index, collega] of [joost!, fatima!].entries()) {
    const medewerkerId = collega.medewerkerId!;
    const betrekking = { id: uuidv7(), medewerkerId, voor: [], reden: "Kent het gezin", versie: 1 + index };
    await doe(emre!, (tx) => collegaBetrekken(tx, casus, betrekking));
  }
  await doe(emre!, (tx) => planMaken(tx, casus));
  const bezoek = { ...afspraakwens, gaan: [emre!.medewerkerId!] };
  await doe(emre!, (tx) => afspraakPlannen(tx, casus, koppeling.sleutelId, bezoek));
  await doe(emre!, (tx) => documentToevoegen(tx, casus, { id: koppeling.sleutelId, ...tekstdocument }));
  // What hangs on a casus is found by the id that stands in for every other id of an address.
  const wens = { wat: "Bellen", medewerkerId: emre!.medewerkerId!, uiterlijk: undefined, termijn: undefined };
  await doe(emre!, (tx) => taakMaken(tx, casus, koppeling.sleutelId, wens));
  const gezegd = { soort: "telefoon", op: "2026-03-10", met: [], tekst: "Even gebeld." } as const;
  await doe(emre!, (tx) => contactmomentVastleggen(tx, casus, koppeling.sleutelId, gezegd));
  const noodtoegang = await noodtoegangGenomen(
    database,
    await identiteitVan(database.owner, "Ruben de Boer"),
    inwonerId!,
  );
  const nieuw = await gevraagd(database);
  const vraagsoort = await database.owner
    .selectFrom("vraagsoort")
    .select("id")
    .where("gemeenteId", "=", 193)
    .limit(1)
    .executeTakeFirstOrThrow();
  const sleutelVan = async (vak: Vak) => {
    const als = wie[vak];
    if (als === undefined || vak === "koppeling") return uuidv7();
    const id = uuidv7();
    await doe(als, (tx) => sleutelUitgeven(tx, { id, gebruikerId: als.gebruikerId!, naam: "eigen", geldigDagen: 30 }));
    return id;
  };
  const vervanging = uuidv7();
  const paar = { medewerkerId: joost!.medewerkerId!, vervangerId: emre!.medewerkerId! };
  await doe(fatima!, (tx) => vervangingToevoegen(tx, vervanging, { ...paar, van: "2026-03-10", tot: "2026-03-20" }));
  const bewaarstop = uuidv7();
  await doe(priya!, (tx) => bewaarstopStellen(tx, bewaarstop, { kenmerk: kenmerkVan(nieuw), reden: "rechtszaak" }));
  return async (onderwerp, vak) => {
    if (onderwerp === "bewaarstop") return bewaarstop;
    if (onderwerp === "hulpvraag") return vak === "medewerker" ? vanEmre : nieuw;
    if (onderwerp === "casus") return casus;
    if (onderwerp === "inwoner") return inwonerId!;
    if (onderwerp === "noodtoegang") return noodtoegang;
    if (onderwerp === "medewerker") return emre!.medewerkerId!;
    if (onderwerp === "vraagsoort") return vraagsoort.id;
    if (onderwerp === "koppeling") return koppeling.id;
    return onderwerp === "vervanging" ? vervanging : sleutelVan(vak);
  };
}

/** One of each that stands in an address below a casus, under the one id that every address gets. */
async function planMaken(tx: Tx, casusId: string): Promise<void> {
  const [id, wanneer] = [koppeling.sleutelId, "2026-03-20"];
  const doel = { woorden: "Rust.", leefgebied: "gezin", oorzaak: "Geldzorgen." } as const;
  await doelToevoegen(tx, casusId, { id, versie: 3 }, doel);
  const actie = { wat: "Bellen", niveau: "wijkteam", wie: undefined, ander: "De buurvrouw", wanneer } as const;
  await actieToevoegen(tx, casusId, { id, doelId: id, versie: 4 }, actie);
  const uitslag = await evaluatieAfspreken(tx, casusId, { id, versie: 5 }, wanneer);
  if (!uitslag.ok) throw new Error(uitslag.reason);
}

type Antwoord = "mag" | "bestaat niet" | "eerst inloggen";

async function probeer(route: string, regel: Regel, vak: Vak): Promise<Antwoord> {
  const [method = "", patroon = ""] = route.split(" ");
  const id = regel.onderwerp === undefined ? "" : await van(regel.onderwerp, vak);
  const pad = patroon.replace(":id", id).replace(/:\w+Id\b/, koppeling.sleutelId);
  const app = appFor(database, wie[vak]);
  const json = { method, headers: { "content-type": "application/json" }, body: JSON.stringify(regel.stuur ?? {}) };
  const antwoord = await (pad.startsWith("/api/") && method !== "GET"
    ? app.get(pad, json)
    : method === "POST"
      ? app.post(pad, {})
      : app.get(pad, { method }));
  const naar = antwoord.headers.get("location") ?? "";
  if (antwoord.status === 401 || (antwoord.status === 303 && naar.startsWith("/inloggen?naar=")))
    return "eerst inloggen";
  if (antwoord.status === 404) return "bestaat niet";
  expect([route, antwoord.status < 500]).toEqual([route, true]);
  return "mag";
}

function verwacht({ mag, anders404 }: Regel, vak: Vak): Antwoord {
  if (mag.includes(vak)) return "mag";
  return vak === "inwoner" && !anders404 ? "eerst inloggen" : "bestaat niet";
}

const routes = [
  ...new Set(
    makeApp(database, undefined)
      .routes.filter(({ method }) => method !== "ALL")
      .map(({ method, path }) => `${method} ${path}`),
  ),
];

describe("the role matrix", () => {
  test("has a line for every route, and no line for a route that is gone", () => {
    expect(Object.keys(rechtenmatrix).concat(buitenDeMatrix).toSorted()).toEqual(routes.toSorted());
  });

  // An open handler for every method or below a path would slip past the list of routes.
  test("the application has no handler outside those routes: the rest are layers that every request passes", () => {
    const lagen = makeApp(database, undefined).routes.filter(({ method }) => method === "ALL");
    expect([...new Set(lagen.map(({ path }) => path))]).toEqual(["/*"]);
  });
});

describe.each(Object.entries(rechtenmatrix))("%s", (route, regel) => {
  test(`is for ${regel.mag.length === vakken.length ? "everyone" : regel.mag.join(", ")}, and for nobody else`, async () => {
    const gezien: Record<string, Antwoord> = {};
    for (const vak of vakken) gezien[vak] = await probeer(route, regel, vak);
    expect(gezien).toEqual(Object.fromEntries(vakken.map((vak) => [vak, verwacht(regel, vak)])));
  });
});

test("a resident without log-in is sent to log in, and back to where she was going", async () => {
  const antwoord = await appFor(database).get("/mijn-werk");
  expect([antwoord.status, antwoord.headers.get("location")]).toEqual([303, "/inloggen?naar=%2Fmijn-werk"]);
});

test("what does not exist and what one may not see look the same", async () => {
  const id = await gevraagd(database, { wijkCode: "WK019330" });
  const app = appFor(database, joost);
  const lees = async (pad: string) => {
    const antwoord = await app.get(pad);
    const koppen = [...antwoord.headers].filter(([naam]) => naam !== "set-cookie");
    return { status: antwoord.status, koppen, tekst: await antwoord.text() };
  };
  expect(await lees(`/hulpvragen/${id}`)).toEqual(await lees(`/hulpvragen/${uuidv7()}`));
  expect(await lees(`/api/v1/hulpvragen/${id}`)).toEqual(await lees(`/api/v1/hulpvragen/${uuidv7()}`));
  expect(await lees("/beheer")).toEqual(await lees("/bestaat-niet"));
});
