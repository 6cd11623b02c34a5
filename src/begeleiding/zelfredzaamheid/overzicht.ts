import type { Persoonsbeeld } from "./beeld.ts";
import type { Domein } from "./domeinen.ts";
import { domeincodes } from "./domeinen.ts";
import type { Meting } from "./zelfredzaamheid.ts";

/** What the pages of this room show of one dossier. */
export type Overzicht = {
  readonly casusId: string;
  /** Who is in the gezin now. */
  readonly gezin: readonly { readonly id: string; readonly naam: string }[];
  /** Of everyone who was ever scored, also of who left. */
  readonly beelden: readonly Persoonsbeeld[];
  readonly alle: readonly Meting[];
  /** What the gezin asked about, and what was scored before: these stand first. */
  readonly voorop: readonly Domein[];
  readonly magWerken: boolean;
  readonly vandaag: string;
};

/** Domains that were named or scored, in the order of the matrix. */
export function vooropgesteld(genoemd: readonly Domein[], alle: readonly Meting[]): readonly Domein[] {
  return domeincodes.filter(
    (domein) => genoemd.includes(domein) || alle.some(({ scores }) => scores[domein] !== undefined),
  );
}

/** The fields of the form, filled with what stands there. */
export function waardenVan({ inwonerId, moment, op, scores }: Meting): Readonly<Record<string, string>> {
  const gegeven = Object.entries(scores).map(([domein, score]) => [domein, String(score)] as const);
  return { inwonerId, moment, op, ...Object.fromEntries(gegeven) };
}
