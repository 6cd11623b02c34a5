import { hmac, type Sleutels } from "#shared/versleuteling.ts";
import { type Kolom, kolommen } from "./kolommen.ts";
import { type Afwijzing, type Meldingcode, verslagRegel, type Vindplaats } from "./melding.ts";
import type { Rij } from "./record.ts";
import { beoordeelRij, celVan, type Overname, type Toets } from "./rij.ts";
import { legeSamenvatting, type Samenvatting, telAfwijzing, telDubbel, telOvername } from "./samenvatting.ts";

/** What becomes of a row, as far as the file tells: refused, skipped, or to be taken over under its source reference. */
export type Oordeel = Weggelaten | Overneembaar;
type Weggelaten = Vindplaats & { readonly code: Afwijzing | "dubbele_rij" };
export type Overneembaar = Vindplaats & {
  readonly code: undefined;
  readonly bron: string;
  readonly hash: string;
  readonly overname: Overname;
};

/**
 * Judges a row, then holds it against the earlier ones in `gezien` (source reference -> hash), to which it is added. The hash
 * is a signature (HMAC, hex) over its cells, as they stand; a row without zaaknummer is known by that alone. A refused row
 * holds its zaaknummer too: which of two rows with one number is right is not for us to say.
 */
export function oordeelOver(
  { rij, regel, cellen }: Rij,
  toets: Toets,
  sleutels: Sleutels,
  gezien: Map<string, string>,
): Oordeel {
  if (cellen === undefined) return { rij, regel, code: "rij_onleesbaar" };
  const { plek } = toets.indeling;
  const inhoud = kolommen.map((kolom: Kolom) => cellen[plek[kolom] ?? -1] ?? "");
  const hash = hmac(sleutels.handtekening, `import/hulpvragen/${JSON.stringify(inhoud)}`).toString("hex");
  const bron = celVan(toets.indeling, cellen, "zaaknummer") || `inhoud ${hash}`;
  const eerder = gezien.get(bron);
  if (eerder === undefined) gezien.set(bron, hash);

  const oordeel = beoordeelRij(toets, cellen);
  if (!oordeel.ok) return { rij, regel, code: oordeel.reason };
  if (eerder !== undefined) return { rij, regel, code: eerder === hash ? "dubbele_rij" : "zaaknummer_dubbel" };
  return { rij, regel, code: undefined, bron, hash, overname: oordeel.value };
}

/** How far a run is. */
export type Stand = {
  readonly runId: string;
  readonly samenvatting: Samenvatting;
  bekend: number;
  bewaartermijnVerstreken: number;
  ingekort: number;
  verslagregels: number;
};

export function nieuweStand(runId: string): Stand {
  return {
    runId,
    samenvatting: legeSamenvatting(),
    bekend: 0,
    bewaartermijnVerstreken: 0,
    ingekort: 0,
    verslagregels: 0,
  };
}

/**
 * Counts a batch into `stand`, and tells what is new and what the report says of it. `bekend` holds what earlier runs stored
 * (source reference -> hash); the report of a second run says the same of those rows as that of the first.
 */
export function stapelIndelen(stapel: readonly Oordeel[], bekend: ReadonlyMap<string, string>, stand: Stand) {
  const nieuw: Overneembaar[] = [];
  const regels: string[] = [];
  const verslaan = (waar: Vindplaats, code: Meldingcode) => regels.push(verslagRegel(waar, code));
  for (const oordeel of stapel) {
    const eerder = oordeel.code === undefined ? bekend.get(oordeel.bron) : undefined;
    if (oordeel.code !== undefined) {
      verslaan(oordeel, oordeel.code);
      if (oordeel.code === "dubbele_rij") telDubbel(stand.samenvatting);
      else telAfwijzing(stand.samenvatting, oordeel.code);
    } else if (eerder !== undefined && eerder !== oordeel.hash) {
      verslaan(oordeel, "zaaknummer_dubbel");
      telAfwijzing(stand.samenvatting, "zaaknummer_dubbel");
    } else {
      for (const code of oordeel.overname.meldingen) verslaan(oordeel, code);
      if (eerder === undefined) nieuw.push(oordeel);
      else telDubbel(stand.samenvatting);
    }
  }
  for (const { overname } of nieuw) telNieuw(stand, overname);
  stand.bekend += stapel.filter(
    (oordeel) => oordeel.code === undefined && bekend.get(oordeel.bron) === oordeel.hash,
  ).length;
  stand.verslagregels += regels.length;
  return { nieuw, regels };
}

function telNieuw(stand: Stand, overname: Overname): void {
  telOvername(stand.samenvatting, overname);
  if (overname.meldingen.includes("bewaartermijn_verstreken")) stand.bewaartermijnVerstreken += 1;
  if (overname.meldingen.includes("tekst_ingekort")) stand.ingekort += 1;
}
