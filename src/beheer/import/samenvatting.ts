import { dagVoluit } from "#shared/datum-woorden.ts";
import type { Dag } from "#shared/datum.ts";
import { type Afwijzing, afwijzingen, type Waarschuwing, waarschuwingen } from "./melding.ts";
import type { Overname } from "./rij.ts";

type Tellingen = Record<string, number>;

/** The result in figures, in the words of the import and the order of `--json`. */
export type Samenvatting = {
  rows: number;
  accepted: number;
  rejected: Tellingen;
  warnings: Tellingen;
  /** Rows that are, cell for cell, an earlier row: of this file, or of an earlier run. */
  skipped_duplicates: number;
  accepted_by_herkomst: Tellingen;
  accepted_by_contactwijze: Tellingen;
  accepted_by_year: Tellingen;
  accepted_open: number;
  accepted_by_leefgebied: Tellingen;
  accepted_by_uitkomst: Tellingen;
};

export function legeSamenvatting(): Samenvatting {
  return {
    rows: 0,
    accepted: 0,
    rejected: {},
    warnings: {},
    skipped_duplicates: 0,
    accepted_by_herkomst: {},
    accepted_by_contactwijze: {},
    accepted_by_year: {},
    accepted_open: 0,
    accepted_by_leefgebied: {},
    accepted_by_uitkomst: {},
  };
}

/** What `--json` prints: a count of zero is left out. */
export function zonderNullen(samenvatting: Samenvatting): Partial<Samenvatting> {
  return Object.fromEntries(Object.entries(samenvatting).filter(([, aantal]) => aantal !== 0));
}

export function telAfwijzing(samenvatting: Samenvatting, code: Afwijzing): void {
  samenvatting.rows += 1;
  tel(samenvatting.rejected, code);
}

export function telDubbel(samenvatting: Samenvatting): void {
  samenvatting.rows += 1;
  samenvatting.skipped_duplicates += 1;
}

export function telOvername(samenvatting: Samenvatting, { hulpvraag, woorden, meldingen }: Overname): void {
  samenvatting.rows += 1;
  samenvatting.accepted += 1;
  tel(samenvatting.accepted_by_herkomst, woorden.herkomst);
  tel(samenvatting.accepted_by_contactwijze, hulpvraag.contactwijze);
  tel(samenvatting.accepted_by_year, hulpvraag.gemeldOp.slice(0, 4));
  if (hulpvraag.status !== "afgesloten") samenvatting.accepted_open += 1;
  for (const leefgebied of hulpvraag.leefgebieden) tel(samenvatting.accepted_by_leefgebied, leefgebied);
  if (woorden.uitkomst !== undefined) tel(samenvatting.accepted_by_uitkomst, woorden.uitkomst);
  for (const code of meldingen) if (code in waarschuwingen) tel(samenvatting.warnings, code);
}

function tel(tellingen: Tellingen, key: string): void {
  tellingen[key] = (tellingen[key] ?? 0) + 1;
}

/** What a run did. */
export type Uitslag = {
  readonly samenvatting: Samenvatting;
  /** Rows that earlier runs imported; counted in `skipped_duplicates` too. */
  readonly bekend: number;
  readonly bewaartermijnVerstreken: number;
  readonly ingekort: number;
  readonly verslag: { readonly pad: string; readonly regels: number };
  readonly kolommen: { readonly onbekend: readonly string[]; readonly ontbrekend: readonly string[] };
};

/** The result as a person reads it. */
export function uitslagInWoorden(gemeente: string, peildatum: Dag, uitslag: Uitslag): string {
  const { samenvatting, bekend } = uitslag;
  const { rows, accepted, accepted_open: open, skipped_duplicates: dubbel } = samenvatting;
  return [
    `Gemeente ${gemeente}, peildatum ${dagVoluit(peildatum)}. Aantal rijen:`,
    "",
    regel(rows, "gelezen"),
    regel(accepted, "overgenomen"),
    ...alsErZijn(open, "nog open: in de instroom van het team", 2),
    ...alsErZijn(bekend, "al in Keukentafel: daaraan is niets veranderd"),
    ...alsErZijn(dubbel - bekend, "dubbel in het bestand: overgeslagen"),
    ...groep(samenvatting.rejected, "niet overgenomen", afwijzingen),
    ...groep(samenvatting.warnings, "keer een waarschuwing bij wat is overgenomen", waarschuwingen),
    ...aandacht(uitslag),
    "",
    ...verwijzing(uitslag),
  ]
    .join("\n")
    .trimEnd();
}

/** What the figures of `--json` do not hold; there a person reads it beside them. */
export function uitslagBijCijfers(uitslag: Uitslag): string {
  return [...aandacht(uitslag), ...verwijzing(uitslag)].join("\n");
}

function aandacht({ ingekort, bewaartermijnVerstreken }: Uitslag): string[] {
  return [
    ...alsErZijn(ingekort, "met een te lange tekst: het einde daarvan is niet overgenomen"),
    ...alsErZijn(bewaartermijnVerstreken, "overgenomen terwijl de bewaartermijn voorbij is: bepaal wat weg moet"),
  ];
}

function groep(
  tellingen: Tellingen,
  kop: string,
  zinnen: Readonly<Record<Afwijzing, string>> | Readonly<Record<Waarschuwing, string>>,
): string[] {
  const gevonden = Object.entries(zinnen).filter(([code]) => tellingen[code] !== undefined);
  const totaal = gevonden.reduce((som, [code]) => som + (tellingen[code] ?? 0), 0);
  return [...alsErZijn(totaal, kop), ...gevonden.map(([code, zin]) => regel(tellingen[code] ?? 0, zin, 2))];
}

function verwijzing({ kolommen: { onbekend, ontbrekend }, verslag }: Uitslag): string[] {
  return [
    ...(onbekend.length > 0 ? [`Kolommen die we niet kennen en niet gelezen hebben: ${onbekend.join(", ")}.`] : []),
    ...(ontbrekend.length > 0 ? [`Kolommen die in het bestand ontbreken: ${ontbrekend.join(", ")}.`] : []),
    ...(verslag.regels > 0 ? [`Per rij wat er is en waarom: ${verslag.pad}`, uitlegRij] : []),
  ];
}

const uitlegRij = "(rij = het rijnummer in een rekenblad, regel = het regelnummer in een tekstbestand)";

function alsErZijn(aantal: number, tekst: string, inspringen = 0): string[] {
  return aantal > 0 ? [regel(aantal, tekst, inspringen)] : [];
}

function regel(aantal: number, tekst: string, inspringen = 0): string {
  return `${" ".repeat(inspringen)}${getal(aantal).padStart(9)}  ${tekst}`;
}

function getal(aantal: number): string {
  return aantal.toLocaleString("nl-NL");
}
