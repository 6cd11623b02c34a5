import { adresregel } from "#persoon/geheim-adres/adres.ts";
import { volledigeNaam } from "#persoon/inwoner/inwoner.ts";
import { type Voorkeurstaal, voorkeurstalen } from "#persoon/inwoner/taal.ts";
import { alsGetypt, type Velden } from "./gegevens.ts";

/** What the page of a person says of herself, in words. */
export type Kaart = Pick<
  Velden,
  "telefoon" | "email" | "mailVeilig" | "overledenOp" | "vertrokkenOp" | "vertrokkenNaar"
> & {
  readonly id: string;
  readonly naam: string;
  /** Only when she writes another one. */
  readonly eigenNaam: string | null;
  readonly geboren: string;
  readonly taal: string | null;
  readonly adres: string;
  readonly adresGeheim: boolean;
  readonly magWijzigen: boolean;
};

type Persoon = Omit<Velden, "naamgebruik"> & {
  readonly id: string;
  readonly naam: string | null;
  readonly naamgebruik: string;
  readonly straat: string | null;
  readonly huisnummer: string | null;
  readonly postcode: string | null;
  readonly adresGeheim: boolean;
  readonly magWijzigen: boolean;
};

export function kaartVan(persoon: Persoon): Kaart {
  const { voorvoegsel, achternaam, naamgebruik, voorkeurstaal } = persoon;
  const eigenNaam = naamgebruik === "eigen" ? undefined : volledigeNaam({ voorvoegsel, achternaam });
  return {
    ...persoon,
    naam: persoon.naam ?? "Inwoner zonder naam",
    eigenNaam: eigenNaam ?? null,
    geboren: alsGetypt(persoon.geboortedatum),
    taal: isTaal(voorkeurstaal) ? voorkeurstalen[voorkeurstaal] : null,
    adres: adresregel(persoon),
  };
}

function isTaal(code: string | null): code is Voorkeurstaal {
  return code !== null && Object.hasOwn(voorkeurstalen, code);
}
