import type { Telling } from "#beheer/bewaarlijst/bewijs.ts";
import type { Dag } from "#shared/datum.ts";
import { dagVoluit } from "#shared/datum-woorden.ts";
import type { Dossierdeel, Verwachting } from "./vernietiging.ts";

const delen: Readonly<Record<Dossierdeel, string>> = {
  hulpvraag: "Hulpvragen",
  casus: "Dossiers",
  contactmoment: "Contactmomenten",
};

const tabellen: Readonly<Record<string, string>> = {
  ...delen,
  actie: "Acties",
  betrokkenheid: "Wie hielp",
  deelnemer: "Wie bij het gezin hoorde",
  doel: "Doelen",
  gebeurtenis: "Logboek: wat gebeurde",
  inwoner: "Inwoners",
  inwoner_blok: "Zoeksleutels van inwoners",
  medewerker: "Medewerkers",
  plan_akkoord: "Antwoorden op het plan",
  raadpleging: "Logboek: wie keek",
  sessie: "Sessies",
  taak: "Taken",
  verheldering: "Vraagverhelderingen",
  zelfredzaamheid: "Metingen van zelfredzaamheid",
  verzending: "Ontvangen formulieren",
};

export function deelInWoorden(deel: Dossierdeel): string {
  return delen[deel];
}

/** A table as the privacy officer reads it. */
export function tabelInWoorden(tabel: string): string {
  const woorden = tabel.replaceAll("_", " ");
  return tabellen[tabel] ?? woorden.charAt(0).toUpperCase() + woorden.slice(1);
}

/** "maart 2041" */
export function maandInWoorden(maand: string): string {
  return dagVoluit(`${maand}-01`).replace(/^.*?\d+ /, "");
}

type Run = {
  readonly gemeente: string;
  readonly peildatum: Dag;
  readonly uitvoeren: boolean;
  readonly tellingen: readonly Telling[];
  readonly verwachting: readonly Verwachting[];
};

/** What went or would go, as lines of a table; numbers, rules and days, no names. */
export function runInWoorden({ gemeente, peildatum, uitvoeren, tellingen, verwachting }: Run): string {
  const kop = `Gemeente ${gemeente}, peildatum ${peildatum}. ${uitvoeren ? "Gewist:" : "Proef, er is niets gewist. Dit zou weg gaan:"}`;
  const rijen = [
    ["regel", "tabel", "aantal", "geëindigd van", "tot en met"],
    ...tellingen.map((een) => [`${een.regel} v${een.versie}`, een.tabel, String(een.aantal), een.van, een.tot]),
  ];
  const gaat = tellingen.length === 0 ? ["  niets"] : kolommen(rijen);
  const komt = kolommen(verwachting.map(({ maand, deel, aantal }) => [maand, deel, String(aantal)]));
  return [kop, ...gaat, "", "Komt daarna, per maand:", ...(komt.length === 0 ? ["  niets"] : komt)].join("\n");
}

/** Lines with every column as wide as its widest cell. */
function kolommen(rijen: readonly (readonly string[])[]): string[] {
  const breedten = (rijen[0] ?? []).map((_, nummer) => Math.max(...rijen.map((rij) => rij[nummer]?.length ?? 0)));
  return rijen.map((rij) => `  ${rij.map((cel, nummer) => cel.padEnd(breedten[nummer] ?? 0)).join("  ")}`.trimEnd());
}
