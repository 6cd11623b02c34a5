import {
  type Afsluitreden,
  codesVan,
  type Instantie,
  type Leefgebied,
  leefgebieden,
  type Niveau,
  type Status,
  type Zwaarte,
  zwaarten,
} from "#instroom/hulpvraag/codelijst.ts";
import { type InwonerGegevens, leesPostcode } from "#persoon/inwoner/inwoner.ts";
import { leesBsn } from "#shared/bsn.ts";
import type { Dag } from "#shared/datum.ts";
import { accept, refuse, type Result } from "#shared/result.ts";
import { type Afloop, bewarenTot, zoekAfloop } from "./afloop.ts";
import { leesDatum, leesGeboorte } from "./datumnotatie.ts";
import { type Kanaal, zoekKanaal } from "./kanaal.ts";
import type { Indeling, Kolom } from "./kolommen.ts";
import type { Aandachtspunt, Afwijzing, Waarschuwing } from "./melding.ts";
import { type Plaatsen, plaatsOude, zoekTeam, zoekWijk } from "./plaats.ts";
import { beginVan, schoon, vouw } from "./tekst.ts";

/** What a row is judged by: the header, the municipality, and the day up to which things can have happened. */
export type Toets = { readonly indeling: Indeling; readonly plaatsen: Plaatsen; readonly peildatum: Dag };

/** A row as it is stored, in words of the summary too. */
export type Overname = {
  readonly hulpvraag: OudeHulpvraag;
  readonly inwoner: InwonerGegevens;
  readonly woorden: { readonly herkomst: string; readonly uitkomst: string | undefined };
  readonly meldingen: readonly (Waarschuwing | Aandachtspunt)[];
};

export type OudeHulpvraag = Looptijd &
  Omschrijving &
  Omit<Kanaal, "woord"> & {
    readonly wijkCode: string | null;
    readonly teamId: string;
    readonly teamReden: string;
    readonly verwijzer: string | null;
  };

type Looptijd = {
  readonly status: Status;
  readonly gemeldOp: Dag;
  readonly eersteReactieOp: Dag | null;
  readonly eersteGesprekOp: Dag | null;
  readonly afgeslotenOp: Dag | null;
  readonly uitkomst: Niveau | null;
  readonly afsluitreden: Afsluitreden | null;
  readonly doorverwezenNaar: Instantie | null;
};
type Omschrijving = {
  readonly eigenWoorden: string;
  readonly leefgebieden: readonly Leefgebied[];
  readonly zwaarte: Zwaarte | null;
};
type Melden = (code: Waarschuwing | Aandachtspunt) => void;
type Cel = (kolom: Kolom) => string;

/** The columns of the table are as wide as this: longer is cut, and said so. */
const langste = { eigenWoorden: 20_000, naam: 200, voorvoegsel: 40, huisnummer: 20 } as const;

/** The cell of a column, as it may be stored; empty when the file has no such column. */
export function celVan(indeling: Indeling, cellen: readonly string[], kolom: Kolom): string {
  const plek = indeling.plek[kolom];
  return plek === undefined ? "" : schoon(cellen[plek] ?? "");
}

/** Takes a row over, or says why not: the first fault in the order of `afwijzingen`. */
export function beoordeelRij(toets: Toets, cellen: readonly string[]): Result<Overname, Afwijzing> {
  const cel: Cel = (kolom) => celVan(toets.indeling, cellen, kolom);
  const meldingen = new Set<Waarschuwing | Aandachtspunt>();
  const melden: Melden = (code) => meldingen.add(code);

  const datums = leesDatums(cel, toets.peildatum);
  if (!datums.ok) return datums;
  const bsn = leesBsn(cel("bsn"));
  if (bsn === undefined && cel("bsn") !== "") return refuse("bsn_ongeldig");
  const omschrijving = leesOmschrijving(cel, melden);
  if (omschrijving.eigenWoorden === "" && omschrijving.leefgebieden.length === 0) return refuse("hulpvraag_ontbreekt");
  const afloop = zoekAfloop(cel("uitkomst"));
  if (datums.value.afgesloten !== null && afloop === undefined) return refuse("uitkomst_onbekend");
  if (cel("zaaknummer").length > 100) return refuse("zaaknummer_te_lang");
  const plaats = leesPlaats(cel, toets.plaatsen, melden);
  if (!plaats.ok) return plaats;

  const { woord, ...kanaal } = leesKanaal(cel, melden);
  const looptijd = leesLooptijd(cel, datums.value, afloop, melden);
  const { afgeslotenOp, uitkomst } = looptijd;
  if (afgeslotenOp !== null && bewarenTot(afgeslotenOp, uitkomst) < toets.peildatum) melden("bewaartermijn_verstreken");
  const verwijzer = kort(cel("verwijzer"), langste.naam, melden) ?? null;
  const inwoner = leesInwoner(cel, bsn, toets.peildatum, melden);
  return accept({
    hulpvraag: { ...looptijd, ...omschrijving, ...kanaal, ...plaats.value, verwijzer },
    inwoner,
    woorden: { herkomst: woord, uitkomst: afgeslotenOp === null ? undefined : afloop?.woord },
    meldingen: [...meldingen],
  });
}

type Datums = { readonly gemeld: Dag; readonly gesprek: Dag | null; readonly afgesloten: Dag | null };

