import type { Databases } from "#db/pool.ts";
import { unitOfWork } from "#db/uow.ts";
import { type Aanmelding, herkomstVan } from "#instroom/aanmelding/aanmelding.ts";
import type { Contactwijze, Herkomstkeuze, Instantie } from "#instroom/hulpvraag/codelijst.ts";
import { listVraagsoorten } from "#instroom/vraagsoort/queries.ts";
import { dagVan } from "#shared/datum.ts";
import { type Identiteit, zonderInlog } from "#shared/identiteit.ts";
import { uuidv7 } from "#shared/uuid.ts";
import type { Sleutels } from "#shared/versleuteling.ts";
import { doorlopen, type Loop } from "./loop.ts";
import { listStaf } from "./mensen.ts";
import { aantalAanwezig } from "./mijlpaal.ts";
import { toeval, type Toeval } from "./toeval.ts";
import { achternamen, type Verhaal, verhalen, voornamen } from "./verhalen.ts";
import { zwolle } from "./zwolle.ts";

const aantal = 320;
const tegelijk = 8;
const dag = 86_400_000;

type Decor = {
  readonly staf: readonly Identiteit[];
  readonly teamVan: ReadonlyMap<string, string>;
  readonly soortVan: ReadonlyMap<string, string>;
  readonly nu: Date;
};

/** Lives a year of made-up questions through the real commands. Returns how many. */
export async function demoJaarMaken(databases: Databases, sleutels: Sleutels, nu: Date): Promise<number> {
  const decor = await decorLezen(databases, nu);
  const toevallig = toeval(20_260_101);
  const lopen = Array.from({ length: aantal }, (_, nummer) => loopMaken(toevallig, decor, nummer));
  for (let i = await aantalAanwezig(databases, nu); i < lopen.length; i += tegelijk) {
    await Promise.all(lopen.slice(i, i + tegelijk).map((loop) => doorlopen(databases, sleutels, loop, nu)));
  }
  return lopen.length;
}

async function decorLezen(databases: Databases, nu: Date): Promise<Decor> {
  const staf = await listStaf(databases, zwolle.id, nu);
  const wijken = await databases.app
    .selectFrom("wijk")
    .select(["code", "teamId"])
    .where("gemeenteId", "=", zwolle.id)
    .execute();
  const soorten = await unitOfWork(databases.app, zonderInlog(zwolle.id, "inwoner"), nu, (tx) => listVraagsoorten(tx));
  return {
    staf: staf.filter(({ teams }) => teams.length > 0),
    teamVan: new Map(wijken.map(({ code, teamId }) => [code, teamId])),
    soortVan: new Map(soorten.map(({ naam, id }) => [naam, id])),
    nu,
  };
}

function loopMaken(t: Toeval, decor: Decor, nummer: number): Loop {
  const verhaal = t.kies(verhalen);
  const aangemeld = momentVan(t, decor.nu, nummer);
  const wijkCode = wijkNaarInwoners(t);
  const team = decor.staf.filter(({ teams }) => teams.includes(decor.teamVan.get(wijkCode) ?? ""));
  const behandelaar = t.kies(team.filter(({ instroomteams }) => instroomteams.length > 0));
  const spoed = verhaal.zwaarte === "meervoudig" && t.kans(0.3);
  const aanmelding = aanmeldingMaken(t, verhaal, decor, { aangemeld, wijkCode, spoed });
  // Some of this fortnight still lie in the instroom; a few of them, also urgent ones, too long.
  const isVers = decor.nu.getTime() - aangemeld.getTime() < 9 * dag;
  const blijftLiggen = isVers && t.kans(0.55);
  const opgepakt = later(aangemeld, blijftLiggen ? 30 : spoed ? 0 : t.dagen(2, 0.6));
  const gebeld = later(opgepakt, spoed ? 0 : t.dagen(1, 0.7));
  const isLicht = verhaal.zwaarte === "licht";
  const heeftGesprek = !(isLicht && t.kans(0.4));
  const gesprek = heeftGesprek ? later(gebeld, spoed ? 1 : t.dagen(isLicht ? 5 : 14, 0.7)) : undefined;
  const route = t.kies(verhaal.niveaus);
  const afgehaakt = t.kans(0.08);
  const naarAnder = route === "specialist" || (route === "sociale_basis" && t.kans(0.4));
  return {
    aanmelding,
    aangemeld,
    behandelaar,
    opgepakt,
    gebeld,
    gesprek,
    route,
    aanmelder: aanmelding.contactwijze === "web" ? zonderInlog(zwolle.id, "inwoner") : t.kies(team),
    isWmoMelding: route === "maatwerk",
    gesloten: later(gesprek ?? gebeld, isLicht ? t.dagen(8, 0.8) : t.dagen(75, 0.8)),
    afsluitreden: afgehaakt
      ? t.kies(["ingetrokken", "geen_contact", "verhuisd"] as const)
      : naarAnder
        ? "overgedragen"
        : "bereikt",
    doorverwezenNaar: naarAnder ? t.kies(verwijzingen(verhaal)) : null,
  };
}

