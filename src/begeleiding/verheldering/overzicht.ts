import type { OverigLeefgebied, Stand, Verheldering } from "./verheldering.ts";
import { overigeLeefgebieden } from "./verheldering.ts";

type Mens = { readonly id: string; readonly naam: string };

/** What the pages of this room show of one dossier. */
export type Overzicht = {
  readonly casusId: string;
  /** Who is in the gezin now. */
  readonly gezin: readonly Mens[];
  /** Names by id, also of who left. */
  readonly namen: ReadonlyMap<string, string>;
  /** What the gezin asked, in its own words. */
  readonly vragen: readonly string[];
  /** Leefgebieden that were named in those questions. */
  readonly genoemd: readonly OverigLeefgebied[];
  /** Every version, the newest first. */
  readonly alle: readonly Verheldering[];
  readonly stand: Stand | undefined;
  readonly magWerken: boolean;
  readonly vandaag: string;
};

/** Who can be chosen: the gezin as it is, and who was in the conversation although she left since. */
export function gesprekspartners({ gezin, namen }: Overzicht, met: readonly string[]): readonly Mens[] {
  const anderen = met.filter((id) => namen.has(id) && !gezin.some((lid) => lid.id === id));
  return [...gezin, ...anderen.map((id) => ({ id, naam: namen.get(id) ?? "" }))];
}

/** The fields of the form, filled with what stands there. */
export function waardenVan(gesprek: Verheldering): Readonly<Record<string, string | readonly string[]>> {
  const { op, met, woorden, goed, netwerk, bestaanszekerheid, leefgebieden } = gesprek;
  const { inkomen, schulden, wonen, energie } = bestaanszekerheid;
  return {
    op,
    met,
    woorden,
    goed: goed ?? "",
    netwerk: netwerk ?? "",
    inkomen: inkomen.stand,
    inkomenRegel: inkomen.regel ?? "",
    schulden: schulden.stand,
    schuldenRegel: schulden.regel ?? "",
    wonen: wonen.stand,
    wonenRegel: wonen.regel ?? "",
    energie: energie.stand,
    energieRegel: energie.regel ?? "",
    ...leefgebieden,
  };
}

/** A new conversation: today, with who is the only one, and nothing discussed yet. */
export function nieuweWaarden({ gezin, vandaag }: Overzicht): Readonly<Record<string, string | readonly string[]>> {
  const enige = gezin.length === 1 ? gezin.map(({ id }) => id) : [];
  const niet = "niet_besproken";
  return { op: vandaag, met: enige, inkomen: niet, schulden: niet, wonen: niet, energie: niet };
}

/** Of a list of codes those with a question of their own in the conversation, in its order. */
export function genoemdeLeefgebieden(codes: readonly string[]): readonly OverigLeefgebied[] {
  return overigeLeefgebieden.filter((gebied) => codes.includes(gebied));
}
