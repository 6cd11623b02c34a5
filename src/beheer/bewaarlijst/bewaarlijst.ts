import type { Bewaarcode } from "#begeleiding/bewaartermijn/wettelijke-bewaartermijnen.ts";

/** What is weighed by itself: a part of a dossier, or someone who goes when nothing speaks of her any more. */
export const delen = ["contactmoment", "hulpvraag", "casus", "inwoner", "medewerker"] as const;
export type Deel = (typeof delen)[number];

/**
 * How long the rows of a table are kept.
 * `deel`: each row is weighed by itself. `bij`: a row goes along with the row of that table in this column, or in any of these.
 * `na`: so long after this column, and no longer than what it is `bij`. `blijft`: nothing about people, and why it stays.
 */
export type Bewaarwijze = {
  readonly deel?: Deel;
  readonly bij?: Readonly<Record<string, string | readonly string[]>>;
  readonly na?: Klok;
  readonly blijft?: string;
  /** Columns that point at a row of these tables without a foreign key: it stays for as long as they do. */
  readonly verwijst?: Readonly<Record<string, readonly string[]>>;
};

export type Klok = {
  readonly kolom: string;
  readonly regel: Bewaarcode;
  /** Stays besides for as long as one of these tables has the row that this column names. */
  readonly zolang?: { readonly kolom: string; readonly in: readonly Deel[] };
};

const bijCasus = { bij: { casus: "casus_id" } } as const;
const bijDossier = { bij: { hulpvraag: "hulpvraag_id", casus: "casus_id" } } as const;
const naarGebruiker = { door: ["gebruiker"] } as const;

/**
 * Every table, one line each. A new table gets a line here, a comment that says the same, and from migration 0020 on
 * `select bewaring_toelaten('<table>')`. test/retentie.test.ts says which of these is missing.
 */
export const bewaarlijst: Readonly<Record<string, Bewaarwijze>> = {
  hulpvraag: { deel: "hulpvraag" },
  aanmelding: { bij: { hulpvraag: "hulpvraag_id" } },
  casus: { deel: "casus" },
  betrokkenheid: bijCasus,
  deelnemer: bijCasus,
  contactmoment: { deel: "contactmoment", ...bijCasus },
  doel: bijCasus,
  actie: bijCasus,
  plan_akkoord: bijCasus,
  taak: bijCasus,
  verheldering: bijCasus,
  verheldering_leefgebied: bijCasus,
  zelfredzaamheid: bijCasus,
  zelfredzaamheid_score: bijCasus,
  contactmoment_eerder: { bij: { contactmoment: "contactmoment_id" } },
  concept: { ...bijCasus, na: { kolom: "bewaard_op", regel: "concept" } },
  oorzaak: bijCasus,
  plan_wijziging: bijCasus,
  gezinsplan: bijCasus,
  evaluatie: bijCasus,
  evaluatie_doel: bijCasus,
  verslag: bijCasus,
  afspraak: { bij: { casus: "casus_id", contactmoment: "contactmoment_id" } },
  afspraak_medewerker: { bij: { afspraak: "afspraak_id" } },
  document: bijCasus,
  document_inhoud: bijCasus,
  casus_fase: bijCasus,
  opschorting: bijCasus,
  verlenging: bijCasus,
  taak_wijziging: bijCasus,
  noodtoegang: bijCasus,
  bewaarstop: bijDossier,
  vernietigingsverzoek: bijDossier,
  inwoner: { deel: "inwoner" },
  inwoner_blok: { bij: { inwoner: "inwoner_id" } },
  geheim_adres: { bij: { inwoner: "inwoner_id" } },
  vertegenwoordiging: { bij: { inwoner: "inwoner_id" } },
  huishoudlid: { bij: { inwoner: "inwoner_id" } },
  samenvoeging: { bij: { inwoner: ["inwoner_a", "inwoner_b"] } },

  medewerker: { deel: "medewerker" },
  team_lid: { bij: { medewerker: "medewerker_id" } },
  gebruiker: { bij: { medewerker: "medewerker_id" } },
  gebruiker_rol: { bij: { gebruiker: "gebruiker_id" } },
  sleutel: { bij: { gebruiker: "gebruiker_id" } },
  agendalink: { bij: { gebruiker: "gebruiker_id" } },
  vervanging: { na: { kolom: "tot", regel: "logboek" } },

  raadpleging: { na: { kolom: "op", regel: "logboek" }, verwijst: naarGebruiker },
  gebeurtenis: {
    na: { kolom: "op", regel: "logboek", zolang: { kolom: "onderwerp_id", in: ["hulpvraag", "casus"] } },
    verwijst: { ...naarGebruiker, onderwerp_id: ["gebruiker", "medewerker"] },
  },
  verzending: { na: { kolom: "op", regel: "verzending" } },
  sessie: { na: { kolom: "begonnen_op", regel: "sessie" } },

  vernietiging: { blijft: "het bewijs dat er vernietigd is" },
  vernietigingsrun: { blijft: "wanneer er gewist is en wat eraan komt, in aantallen" },
  discipline: { blijft: "een lijst" },
  gemeente: { blijft: "de gemeente zelf" },
  huishouden: { blijft: "een nummer; wie er woont, staat in huishoudlid" },
  migratie: { blijft: "het schema" },
  organisatie: { blijft: "een lijst" },
  team: { blijft: "een lijst" },
  vraagsoort: { blijft: "een lijst" },
  wijk: { blijft: "een lijst" },
};

/** The columns by which a row goes along with a row of that table. */
export function kolommenNaar({ bij }: Bewaarwijze, tabel: string): readonly string[] {
  return [bij?.[tabel] ?? []].flat();
}

/** What goes along when rows of this table go: tables and the column that points at it. */
export function volgersVan(tabel: string, lijst = bewaarlijst): readonly { tabel: string; kolom: string }[] {
  return Object.entries(lijst).flatMap(([volger, wijze]) =>
    kolommenNaar(wijze, tabel).map((kolom) => ({ tabel: volger, kolom })),
  );
}

/** The tables whose rows go by a clock of their own. */
export function klokken(lijst = bewaarlijst): readonly { tabel: string; klok: Klok }[] {
  return Object.entries(lijst).flatMap(([tabel, { na }]) => (na === undefined ? [] : [{ tabel, klok: na }]));
}
