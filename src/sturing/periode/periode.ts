import { type Dag, plusDagen, plusMaanden } from "#shared/datum.ts";
import { accept, refuse, type Result } from "#shared/result.ts";

/** Both days included; `tot` never lies in the future. */
export type Periode = {
  readonly van: Dag;
  readonly tot: Dag;
  /** The name it was chosen by; undefined for days of one's own. */
  readonly naam?: VastePeriode | undefined;
};

/** In the order on screen. */
export const vastePeriodes = {
  "12-maanden": "Laatste 12 maanden",
  "dit-kwartaal": "Dit kwartaal",
  "vorig-kwartaal": "Vorig kwartaal",
  "dit-jaar": "Dit jaar",
  "vorig-jaar": "Vorig jaar",
} as const;
export type VastePeriode = keyof typeof vastePeriodes;

/** "Laatste 12 maanden" is the last twelve whole months and the month that is running. */
export function vastePeriode(naam: VastePeriode, vandaag: Dag): Periode {
  const jaar = Number(vandaag.slice(0, 4));
  const kwartaal = eersteVanKwartaal(vandaag);
  switch (naam) {
    case "12-maanden":
      return { van: plusMaanden(`${maandVan(vandaag)}-01`, -12), tot: vandaag };
    case "dit-kwartaal":
      return { van: kwartaal, tot: vandaag };
    case "vorig-kwartaal":
      return { van: plusMaanden(kwartaal, -3), tot: plusDagen(kwartaal, -1) };
    case "dit-jaar":
      return { van: `${jaar}-01-01`, tot: vandaag };
    case "vorig-jaar":
      return { van: `${jaar - 1}-01-01`, tot: `${jaar - 1}-12-31` };
  }
}

type Periodekeuze = {
  readonly periode?: VastePeriode | undefined;
  readonly van?: Dag | undefined;
  readonly tot?: Dag | undefined;
};

/** Days of one's own go before a named period; without either it is the last twelve months. */
export function periodeVan({ periode = "12-maanden", van, tot }: Periodekeuze, vandaag: Dag) {
  if (van !== undefined || tot !== undefined) return eigenPeriode(van, tot, vandaag);
  return accept({ ...vastePeriode(periode, vandaag), naam: periode });
}

export const hoogstensJaren = 10;

type Weigering = "van_ontbreekt" | "in_toekomst" | "te_lang_geleden" | "tot_voor_van";

/** From day to day; without a last day until today, and never past it. */
export function eigenPeriode(van: Dag | undefined, tot: Dag | undefined, vandaag: Dag): Result<Periode, Weigering> {
  if (van === undefined) return refuse("van_ontbreekt");
  if (van > vandaag) return refuse("in_toekomst");
  if (van < plusMaanden(vandaag, -12 * hoogstensJaren)) return refuse("te_lang_geleden");
  if (tot !== undefined && tot < van) return refuse("tot_voor_van");
  return accept({ van, tot: tot === undefined || tot > vandaag ? vandaag : tot });
}

/** Every month the period touches, as yyyy-mm. */
export function maandenIn({ van, tot }: Periode): string[] {
  const maanden: string[] = [];
  for (let eerste = `${maandVan(van)}-01`; eerste <= tot; eerste = plusMaanden(eerste, 1))
    maanden.push(maandVan(eerste));
  return maanden;
}

/** True when the last month of the period has not ended. */
export function looptNog({ tot }: Periode, vandaag: Dag): boolean {
  return maandVan(tot) === maandVan(vandaag);
}

/** Which bars count only part of a month that has ended: "maart 2025 telt vanaf de 15e". One bar speaks for itself. */
export function deelsGeteld(periode: Periode, vandaag: Dag): string | undefined {
  const { van, tot } = periode;
  if (maandVan(van) === maandVan(tot)) return undefined;
  const zinnen = [
    van.endsWith("-01") ? undefined : `${maandInWoorden(van)} telt vanaf de ${Number(van.slice(8))}e`,
    looptNog(periode, vandaag) || tot === laatsteVanMaand(tot)
      ? undefined
      : `${maandInWoorden(tot)} telt tot en met de ${Number(tot.slice(8))}e`,
  ].filter((zin) => zin !== undefined);
  return zinnen.length === 0 ? undefined : `Let op: ${zinnen.join("; ")}.`;
}

/** "1 maart 2025 tot en met 10 maart 2026". */
export function periodeInWoorden({ van, tot }: Periode): string {
  return van === tot ? dagKort(van) : `${dagKort(van)} tot en met ${dagKort(tot)}`;
}

/** "10 maart 2026". */
export function dagKort(dag: Dag): string {
  return dagNotatie.format(Date.parse(dag));
}

const dagNotatie = new Intl.DateTimeFormat("nl-NL", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const maandNotatie = new Intl.DateTimeFormat("nl-NL", { month: "long", year: "numeric", timeZone: "UTC" });

function maandInWoorden(dag: Dag): string {
  return maandNotatie.format(Date.parse(dag));
}

function maandVan(dag: Dag): string {
  return dag.slice(0, 7);
}

function laatsteVanMaand(dag: Dag): Dag {
  return plusDagen(plusMaanden(`${maandVan(dag)}-01`, 1), -1);
}

function eersteVanKwartaal(dag: Dag): Dag {
  const kwartaal = Math.floor((Number(dag.slice(5, 7)) - 1) / 3);
  return `${dag.slice(0, 4)}-${String(kwartaal * 3 + 1).padStart(2, "0")}-01`;
}