function aanmeldingMaken(
  t: Toeval,
  verhaal: Verhaal,
  decor: Decor,
  feiten: { aangemeld: Date; wijkCode: string; spoed: boolean },
): Aanmelding {
  const keuze = t.kies<Herkomstkeuze>(["zelf", "zelf", "zelf", "zelf", "netwerk", ...verwijzers, "outreach"]);
  const contactwijze = t.kies<Contactwijze>(
    keuze === "outreach" ? ["huisbezoek"] : ["telefoon", "telefoon", "web", "web", "balie", "email"],
  );
  const isAnoniem = verhaal.zwaarte === "licht" && t.kans(0.25);
  const naam = isAnoniem ? {} : { voornaam: t.kies(voornamen), achternaam: t.kies(achternamen) };
  return {
    id: uuidv7(feiten.aangemeld.getTime()),
    gemeldOp: dagVan(feiten.aangemeld),
    eigenWoorden: verhaal.woorden,
    leefgebieden: verhaal.leefgebieden,
    vraagsoortId: contactwijze === "web" ? undefined : decor.soortVan.get(verhaal.soort),
    zwaarte: contactwijze === "web" ? undefined : verhaal.zwaarte,
    spoed: feiten.spoed,
    ...herkomstVan(keuze),
    contactwijze,
    wijkCode: feiten.wijkCode,
    inwoner: { ...naam, telefoon: `06 ${String(10_000_000 + Math.floor(t.getal() * 89_999_999))}` },
  };
}

const verwijzers: readonly Instantie[] = ["huisarts", "huisarts", "school", "corporatie", "politie", "welzijnswerk"];

function verwijzingen(verhaal: Verhaal): readonly Instantie[] {
  if (verhaal.leefgebieden.includes("geestelijk")) return ["ggz"];
  if (verhaal.leefgebieden.includes("verslaving")) return ["verslavingszorg"];
  if (verhaal.leefgebieden.includes("veiligheid")) return ["veilig_thuis"];
  return ["welzijnswerk", "schuldhulp", "vrijwilligers"];
}

/** Spread over the year up to an hour ago, in office hours; the last fortnight has its share, so that there is work today. */
function momentVan(t: Toeval, nu: Date, nummer: number): Date {
  const dagenGeleden = nummer % 9 === 0 ? Math.floor(t.getal() * 9) : Math.floor(t.getal() * 365);
  const moment = new Date(nu.getTime() - dagenGeleden * dag);
  moment.setUTCHours(8 + Math.floor(t.getal() * 8), Math.floor(t.getal() * 60), 0, 0);
  const uurGeleden = new Date(nu.getTime() - dag / 24);
  return moment < uurGeleden ? moment : uurGeleden;
}

function wijkNaarInwoners(t: Toeval): string {
  const totaal = zwolle.wijken.reduce((som, { inwoners }) => som + inwoners, 0);
  let rest = t.getal() * totaal;
  return zwolle.wijken.find(({ inwoners }) => (rest -= inwoners) < 0)?.code ?? "WK019310";
}

function later(moment: Date, dagen: number): Date {
  return new Date(moment.getTime() + dagen * dag + 60_000);
}
