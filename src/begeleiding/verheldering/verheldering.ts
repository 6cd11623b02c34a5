import type { Leefgebied } from "#instroom/hulpvraag/codelijst.ts";
import type { Dag } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";

/** The check of bestaanszekerheid: what is asked in every first conversation. */
export const bestaansvragen = { inkomen: "Inkomen", schulden: "Schulden", wonen: "Wonen", energie: "Energie" } as const;
export type Bestaansvraag = keyof typeof bestaansvragen;
export const bestaansvraagcodes: readonly Bestaansvraag[] = ["inkomen", "schulden", "wonen", "energie"];

export const bestaansstanden = {
  op_orde: "Op orde",
  zorgen: "Zorgen",
  acuut: "Acuut",
  niet_besproken: "Niet besproken",
} as const;
export type Bestaansstand = keyof typeof bestaansstanden;

type Antwoord = { readonly stand: Bestaansstand; readonly regel: string | null };
export type Bestaanszekerheid = Readonly<Record<Bestaansvraag, Antwoord>>;

/** Money, the house and who is around have questions of their own in the conversation: these are the other leefgebieden. */
export const overigeLeefgebieden = [
  "werk",
  "gezin",
  "dagbesteding",
  "geestelijk",
  "zorg",
  "verslaving",
  "justitie",
  "veiligheid",
] as const satisfies readonly Leefgebied[];
export type OverigLeefgebied = (typeof overigeLeefgebieden)[number];

/** One conversation, as it was told. */
export type NieuweVerheldering = {
  readonly op: Dag;
  /** Ids of the deelnemers it was with. */
  readonly met: readonly string[];
  readonly woorden: string;
  /** What goes well. */
  readonly goed: string | null;
  /** Who is around. */
  readonly netwerk: string | null;
  readonly bestaanszekerheid: Bestaanszekerheid;
  /** Only those of which something was said. */
  readonly leefgebieden: Readonly<Partial<Record<OverigLeefgebied, string>>>;
};
export type Verheldering = NieuweVerheldering & {
  readonly id: string;
  /** The version this one takes the place of. */
  readonly vervangt: string | null;
  readonly door: string;
  readonly vastgelegdOp: Date;
};

/** A conversation is written down afterwards, of people of this gezin. */
export function vastleggen(gesprek: NieuweVerheldering, deelnemers: readonly string[], vandaag: Dag) {
  if (gesprek.op > vandaag) return refuse("in_toekomst");
  if (gesprek.met.length === 0) return refuse("met_wie");
  if (!gesprek.met.every((id) => deelnemers.includes(id))) return refuse("geen_deelnemer");
  return accept(gesprek);
}

/** The same conversation, filled in further or mended: only its latest version is. */
export function herzien(
  eerder: Pick<Verheldering, "id" | "met">,
  alle: readonly Pick<Verheldering, "vervangt">[],
  gesprek: NieuweVerheldering,
  deelnemers: readonly string[],
  vandaag: Dag,
) {
  if (alle.some(({ vervangt }) => vervangt === eerder.id)) return refuse("is_herzien");
  const result = vastleggen(gesprek, deelnemers, vandaag);
  if (!result.ok) return result;
  // Who takes part for some of the gezin does not see the others: they stay in the conversation.
  const anderen = eerder.met.filter((id) => !deelnemers.includes(id));
  return accept({ ...gesprek, met: [...gesprek.met, ...anderen] });
}

type Versie = Pick<Verheldering, "id" | "vervangt">;

/** What stands now: every conversation in its latest version. */
export function geldend<T extends Versie>(alle: readonly T[]): readonly T[] {
  const vervangen = new Set(alle.map(({ vervangt }) => vervangt));
  return alle.filter(({ id }) => !vervangen.has(id));
}

/** The latest version of this conversation. */
export function laatsteVersie<T extends Versie>(alle: readonly T[], versie: T): T {
  const volgende = alle.find(({ vervangt }) => vervangt === versie.id);
  return volgende ? laatsteVersie(alle, volgende) : versie;
}

/** What this version took the place of, the latest first. */
export function eerdereVersies<T extends Versie>(alle: readonly T[], versie: T): readonly T[] {
  const vorige = alle.find(({ id }) => id === versie.vervangt);
  return vorige ? [vorige, ...eerdereVersies(alle, vorige)] : [];
}

/** How one of the four stands, and since which conversation. */
export type Bekend = Antwoord & { readonly op: Dag };
export type Stand = Readonly<Record<Bestaansvraag, Bekend | undefined>>;

type Besproken = Pick<Verheldering, "id" | "vervangt" | "op" | "vastgelegdOp" | "bestaanszekerheid">;

/** Of each of the four what was said last; undefined while it was not discussed. */
export function standVan(alle: readonly Besproken[]): Stand {
  const nieuwsteEerst = geldend(alle).toSorted(
    (a, b) => b.op.localeCompare(a.op) || b.vastgelegdOp.getTime() - a.vastgelegdOp.getTime(),
  );
  const laatste = (vraag: Bestaansvraag): Bekend | undefined => {
    const gesprek = nieuwsteEerst.find(({ bestaanszekerheid }) => isBesproken(bestaanszekerheid[vraag]));
    return gesprek && { ...gesprek.bestaanszekerheid[vraag], op: gesprek.op };
  };
  return {
    inkomen: laatste("inkomen"),
    schulden: laatste("schulden"),
    wonen: laatste("wonen"),
    energie: laatste("energie"),
  };
}

function isBesproken({ stand }: Antwoord): boolean {
  return stand !== "niet_besproken";
}

export function nietBesproken(stand: Stand): readonly Bestaansvraag[] {
  return bestaansvraagcodes.filter((vraag) => stand[vraag] === undefined);
}

export function acuut(stand: Stand): readonly Bestaansvraag[] {
  return bestaansvraagcodes.filter((vraag) => stand[vraag]?.stand === "acuut");
}
