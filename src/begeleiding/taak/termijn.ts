import { dagVoluit } from "#shared/datum-woorden.ts";
import { type Dag, dagVan, isDag, plusDagen, plusMaanden } from "#shared/datum.ts";
import { type Result, accept, refuse } from "#shared/result.ts";
import { isWerkdag, plusWerkdagen } from "#shared/werkdagen.ts";
import { type Opschorting, type OpschortingGeweigerd, lengteVan, samenvoegen, staatStil } from "./opschorting.ts";
import {
  type Stap,
  beginStap,
  blijftStap,
  geenWerkdagStap,
  lengteStap,
  openOpschortingStap,
  opschortingStap,
  tweeWerkdagenStap,
  verlengingStap,
} from "./uitleg.ts";
import {
  type Dageenheid,
  type Dagtermijn,
  type Eenheid,
  type Termijn,
  type Urentermijn,
  isGeldig,
} from "./wettelijke-termijnen.ts";

/** Awb art. 4:14: a longer time to decide, told to the applicant with the reason. */
export type Verlenging = { readonly lengte: number; readonly eenheid: Dageenheid; readonly reden: string };

export type Wijzigingen = {
  readonly verlengingen?: readonly Verlenging[];
  readonly opschortingen?: readonly Opschorting[];
};

/** `laatsteDag` counts in full; null while the term stands still and nobody knows until when. */
export type Termijneinde = { readonly laatsteDag: Dag | null; readonly uitleg: readonly Stap[] };
export type Urentermijneinde = { readonly laatsteMoment: Date; readonly uitleg: readonly Stap[] };

export type TermijnGeweigerd = "dag_bestaat_niet" | "lengte_klopt_niet" | "termijn_niet_geldig";
export type WijzigingGeweigerd = "geen_beschikking" | "reden_ontbreekt" | OpschortingGeweigerd;

/**
 * The last day of a term that runs from `begin`, and how it came about. The day `begin` itself does not count; verlenging
 * comes before opschorting; the Algemene termijnenwet moves the end that results, never the begin.
 */
export function berekenTermijn(
  termijn: Dagtermijn,
  begin: Dag,
  { verlengingen = [], opschortingen = [] }: Wijzigingen = {},
): Result<Termijneinde, TermijnGeweigerd | WijzigingGeweigerd> {
  if (!isDag(begin)) return refuse("dag_bestaat_niet");
  if (!isGeldig(termijn, begin)) return refuse("termijn_niet_geldig");
  if ([termijn, ...verlengingen].some(({ lengte }) => !isLengte(lengte))) return refuse("lengte_klopt_niet");
  const gewijzigd = verlengingen.length + opschortingen.length > 0;
  if (gewijzigd && !termijn.beschikking) return refuse("geen_beschikking");
  if (verlengingen.some(({ reden }) => reden.trim() === "")) return refuse("reden_ontbreekt");

  const perioden = samenvoegen(opschortingen, begin);
  if (!perioden.ok) return perioden;
  return opschorten(verlengen(beginnen(termijn, begin), verlengingen), perioden.value);
}

/** The moment at which a term in hours ends, that long on the clock: Algemene termijnenwet art. 4 keeps that law from it. */
export function berekenUrentermijn(termijn: Urentermijn, begin: Date): Result<Urentermijneinde, TermijnGeweigerd> {
  if (Number.isNaN(begin.getTime())) return refuse("dag_bestaat_niet");
  if (!isGeldig(termijn, dagVan(begin))) return refuse("termijn_niet_geldig");
  if (!isLengte(termijn.lengte)) return refuse("lengte_klopt_niet");

  const laatsteMoment = new Date(begin.getTime() + termijn.lengte * 3_600_000);
  const uitleg = [beginStap(termijn, momentVoluit(begin)), lengteStap(termijn, momentVoluit(laatsteMoment))];
  return accept({ laatsteMoment, uitleg });
}

/** A term that is being counted: where it would end, before the Algemene termijnenwet has its say. */
type Telling = {
  readonly termijn: Dagtermijn;
  readonly begin: Dag;
  readonly einde: Dag;
  readonly stilgestaan: readonly Opschorting[];
  readonly uitleg: readonly Stap[];
};

function beginnen(termijn: Dagtermijn, begin: Dag): Telling {
  const einde = plusDuur(begin, termijn.lengte, termijn.eenheid);
  const uitleg = [beginStap(termijn, dagVoluit(begin)), lengteStap(termijn, dagVoluit(einde))];
  return { termijn, begin, einde, stilgestaan: [], uitleg };
}

