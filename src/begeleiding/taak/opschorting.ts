import { type Dag, dagenTussen, isDag } from "#shared/datum.ts";
import { type Result, accept, refuse } from "#shared/result.ts";

/**
 * Awb art. 4:15: days on which a term stands still. `van` and `tot` both count; without `tot` it still stands still.
 * `van` is the day after the one on which the applicant was asked for what is missing, or agreed.
 */
export type Opschorting = { readonly van: Dag; readonly tot?: Dag };

export type OpschortingGeweigerd =
  | "dag_bestaat_niet"
  | "opschorting_voor_begin"
  | "opschorting_eindigt_voor_begin"
  | "opschorting_na_einde";

/** The days on which a term that runs from `begin` stands still, in order and each day once. */
export function samenvoegen(
  opschortingen: readonly Opschorting[],
  begin: Dag,
): Result<readonly Opschorting[], Exclude<OpschortingGeweigerd, "opschorting_na_einde">> {
  for (const { van, tot } of opschortingen) {
    if (!isDag(van) || (tot !== undefined && !isDag(tot))) return refuse("dag_bestaat_niet");
    if (tot !== undefined && tot < van) return refuse("opschorting_eindigt_voor_begin");
    // The day on which a term begins does not count, so nothing can stand still on it.
    if (van <= begin) return refuse("opschorting_voor_begin");
  }
  const opVolgorde = opschortingen.toSorted((een, ander) => dagenTussen(ander.van, een.van));
  return accept(opVolgorde.reduce<readonly Opschorting[]>(aansluiten, []));
}

function aansluiten(eerder: readonly Opschorting[], volgende: Opschorting): readonly Opschorting[] {
  const vorige = eerder.at(-1);
  if (vorige === undefined) return [volgende];
  if (vorige.tot === undefined) return eerder;
  if (dagenTussen(vorige.tot, volgende.van) > 1) return [...eerder, volgende];
  if (volgende.tot === undefined) return [...eerder.slice(0, -1), { van: vorige.van }];
  const tot = volgende.tot > vorige.tot ? volgende.tot : vorige.tot;
  return [...eerder.slice(0, -1), { van: vorige.van, tot }];
}

/** How many days it stands still; undefined as long as nobody knows. */
export function lengteVan({ van, tot }: Opschorting): number | undefined {
  return tot === undefined ? undefined : dagenTussen(van, tot) + 1;
}

export function staatStil(opschortingen: readonly Opschorting[], dag: Dag): boolean {
  return opschortingen.some(({ van, tot }) => van <= dag && (tot === undefined || dag <= tot));
}
