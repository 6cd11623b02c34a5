import type { Waarschuwing } from "#persoon/gelijkenis/gelijkenis.ts";
import type { Gelijkende } from "#persoon/inwoner/gelijkende.ts";
import { accept, refuse } from "#shared/result.ts";

/** Two records that someone said are one person. */
export type Paar = readonly [a: string, b: string];

/**
 * Which record is of which person: those that pairs join, however far apart, are one, and its id is that of the oldest (ids
 * are in order of time). Depends on which pairs there are, not on their order, so undoing a pair gives back what was.
 */
export function personenVan(records: readonly string[], paren: readonly Paar[]): ReadonlyMap<string, string> {
  const persoon = new Map(records.map((id) => [id, id]));
  const wortel = (id: string): string => {
    const boven = persoon.get(id) ?? id;
    return boven === id ? id : wortel(boven);
  };
  for (const [a, b] of paren) {
    const [oudste, ander] = [wortel(a), wortel(b)].toSorted();
    if (oudste !== undefined && ander !== undefined) persoon.set(ander, oudste);
  }
  return new Map(records.map((id) => [id, wortel(id)]));
}

/** What is known of the two at the moment of choosing. */
export type Vergelijking = {
  readonly isZelfdeRecord: boolean;
  readonly isZelfdePersoon: boolean;
  /** They, or who they are one with already, have two different BSNs. */
  readonly anderBsn: boolean;
  /** Undefined when she was not among those who look alike. */
  readonly gelijkende: Pick<Gelijkende, "oordeel" | "waarschuwing"> | undefined;
};

/** Twins and father and son are never suggested; who says so all the same says why. */
export function samenvoegen(vergelijking: Vergelijking, bevestiging: string | undefined) {
  const { isZelfdeRecord, isZelfdePersoon, anderBsn, gelijkende } = vergelijking;
  if (isZelfdeRecord) return refuse("zichzelf");
  if (anderBsn) return refuse("ander_bsn");
  if (isZelfdePersoon) return refuse("al_een");
  if (!gelijkende) return refuse("lijkt_niet");
  if (gelijkende.waarschuwing !== undefined && bevestiging === undefined) return refuse("bevestiging_nodig");
  return accept(gelijkende);
}

/** Someone who may be the same person, as the page offers her. */
export type Kandidaat = Gelijkende & { readonly waarschuwing?: Waarschuwing | undefined };

/** The ones to suggest, and apart from them those who look like family. */
export function verdelen<K extends Pick<Gelijkende, "waarschuwing">>(kandidaten: readonly K[]) {
  return {
    voorstellen: kandidaten.filter(({ waarschuwing }) => waarschuwing === undefined),
    familie: kandidaten.filter(({ waarschuwing }) => waarschuwing !== undefined),
  };
}

/** A merge as the page of one of the two shows it. */
export type Samengevoegd = {
  readonly id: string;
  readonly naam: string;
  readonly geboortejaar: string | null;
  /** Secret on the other record: nothing moves, so whoever works here sets the mark here. */
  readonly adresGeheim: boolean;
  readonly waarom: string;
  readonly door: string;
  readonly op: Date;
};
