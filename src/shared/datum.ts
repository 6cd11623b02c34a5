/** A calendar day as `yyyy-mm-dd`, without time or zone. */
export type Dag = string;

const iso = /^(\d{4})-(\d{2})-(\d{2})$/;
const nederlands = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/;
const msPerDag = 86_400_000;

export function isDag(text: string): boolean {
  const match = iso.exec(text);
  return match !== null && bestaat(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Reads `2026-11-24`, `24-11-2026` or `24/11/2026`; undefined when the day does not exist. */
export function leesDag(text: string): Dag | undefined {
  const trimmed = text.trim();
  if (isDag(trimmed)) return trimmed;
  const match = nederlands.exec(trimmed);
  if (!match) return undefined;
  const [dag, maand, jaar] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return bestaat(jaar, maand, dag) ? alsDag(jaar, maand, dag) : undefined;
}

/** The day in the Netherlands at a moment. */
export function dagVan(moment: Date): Dag {
  const uur = Math.floor(moment.getTime() / msPerUur);
  if (uur !== laatst.uur) laatst = { uur, dag: inNederland.format(moment) };
  return laatst.dag;
}

// Made once, and asked once an hour: our offsets from UTC are whole hours, so a day never begins within one.
const inNederland = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Amsterdam" });
const msPerUur = 3_600_000;
let laatst = { uur: Number.NaN, dag: "" };

export function plusDagen(dag: Dag, aantal: number): Dag {
  return new Date(Date.parse(dag) + aantal * msPerDag).toISOString().slice(0, 10);
}

/** Whole days from `van` to `tot`; 0 on the same day, negative when `tot` comes first. */
export function dagenTussen(van: Dag, tot: Dag): number {
  return Math.round((Date.parse(tot) - Date.parse(van)) / msPerDag);
}

/** The same day `maanden` later, or the last day of that month when it has no such day. */
export function plusMaanden(dag: Dag, maanden: number): Dag {
  const [jaar, maand, dagnummer] = dag.split("-").map(Number);
  const index = jaar! * 12 + (maand! - 1) + maanden;
  const doelJaar = Math.floor(index / 12);
  const doelMaand = (index % 12) + 1;
  const laatste = new Date(Date.UTC(doelJaar, doelMaand, 0)).getUTCDate();
  return alsDag(doelJaar, doelMaand, Math.min(dagnummer!, laatste));
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdag(dag: Dag): number {
  return new Date(Date.parse(dag)).getUTCDay();
}

function bestaat(jaar: number, maand: number, dag: number): boolean {
  const date = new Date(Date.UTC(jaar, maand - 1, dag));
  return (
    jaar >= 1800 && date.getUTCFullYear() === jaar && date.getUTCMonth() === maand - 1 && date.getUTCDate() === dag
  );
}

function alsDag(jaar: number, maand: number, dag: number): Dag {
  return `${String(jaar).padStart(4, "0")}-${String(maand).padStart(2, "0")}-${String(dag).padStart(2, "0")}`;
}
