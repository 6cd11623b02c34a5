import { type Dag, plusDagen, weekdag } from "./datum.ts";

/**
 * General recognised holidays: Algemene termijnenwet art. 3, with Bevrijdingsdag every year and Koningsdag on 26 April
 * when the 27th is a Sunday. Days set by royal decree (art. 3 lid 3) are not in here.
 */
export function feestdagen(jaar: number): ReadonlySet<Dag> {
  const bekend = berekend.get(jaar) ?? feestdagenBerekenen(jaar);
  berekend.set(jaar, bekend);
  return bekend;
}

// A list of terms asks for the same few years, hundreds of times.
const berekend = new Map<number, ReadonlySet<Dag>>();

function feestdagenBerekenen(jaar: number): ReadonlySet<Dag> {
  const pasen = eerstePaasdag(jaar);
  const koningsdag = weekdag(`${jaar}-04-27`) === 0 ? `${jaar}-04-26` : `${jaar}-04-27`;
  return new Set([
    `${jaar}-01-01`,
    plusDagen(pasen, -2),
    plusDagen(pasen, 1),
    koningsdag,
    `${jaar}-05-05`,
    plusDagen(pasen, 39),
    plusDagen(pasen, 50),
    `${jaar}-12-25`,
    `${jaar}-12-26`,
  ]);
}

export function isWerkdag(dag: Dag): boolean {
  return isWeekdag(weekdag(dag)) && !isFeestdag(dag);
}

/** 0 is Sunday, 6 is Saturday. */
function isWeekdag(dagVanDeWeek: number): boolean {
  return dagVanDeWeek !== 0 && dagVanDeWeek !== 6;
}

function isFeestdag(dag: Dag): boolean {
  return feestdagen(Number(dag.slice(0, 4))).has(dag);
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
