import { type Dag, dagVan } from "./datum.ts";

/** A time of the day as `hh:mm`, as a clock in the Netherlands shows it. */
export type Tijd = string;

const vorm = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** Reads `9:30`, `09.30` or `09:30`; undefined when there is no such time. */
export function leesTijd(text: string): Tijd | undefined {
  const match = vorm.exec(text.trim());
  return match ? `${match[1]!.padStart(2, "0")}:${match[2]}` : undefined;
}

/** The time in the Netherlands at a moment. */
export function tijdVan(moment: Date): Tijd {
  return klok.format(moment);
}

const klok = new Intl.DateTimeFormat("nl-NL", {
  timeZone: "Europe/Amsterdam",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

const msPerUur = 3_600_000;
const zomerEnWinter = [2, 1];

/**
 * The moment at which a clock in the Netherlands shows this. Undefined in the hour that is skipped when summer time begins; of
 * the hour that comes twice when it ends, the first.
 */
export function momentVan(dag: Dag, tijd: Tijd): Date | undefined {
  const alsUtc = Date.parse(`${dag}T${tijd}:00Z`);
  return zomerEnWinter
    .map((uren) => new Date(alsUtc - uren * msPerUur))
    .find((moment) => dagVan(moment) === dag && tijdVan(moment) === tijd);
}
