/** Something about the file or the run that a person can mend: one Dutch line, and nothing was imported. */
export class ImportError extends Error {
  override name = "ImportError";
}

/** Why a row is not imported. In this order: where a row has several faults, the first counts. */
export const afwijzingen = {
  rij_onleesbaar: "De rij is niet te lezen: het aantal cellen klopt niet met de kopregel, of een aanhalingsteken mist.",
  datum_melding_ontbreekt: "De datum van de melding ontbreekt.",
  datum_ongeldig: "Een datum (melding, eerste gesprek of afgesloten) bestaat niet of is niet te lezen.",
  datum_in_toekomst: "Een datum (melding, eerste gesprek of afgesloten) ligt na de peildatum.",
  afgesloten_voor_melding: "De hulpvraag is afgesloten voordat hij gemeld werd.",
  bsn_ongeldig: "Het burgerservicenummer klopt niet (elfproef).",
  hulpvraag_ontbreekt: "Zowel de hulpvraag als het leefgebied ontbreekt.",
  uitkomst_onbekend: "De hulpvraag is afgesloten, maar de uitkomst ontbreekt of kennen we niet.",
  zaaknummer_te_lang: "Het zaaknummer is langer dan 100 tekens.",
  geen_team: "Het team en de wijk zijn onbekend, en de gemeente heeft geen team dat zulke vragen opvangt.",
  zaaknummer_dubbel: "Dit zaaknummer is er al met een andere inhoud, in dit bestand of in Keukentafel.",
} as const;
export type Afwijzing = keyof typeof afwijzingen;

/** What could not be taken over as it stood. The row itself is imported. */
export const waarschuwingen = {
  herkomst_onbekend: "Wie de vraag meldde is onbekend: het kanaal is leeg of kennen we niet.",
  wijk_onbekend: "De wijk is leeg of hoort niet bij deze gemeente.",
  team_onbekend: "Het team kennen we niet; de wijk bepaalt welk team de vraag krijgt.",
  leefgebied_onbekend: "Een leefgebied kennen we niet; het is niet overgenomen.",
  zwaarte_onbekend: "De zwaarte kennen we niet; zij is niet overgenomen.",
  geboortedatum_onleesbaar: "De geboortedatum bestaat niet of is niet te lezen; zij is niet overgenomen.",
  postcode_onleesbaar: "De postcode is geen Nederlandse postcode; zij is niet overgenomen.",
  gesprek_buiten_looptijd:
    "Het eerste gesprek ligt voor de melding of na het afsluiten; die datum is niet overgenomen.",
  uitkomst_zonder_afsluiting:
    "Er is een uitkomst maar geen datum van afsluiten; de hulpvraag blijft open, zonder uitkomst.",
} as const;
export type Waarschuwing = keyof typeof waarschuwingen;

/** Taken over, and for the municipality to decide on or look at. Not a fault of the row, so not counted as a warning. */
export const aandachtspunten = {
  bewaartermijn_verstreken: "De bewaartermijn is op de peildatum voorbij. Bepaal of deze hulpvraag weg moet.",
  tekst_ingekort:
    "Een tekst is langer dan Keukentafel bewaart; het einde is niet overgenomen. Bewaar de oude registratie.",
} as const;
export type Aandachtspunt = keyof typeof aandachtspunten;

const overgeslagen = { dubbele_rij: "Deze rij is cel voor cel gelijk aan een eerdere rij in dit bestand." } as const;

const soorten = {
  afgewezen: afwijzingen,
  waarschuwing: waarschuwingen,
  bewaartermijn: { bewaartermijn_verstreken: aandachtspunten.bewaartermijn_verstreken },
  ingekort: { tekst_ingekort: aandachtspunten.tekst_ingekort },
  overgeslagen,
} as const;

export type Meldingcode = Afwijzing | Waarschuwing | Aandachtspunt | keyof typeof overgeslagen;

const soortEnZin: ReadonlyMap<string, { readonly soort: string; readonly zin: string }> = new Map(
  Object.entries(soorten).flatMap(([soort, zinnen]) =>
    Object.entries(zinnen).map(([code, zin]) => [code, { soort, zin }]),
  ),
);

/** Where a row stands: `rij` as a spreadsheet shows it (the header is row 1), `regel` as a text editor does. */
export type Vindplaats = { readonly rij: number; readonly regel: number };

// A byte order mark and semicolons: so a Dutch spreadsheet opens it as a table.
export const verslagKop = "\ufeffrij;regel;soort;code;uitleg\r\n";

/** One line of the report: where, and what about it; never what stands in the row. */
export function verslagRegel({ rij, regel }: Vindplaats, code: Meldingcode): string {
  const { soort, zin } = soortEnZin.get(code)!;
  return `${rij};${regel};${soort};${code};"${zin}"\r\n`;
}