function leesDatums(cel: Cel, peildatum: Dag): Result<Datums, Afwijzing> {
  if (cel("datumMelding") === "") return refuse("datum_melding_ontbreekt");
  const [gemeld, gesprek, afgesloten] = (["datumMelding", "datumGesprek", "datumAfgesloten"] as const).map((kolom) =>
    cel(kolom) === "" ? null : leesDatum(cel(kolom)),
  );
  if (!gemeld || gesprek === undefined || afgesloten === undefined) return refuse("datum_ongeldig");
  if ([gemeld, gesprek, afgesloten].some((dag) => dag !== null && dag > peildatum)) return refuse("datum_in_toekomst");
  if (afgesloten !== null && afgesloten < gemeld) return refuse("afgesloten_voor_melding");
  return accept({ gemeld, gesprek, afgesloten });
}

/** Open rows are "nieuw": nobody in Keukentafel has them yet, so that the instroom of their team shows them. */
function leesLooptijd(
  cel: Cel,
  { gemeld, gesprek, afgesloten }: Datums,
  afloop: Afloop | undefined,
  melden: Melden,
): Looptijd {
  const isBinnen = gesprek === null || (gesprek >= gemeld && (afgesloten === null || gesprek <= afgesloten));
  if (!isBinnen) melden("gesprek_buiten_looptijd");
  const eersteGesprekOp = isBinnen ? gesprek : null;
  const begin = { gemeldOp: gemeld, eersteReactieOp: eersteGesprekOp, eersteGesprekOp };
  if (afgesloten === null || afloop === undefined) {
    if (cel("uitkomst") !== "") melden("uitkomst_zonder_afsluiting");
    return {
      ...begin,
      status: "nieuw",
      afgeslotenOp: null,
      uitkomst: null,
      afsluitreden: null,
      doorverwezenNaar: null,
    };
  }
  const { uitkomst, afsluitreden, doorverwezenNaar } = afloop;
  return { ...begin, status: "afgesloten", afgeslotenOp: afgesloten, uitkomst, afsluitreden, doorverwezenNaar };
}

const leefgebiedBijNaam: ReadonlyMap<string, Leefgebied> = new Map(
  codesVan(leefgebieden).flatMap((code) => [code, leefgebieden[code]].map((naam) => [vouw(naam), code] as const)),
);
const zwaarteBijNaam: ReadonlyMap<string, Zwaarte> = new Map(codesVan(zwaarten).map((code) => [code, code]));

function leesOmschrijving(cel: Cel, melden: Melden): Omschrijving {
  const gevonden = splits(cel("leefgebied")).map((naam) => leefgebiedBijNaam.get(vouw(naam)));
  if (gevonden.includes(undefined)) melden("leefgebied_onbekend");
  const zwaarte = zwaarteBijNaam.get(vouw(cel("zwaarte"))) ?? null;
  if (zwaarte === null && cel("zwaarte") !== "") melden("zwaarte_onbekend");
  return {
    eigenWoorden: kort(cel("hulpvraag"), langste.eigenWoorden, melden) ?? "",
    leefgebieden: [...new Set(gevonden.filter((code) => code !== undefined))],
    zwaarte,
  };
}

/** One name, or several with a separator between them. */
function splits(tekst: string): string[] {
  if (tekst === "") return [];
  return leefgebiedBijNaam.has(vouw(tekst)) ? [tekst] : tekst.split(/[,;/|+\n]/).filter((deel) => deel.trim() !== "");
}

function leesPlaats(cel: Cel, plaatsen: Plaatsen, melden: Melden) {
  const wijk = zoekWijk(plaatsen, cel("wijk"));
  if (wijk === undefined) melden("wijk_onbekend");
  const team = zoekTeam(plaatsen, cel("team"));
  if (team === undefined && cel("team") !== "") melden("team_onbekend");
  const plaats = plaatsOude(team, wijk, plaatsen.vangnetTeamId);
  return plaats.ok ? accept({ ...plaats.value, wijkCode: wijk?.code ?? null }) : plaats;
}

function leesKanaal(cel: Cel, melden: Melden): Kanaal {
  const kanaal = zoekKanaal(cel("kanaal"));
  if (kanaal.herkomst === "onbekend") melden("herkomst_onbekend");
  return kanaal;
}

function leesInwoner(cel: Cel, bsn: string | undefined, peildatum: Dag, melden: Melden): InwonerGegevens {
  const geboortedatum = leesGeboorte(cel("geboortedatum"), peildatum);
  if (geboortedatum === undefined && cel("geboortedatum") !== "") melden("geboortedatum_onleesbaar");
  const postcode = leesPostcode(cel("postcode"));
  if (postcode === undefined && cel("postcode") !== "") melden("postcode_onleesbaar");
  return {
    voornaam: kort(cel("voornaam"), langste.naam, melden),
    voorvoegsel: kort(cel("tussenvoegsel"), langste.voorvoegsel, melden),
    achternaam: kort(cel("achternaam"), langste.naam, melden),
    straat: kort(cel("straat"), langste.naam, melden),
    huisnummer: kort(cel("huisnummer"), langste.huisnummer, melden),
    geboortedatum,
    bsn,
    postcode,
  };
}

function kort(tekst: string, max: number, melden: Melden): string | undefined {
  if (tekst.length > max) melden("tekst_ingekort");
  return tekst === "" ? undefined : beginVan(tekst, max);
}
