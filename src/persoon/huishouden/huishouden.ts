import { kanMinderjarigZijn, vroegstGeboren } from "#persoon/inwoner/leeftijd.ts";
import { type Dag, plusDagen } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";

/** That someone lives, or lived, in a household: from `van` on, until the day she left. */
export type Lid = {
  readonly id: string;
  readonly huishoudenId: string;
  readonly van: Dag;
  readonly tot: Dag | null;
};

/** A person with every household she was ever in. */
export type Bewoner = {
  readonly geboortedatum: string | null;
  readonly overledenOp: Dag | null;
  readonly leden: readonly Lid[];
};

/** A child lives with the one parent and with the other; a third household is a mistake. */
const meesteHuishoudens = 2;

/**
 * Someone comes to live in a household on `van`. In two at once only as long as she may be under eighteen (co-ouderschap).
 * Of who has died since it ended that day.
 */
export function erbijKomen({ geboortedatum, overledenOp, leden }: Bewoner, huishoudenId: string, van: Dag, nu: Dag) {
  if (van > nu) return refuse("in_toekomst");
  const geboren = vroegstGeboren(geboortedatum);
  if (geboren !== undefined && van < geboren) return refuse("voor_geboorte");
  if (overledenOp !== null && van > overledenOp) return refuse("na_overlijden");
  const tegelijk = leden.filter((lid) => overlapt(lid, van, overledenOp));
  if (tegelijk.some((lid) => lid.huishoudenId === huishoudenId)) return refuse("woont_er_al");
  if (tegelijk.some((lid) => !kanMinderjarigZijn(geboortedatum, laatsteDag(lid, overledenOp, nu))))
    return refuse("woont_elders");
  return tegelijk.length >= meesteHuishoudens ? refuse("derde_huishouden") : accept({ van, tot: overledenOp });
}

/** People who live together from `van` on: at least two, and each may come to live there. */
export function beginnen(bewoners: readonly Bewoner[], huishoudenId: string, van: Dag, nu: Dag) {
  if (bewoners.length < 2) return refuse("niemand_erbij");
  const komst = bewoners.map((bewoner) => erbijKomen(bewoner, huishoudenId, van, nu));
  const geweigerd = komst.find((een) => !een.ok);
  return geweigerd ?? accept(komst.flatMap((een) => (een.ok ? [een.value] : [])));
}

/** Someone leaves on `op`; who left, left. */
export function weggaan({ van, tot }: Pick<Lid, "van" | "tot">, op: Dag, nu: Dag) {
  if (tot !== null) return refuse("al_weg");
  if (op > nu) return refuse("in_toekomst");
  return op < van ? refuse("weg_voor_komst") : accept(op);
}

/** Who leaves and who comes on one day are not there together. */
function overlapt(lid: Pick<Lid, "van" | "tot">, van: Dag, tot: Dag | null): boolean {
  return (lid.tot === null || lid.tot > van) && (tot === null || lid.van < tot);
}

/** The last day, until now, on which she is in both. */
function laatsteDag({ tot }: Pick<Lid, "tot">, ander: Dag | null, nu: Dag): Dag {
  return [tot, ander].reduce<Dag>((laatste, een) => {
    const dagErvoor = een === null ? laatste : plusDagen(een, -1);
    return dagErvoor < laatste ? dagErvoor : laatste;
  }, nu);
}
