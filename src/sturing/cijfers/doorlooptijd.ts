import { type KaplanMeier, kaplanMeier } from "#sturing/statistiek/kaplan-meier.ts";
import { type Kwantiel, kwantiel } from "#sturing/statistiek/kwantiel.ts";

/** So many hulpvragen that lasted so many days until this. Only `bereikt` is the event; the others were cut off there. */
export type Doorlooptijdtelling = {
  readonly einde: "bereikt" | "open" | "afgebroken";
  readonly dagen: number;
  readonly aantal: number;
};

/** How long it takes, with those that are still open counted. In days. */
export type Doorlooptijd = {
  readonly km: KaplanMeier;
  readonly kwart: Kwantiel;
  readonly mediaan: Kwantiel;
  readonly driekwart: Kwantiel;
  readonly bereikt: number;
  readonly open: number;
  readonly afgebroken: number;
  /** The day up to which the curve is drawn; undefined when that is all of it. */
  readonly tekenTot: number | undefined;
};

export function doorlooptijdVan(tellingen: readonly Doorlooptijdtelling[]): Doorlooptijd {
  const km = kaplanMeier(
    tellingen.map(({ einde, dagen, aantal }) => ({ duur: dagen, gebeurtenis: einde === "bereikt" ? 1 : 0, aantal })),
  );
  const driekwart = kwantiel(km, 0.75);
  const mediaan = kwantiel(km, 0.5);
  return {
    km,
    kwart: kwantiel(km, 0.25),
    mediaan,
    driekwart,
    bereikt: aantalMet(tellingen, "bereikt"),
    open: aantalMet(tellingen, "open"),
    afgebroken: aantalMet(tellingen, "afgebroken"),
    tekenTot: tekenTot(km, driekwart.waarde ?? mediaan.waarde ?? 0),
  };
}

/** A curve over fewer than this is a tail of single cases. */
const minstensGevolgd = 10;
const deelGevolgd = 0.02;

/** Where too few are followed that long the curve stops, but never before day `zeker`. */
function tekenTot(km: KaplanMeier, zeker: number): number | undefined {
  const laatste = km.stappen.at(-1)?.tijd ?? 0;
  const nodig = Math.max(minstensGevolgd, km.n * deelGevolgd);
  const genoeg = km.stappen.findLast(({ nAtRisk }) => nAtRisk >= nodig)?.tijd ?? laatste;
  const tot = Math.max(genoeg, zeker);
  return tot > 0 && tot < laatste ? tot : undefined;
}

function aantalMet(tellingen: readonly Doorlooptijdtelling[], einde: Doorlooptijdtelling["einde"]): number {
  return tellingen.reduce((som, telling) => (telling.einde === einde ? som + telling.aantal : som), 0);
}
