import { dagVoluit } from "#shared/datum-woorden.ts";
import type { Dag } from "#shared/datum.ts";
import { type Afwijzing, afwijzingen, type Waarschuwing, waarschuwingen } from "./melding.ts";
import type { Overname } from "./rij.ts";

type Tellingen = Record<string, number>;

/** The result in figures, in the words of the import; what `--json` prints. A count of zero is left out. */
export type Samenvatting = {
  rows?: number;
  accepted?: number;
  rejected: Tellingen;
  warnings: Tellingen;
  /** Rows that are, cell for cell, an earlier row: of this file, or of an earlier run. */
  skipped_duplicates?: number;
  accepted_by_herkomst: Tellingen;
  accepted_by_contactwijze: Tellingen;
  accepted_by_year: Tellingen;
  accepted_open?: number;
  accepted_by_leefgebied: Tellingen;
  accepted_by_uitkomst: Tellingen;
};

export function legeSamenvatting(): Samenvatting {
  return {
    rejected: {},
    warnings: {},
    accepted_by_herkomst: {},
    accepted_by_contactwijze: {},
    accepted_by_year: {},
    accepted_by_leefgebied: {},
    accepted_by_uitkomst: {},
  };
}

export function telAfwijzing(samenvatting: Samenvatting, code: Afwijzing): void {
  tel(samenvatting, "rows");
  tel(samenvatting.rejected, code);
}

export function telDubbel(samenvatting: Samenvatting): void {
  tel(samenvatting, "rows");
  tel(samenvatting, "skipped_duplicates");
}

export function telOvername(samenvatting: Samenvatting, { hulpvraag, woorden, meldingen }: Overname): void {
  tel(samenvatting, "rows");
  tel(samenvatting, "accepted");
  tel(samenvatting.accepted_by_herkomst, woorden.herkomst);
  tel(samenvatting.accepted_by_contactwijze, hulpvraag.contactwijze);
  tel(samenvatting.accepted_by_year, hulpvraag.gemeldOp.slice(0, 4));
  if (hulpvraag.status !== "afgesloten") tel(samenvatting, "accepted_open");
  for (const leefgebied of hulpvraag.leefgebieden) tel(samenvatting.accepted_by_leefgebied, leefgebied);
  if (woorden.uitkomst !== undefined) tel(samenvatting.accepted_by_uitkomst, woorden.uitkomst);
  for (const code of meldingen) if (code in waarschuwingen) tel(samenvatting.warnings, code);
}

function tel<K extends string>(tellingen: { [key in K]?: number }, key: K): void {
  tellingen[key] = (tellingen[key] ?? 0) + 1;
}

export type Verhaal = {
  readonly gemeente: string;
  readonly peildatum: Dag;
  readonly samenvatting: Samenvatting;
  readonly bekend: number;
  readonly bewaartermijnVerstreken: number;
  readonly ingekort: number;
  readonly verslag: { readonly pad: string; readonly regels: number };
  readonly kolommen: { readonly onbekend: readonly string[]; readonly ontbrekend: readonly string[] };
};

/** The result as a person reads it. */
export function samenvattingInWoorden(verhaal: Verhaal): string {
  const { samenvatting, bekend } = verhaal;
  const { rows = 0, accepted = 0, accepted_open: open = 0, skipped_duplicates: dubbel = 0 } = samenvatting;
  return [
    `Gemeente ${verhaal.gemeente}, peildatum ${dagVoluit(verhaal.peildatum)}.`,
    "",
    regel(rows, "rijen gelezen"),
    regel(accepted, "overgenomen"),
    ...alsErZijn(open, "daarvan nog open: ze staan in de instroom van hun team", 2),
    ...alsErZijn(bekend, "stonden al in Keukentafel: daaraan is niets veranderd"),
    ...alsErZijn(dubbel - bekend, "dubbele rijen overgeslagen"),
    ...groep(samenvatting.rejected, "niet overgenomen", afwijzingen),
    ...groep(samenvatting.warnings, "waarschuwingen bij overgenomen rijen", waarschuwingen),
    ...alsErZijn(verhaal.ingekort, "rijen met een te lange tekst: het einde daarvan is niet overgenomen"),
    ...alsErZijn(verhaal.bewaartermijnVerstreken, "rijen waarvan de bewaartermijn voorbij is: bepaal of ze weg moeten"),
    "",
    ...kolomregels(verhaal.kolommen),
    ...verslagregels(verhaal.verslag),
  ].join("\n");
}

function groep(tellingen: Tellingen, kop: string, zinnen: Readonly<Record<Afwijzing, string>> | Readonly<Record<Waarschuwing, string>>): string[] {
  const gevonden = Object.entries(zinnen).filter(([code]) => tellingen[code] !== undefined);
  const totaal = gevonden.reduce((som, [code]) => som + (tellingen[code] ?? 0), 0);
  return [...alsErZijn(totaal, kop), ...gevonden.map(([code, zin]) => regel(tellingen[code] ?? 0, zin, 2))];
}

function kolomregels({ onbekend, ontbrekend }: Verhaal["kolommen"]): string[] {
  return [
    ...(onbekend.length > 0 ? [`Kolommen die we niet kennen en niet gelezen hebben: ${onbekend.join(", ")}.`] : []),
    ...(ontbrekend.length > 0 ? [`Kolommen die in het bestand ontbreken: ${ontbrekend.join(", ")}.`] : []),
  ];
}

function verslagregels({ pad, regels }: Verhaal["verslag"]): string[] {
  if (regels === 0) return [];
  return [`Per rij wat er is en waarom: ${pad}`, "(rij = het rijnummer in een rekenblad, regel = het regelnummer in een tekstbestand)"];
}

function alsErZijn(aantal: number, tekst: string, inspringen = 0): string[] {
  return aantal > 0 ? [regel(aantal, tekst, inspringen)] : [];
}

function regel(aantal: number, tekst: string, inspringen = 0): string {
  return `${" ".repeat(inspringen)}${getal(aantal).padStart(9)}  ${tekst}`;
}

export function getal(aantal: number): string {
  return aantal.toLocaleString("nl-NL");
}