function verlengen(telling: Telling, verlengingen: readonly Verlenging[]): Telling {
  return verlengingen.reduce((tot, { lengte, eenheid, reden }) => {
    const einde = plusDuur(tot.einde, lengte, eenheid);
    return { ...tot, einde, uitleg: [...tot.uitleg, verlengingStap(lengte, eenheid, reden.trim(), einde)] };
  }, telling);
}

function opschorten(telling: Telling, perioden: readonly Opschorting[]): Result<Termijneinde, "opschorting_na_einde"> {
  const [eerste, ...rest] = perioden;
  const eind = eindigen(telling);
  if (eerste === undefined) return accept(eind);
  if (eerste.van > eind.laatsteDag) return refuse("opschorting_na_einde");

  const dagen = lengteVan(eerste);
  if (dagen === undefined || eerste.tot === undefined) {
    return accept({ laatsteDag: null, uitleg: [...telling.uitleg, openOpschortingStap(eerste.van)] });
  }
  const einde = plusDagen(telling.einde, dagen);
  const uitleg = [...telling.uitleg, opschortingStap(eerste.van, eerste.tot, dagen, einde)];
  return opschorten({ ...telling, einde, stilgestaan: [...telling.stilgestaan, eerste], uitleg }, rest);
}

/** Algemene termijnenwet art. 1 (no end on a free day) and art. 2 (three days or more hold two working days). */
function eindigen(telling: Telling): Termijneinde & { readonly laatsteDag: Dag } {
  const { termijn, begin, einde, stilgestaan, uitleg } = telling;
  if (!termijnenwetGeldt(termijn)) {
    return { laatsteDag: einde, uitleg: isWerkdag(einde) ? uitleg : [...uitleg, blijftStap(termijn, einde)] };
  }
  const werkdag = werkdagVanaf(einde, stilgestaan);
  const opgeschoven = werkdag === einde ? [] : [geenWerkdagStap(einde, werkdag)];
  const tweede = tweedeWerkdag(begin, stilgestaan);
  if (minstensDrieDagen(termijn) && tweede > werkdag) {
    return { laatsteDag: tweede, uitleg: [...uitleg, ...opgeschoven, tweeWerkdagenStap(tweede)] };
  }
  return { laatsteDag: werkdag, uitleg: [...uitleg, ...opgeschoven] };
}

/** The first day from `dag` on, `dag` included, on which people work and the term does not stand still. */
function werkdagVanaf(dag: Dag, stilgestaan: readonly Opschorting[]): Dag {
  let eerste = dag;
  while (!isWerkdag(eerste) || staatStil(stilgestaan, eerste)) eerste = plusDagen(eerste, 1);
  return eerste;
}

function tweedeWerkdag(begin: Dag, stilgestaan: readonly Opschorting[]): Dag {
  const eerste = werkdagVanaf(plusDagen(begin, 1), stilgestaan);
  return werkdagVanaf(plusDagen(eerste, 1), stilgestaan);
}

function minstensDrieDagen({ lengte, eenheid }: Dagtermijn): boolean {
  return (eenheid !== "dag" && eenheid !== "werkdag") || lengte >= 3;
}

/** Algemene termijnenwet art. 4: not for terms in hours or years, nor longer than 90 days, 12 weeks or 3 months. */
export function termijnenwetGeldt({ kalender, lengte, eenheid }: Termijn): boolean {
  return kalender === "awb" && lengte <= hoogstens[eenheid];
}

const hoogstens: Readonly<Record<Eenheid, number>> = { uur: 0, dag: 90, werkdag: 90, week: 12, maand: 3, jaar: 0 };

function plusDuur(dag: Dag, lengte: number, eenheid: Dageenheid): Dag {
  switch (eenheid) {
    case "dag":
      return plusDagen(dag, lengte);
    case "werkdag":
      return plusWerkdagen(dag, lengte);
    case "week":
      return plusDagen(dag, lengte * 7);
    case "maand":
      return plusMaanden(dag, lengte);
    case "jaar":
      return plusMaanden(dag, lengte * 12);
  }
}

/** Whole, at least one, and short enough to fit the calendar. */
function isLengte(lengte: number): boolean {
  return Number.isInteger(lengte) && lengte >= 1 && lengte <= 1000;
}

function momentVoluit(moment: Date): string {
  return `${dagVoluit(dagVan(moment))} om ${kloktijd.format(moment).replace(":", ".")} uur`;
}

const kloktijd = new Intl.DateTimeFormat("nl-NL", { timeZone: "Europe/Amsterdam", hour: "2-digit", minute: "2-digit" });
