import type { Adres } from "#persoon/geheim-adres/adres.ts";
import type { Naamgebruik } from "#persoon/inwoner/inwoner.ts";
import type { Levensloop } from "#persoon/inwoner/levensloop.ts";
import type { Dag } from "#shared/datum.ts";

/** Everything of a person that her form holds but her address, as it is stored. */
export type Velden = Levensloop & {
  readonly voornaam: string | null;
  readonly voorvoegsel: string | null;
  readonly voorvoegselPartner: string | null;
  readonly telefoon: string | null;
  readonly email: string | null;
  readonly mailVeilig: boolean | null;
  readonly voorkeurstaal: string | null;
  readonly vertrokkenNaar: string | null;
};

type Vrij<T> = { readonly [naam in keyof T]?: T[naam] | undefined };

/** What was filled in; what was left out is not known. */
export type Gegevens = Vrij<Omit<Velden, "naamgebruik">> & Vrij<Adres> & { readonly naamgebruik: Naamgebruik };

/** What the form holds as it is stored. */
export function veldenVan(gegevens: Gegevens): Velden {
  return {
    voornaam: gegevens.voornaam ?? null,
    voorvoegsel: gegevens.voorvoegsel ?? null,
    achternaam: gegevens.achternaam ?? null,
    voorvoegselPartner: gegevens.voorvoegselPartner ?? null,
    partnernaam: gegevens.partnernaam ?? null,
    naamgebruik: gegevens.naamgebruik,
    geboortedatum: gegevens.geboortedatum ?? null,
    telefoon: gegevens.telefoon ?? null,
    email: gegevens.email ?? null,
    mailVeilig: gegevens.mailVeilig ?? null,
    voorkeurstaal: gegevens.voorkeurstaal ?? null,
    vertrokkenOp: gegevens.vertrokkenOp ?? null,
    vertrokkenNaar: gegevens.vertrokkenNaar ?? null,
    overledenOp: gegevens.overledenOp ?? null,
  };
}

export function adresVan({ straat = null, huisnummer = null, postcode = null }: Gegevens): Adres {
  return { straat, huisnummer, postcode };
}

/** The names of what is not as it was: a change is logged by these, never by what they hold. */
export function gewijzigdeVelden(was: Readonly<Record<string, unknown>>, wordt: Velden | Adres): string[] {
  return Object.entries(wordt).flatMap(([naam, waarde]) => (was[naam] === waarde ? [] : [naam]));
}

/** A day that is known in part as one types it: 2016-11 -> 11-2016. */
export function alsGetypt(dag: Dag | null): string {
  return dag?.split("-").toReversed().join("-") ?? "";
}
