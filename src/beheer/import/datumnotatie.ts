import { type Dag, leesDag, plusDagen } from "#shared/datum.ts";
import { leesGeboortedatum } from "#persoon/inwoner/inwoner.ts";

const tijdstip = /[T ]\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?Z?$/;
const serieel = /^(\d{5})([.,]\d+)?$/;
const onbekendeDelen = /^(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})[-/](\d{1,2})[-/](\d{4}))$/;

/**
 * The four notations of old registrations: `24-11-2026`, `24/11/2026`, `2026-11-24` and a spreadsheet's serial number;
 * a time behind it is dropped. Day comes before month; a year has four digits. Undefined when there is no such day.
 */
export function leesDatum(tekst: string): Dag | undefined {
  const dag = tekst.trim().replace(tijdstip, "");
  const nummer = serieel.exec(dag)?.[1];
  return nummer === undefined ? leesDag(dag) : dagVanSerienummer(Number(nummer));
}

/** A birth date may lack its day or month: left out (`1966`), or written as zeros (`13-00-1966`, `00-05-1966`). */
export function leesGeboorte(tekst: string, peildatum: Dag): string | undefined {
  const dag = tekst.trim().replace(tijdstip, "");
  return leesGeboortedatum(zonderNullen(leesDatum(dag) ?? dag), peildatum);
}

/**
 * Days since 30 December 1899, the 1900 system of spreadsheets. Its 29 February 1900, that never was, is day 60: far
 * before the five digits we read (10000 is 18 May 1927), which tell a serial number from a year.
 */
function dagVanSerienummer(nummer: number): Dag {
  return plusDagen("1899-12-30", nummer);
}

/** What is known in front of a zero: a day without its month says nothing about the birth date. */
function zonderNullen(tekst: string): string {
  const delen = onbekendeDelen.exec(tekst);
  if (!delen) return tekst;
  const [, isoJaar, isoMaand, isoDag, dag, maand, jaar] = delen;
  if (Number(maand ?? isoMaand) === 0) return jaar ?? isoJaar ?? tekst;
  if (Number(dag ?? isoDag) > 0) return tekst;
  return `${jaar ?? isoJaar}-${(maand ?? isoMaand)?.padStart(2, "0")}`;
}
