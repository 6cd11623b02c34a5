import { type Dag, plusDagen, weekdag } from "./datum.ts";

/**
 * General recognised holidays with their names: Algemene termijnenwet art. 3, with Bevrijdingsdag every year, Koningsdag
 * on 26 April when the 27th is a Sunday, and the days that royal decrees put on a par with them.
 */
export function feestdagen(jaar: number): ReadonlyMap<Dag, string> {
  const bekend = berekend.get(jaar) ?? feestdagenBerekenen(jaar);
  berekend.set(jaar, bekend);
  return bekend;
}

// A list of terms asks for the same few years, hundreds of times.
const berekend = new Map<number, ReadonlyMap<Dag, string>>();

function feestdagenBerekenen(jaar: number): ReadonlyMap<Dag, string> {
  const pasen = eerstePaasdag(jaar);
  const koningsdag = weekdag(`${jaar}-04-27`) === 0 ? `${jaar}-04-26` : `${jaar}-04-27`;
  return new Map([
    ...gelijkgesteld.filter((dag) => dag.startsWith(`${jaar}-`)).map((dag) => [dag, gelijkgesteldeDag] as const),
    [`${jaar}-01-01`, "Nieuwjaarsdag"],
    [plusDagen(pasen, -2), "Goede Vrijdag"],
    [plusDagen(pasen, 1), "Tweede Paasdag"],
    [koningsdag, "Koningsdag"],
    [`${jaar}-05-05`, "Bevrijdingsdag"],
    [plusDagen(pasen, 39), "Hemelvaartsdag"],
    [plusDagen(pasen, 50), "Tweede Pinksterdag"],
    [`${jaar}-12-25`, "Eerste Kerstdag"],
    [`${jaar}-12-26`, "Tweede Kerstdag"],
  ]);
}

/**
 * Algemene termijnenwet art. 3 lid 3: the decrees for 2023-2025 (Stcrt. 2022, 7812) and 2026-2028 (Stcrt. 2025, 24713).
 * @TODO Add the decree for 2029-2031 when it is in the Staatscourant; nothing can compute these days.
 */
const gelijkgesteld: readonly Dag[] = [
  "2023-04-28",
  "2023-05-19",
  "2024-05-10",
  "2024-12-27",
  "2025-05-30",
  "2026-01-02",
  "2026-05-15",
  "2027-05-07",
  "2028-04-28",
  "2028-05-26",
];
const gelijkgesteldeDag = "een dag die met een feestdag is gelijkgesteld";

export function isWerkdag(dag: Dag): boolean {
  return isWeekdag(weekdag(dag)) && !isFeestdag(dag);
}

/** 0 is Sunday, 6 is Saturday. */
function isWeekdag(dagVanDeWeek: number): boolean {
  return dagVanDeWeek !== 0 && dagVanDeWeek !== 6;
}

function isFeestdag(dag: Dag): boolean {
  return feestdag(dag) !== undefined;
}

/** The name of the holiday: "Tweede Paasdag"; undefined on any other day, a Sunday too. */
export function feestdag(dag: Dag): string | undefined {
  return feestdagen(Number(dag.slice(0, 4))).get(dag);
}

/** The day that lies `aantal` working days after `dag`; `dag` itself does not count. */
export function plusWerkdagen(dag: Dag, aantal: number): Dag {
  const begin = weekdag(dag);
  let einde = dag;
  let geteld = 0;
  for (let verder = 1; geteld < aantal; verder += 1) {
    if (!isWeekdag((begin + verder) % 7)) continue;
    einde = plusDagen(dag, verder);
    if (!isFeestdag(einde)) geteld += 1;
  }
  return einde;
}

/** Algemene termijnenwet art. 1: a term that ends on a Saturday, Sunday or holiday runs to the end of the next working day. */
export function eindeWettelijkeTermijn(laatsteDag: Dag): Dag {
  return isWerkdag(laatsteDag) ? laatsteDag : plusWerkdagen(laatsteDag, 1);
}

/** Easter Sunday in the Gregorian calendar (Meeus, Jones & Butcher). */
function eerstePaasdag(jaar: number): Dag {
  const a = jaar % 19;
  const b = Math.floor(jaar / 100);
  const c = jaar % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const maand = Math.floor((h + l - 7 * m + 90) / 25);
  const dag = (h + l - 7 * m + 33 * maand + 19) % 32;
  return `${jaar}-${String(maand).padStart(2, "0")}-${String(dag).padStart(2, "0")}`;
}
