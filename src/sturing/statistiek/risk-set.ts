/** So many spells that lasted `duur` days and then ended, or were still open. */
export type Waarneming = {
  /** Days from start to end or peildatum, >= 0. */
  readonly duur: number;
  /** 0: still open (censored). 1, 2, ...: ended by that cause; 1 where causes are not told apart. */
  readonly gebeurtenis: number;
  /** How many spells; 0 counts for nothing. */
  readonly aantal: number;
  /** Left truncation: under observation only after this many days, at risk at t if ingang < t <= duur. Absent: from the very start, day 0 included. */
  readonly ingang?: number | undefined;
};

/** The same as columns of equal length, for very many. `ingang` -Infinity: from the very start. Without `aantal` each row is one spell. */
export type Kolommen = {
  readonly duur: Float64Array;
  readonly gebeurtenis: Uint16Array;
  readonly ingang: Float64Array;
  readonly aantal?: Float64Array;
};

export type Waarnemingen = readonly Waarneming[] | Kolommen;

/** Who was at risk and what happened, per distinct time at which a spell ended or was cut off, ascending. */
export type RiskSets = {
  readonly tijd: Float64Array;
  /** Just before that time: late entries count only after their ingang. */
  readonly nAtRisk: Float64Array;
  readonly nGecensureerd: Float64Array;
  /** Per cause, cause 1 first. */
  readonly nGebeurtenis: readonly Float64Array[];
};

/**
 * The risk sets behind every estimator of this room. At equal times events precede censorings. Spells that end before they
 * come under observation (duur <= ingang) are never at risk and not counted. `tijden` (ascending, distinct) replaces the
 * times of these spells by a grid that other groups share; what ends outside it is at risk but not counted as ending.
 * Source of left truncation: Andersen, Borgan, Gill & Keiding (1993), Statistical Models Based on Counting Processes, III.3.
 */
export function riskSets(waarnemingen: Waarnemingen, tijden?: Float64Array): RiskSets {
  const kolommen = alsKolommen(waarnemingen);
  const { duur, ingang, gebeurtenis } = kolommen;
  const tijd = tijden ?? verschillende(kolommen);
  const oorzaken = gebeurtenis.reduce((meeste, oorzaak) => Math.max(meeste, oorzaak), 1);
  const nAtRisk = new Float64Array(tijd.length + 1);
  const nGecensureerd = new Float64Array(tijd.length);
  const nGebeurtenis = Array.from({ length: oorzaken }, () => new Float64Array(tijd.length));
  for (let rij = 0; rij < duur.length; rij += 1) {
    const aantal = aantalVan(kolommen, rij);
    if (aantal === 0) continue;
    const [vanaf, tot] = [eersteNa(tijd, ingang[rij] ?? 0), eersteNa(tijd, duur[rij] ?? 0)];
    tel(nAtRisk, vanaf, aantal);
    tel(nAtRisk, tot, -aantal);
    if (tijd[tot - 1] !== duur[rij]) continue;
    const einden = gebeurtenis[rij] === 0 ? nGecensureerd : nGebeurtenis[(gebeurtenis[rij] ?? 1) - 1];
    if (einden) tel(einden, tot - 1, aantal);
  }
  for (let plaats = 1; plaats < tijd.length; plaats += 1) tel(nAtRisk, plaats, nAtRisk[plaats - 1] ?? 0);
  return { tijd, nAtRisk: nAtRisk.subarray(0, tijd.length), nGecensureerd, nGebeurtenis };
}

/** How many are at risk just before each of these days, in their order: ingang < day <= duur. */
export function numbersAtRisk(waarnemingen: Waarnemingen, dagen: readonly number[]): number[] {
  const tijd = Float64Array.from(new Set(dagen)).toSorted();
  const { nAtRisk } = riskSets(waarnemingen, tijd);
  return dagen.map((dag) => nAtRisk[tijd.indexOf(dag)] ?? 0);
}

/** Events of any cause, per time. */
export function allOorzaken({ tijd, nGebeurtenis }: RiskSets): Float64Array {
  return tijd.map((_, plaats) => nGebeurtenis.reduce((som, aantallen) => som + (aantallen[plaats] ?? 0), 0));
}

function alsKolommen(waarnemingen: Waarnemingen): Kolommen {
  if (isRijen(waarnemingen)) {
    return nagekeken({
      duur: Float64Array.from(waarnemingen, ({ duur }) => duur),
      gebeurtenis: Uint16Array.from(waarnemingen, ({ gebeurtenis }) => gebeurtenis),
      ingang: Float64Array.from(waarnemingen, ({ ingang }) => ingang ?? -Infinity),
      aantal: Float64Array.from(waarnemingen, ({ aantal }) => aantal),
    });
  }
  return nagekeken(waarnemingen);
}

function isRijen(waarnemingen: Waarnemingen): waarnemingen is readonly Waarneming[] {
  return Array.isArray(waarnemingen);
}

function nagekeken(kolommen: Kolommen): Kolommen {
  const { duur, ingang, gebeurtenis, aantal } = kolommen;
  if ([ingang, gebeurtenis, aantal ?? duur].some(({ length }) => length !== duur.length)) {
    throw new RangeError("the columns are equally long");
  }
  if (!duur.every((dagen) => Number.isFinite(dagen) && dagen >= 0)) {
    throw new RangeError("duur is a number of days, 0 or more");
  }
  if (aantal?.every((n) => Number.isSafeInteger(n) && n >= 0) === false) {
    throw new RangeError("aantal is a whole number, 0 or more");
  }
  if (ingang.some((dagen) => Number.isNaN(dagen))) throw new RangeError("ingang is a number of days");
  return kolommen;
}

/** 0 for who is never at risk. */
function aantalVan({ duur, ingang, aantal }: Kolommen, rij: number): number {
  return (ingang[rij] ?? 0) < (duur[rij] ?? 0) ? (aantal?.[rij] ?? 1) : 0;
}

function verschillende(kolommen: Kolommen): Float64Array {
  const geteld = kolommen.duur.filter((_, rij) => aantalVan(kolommen, rij) > 0).toSorted();
  return geteld.filter((tijd, plaats) => plaats === 0 || tijd !== geteld[plaats - 1]);
}

/** The first place in an ascending row with a value above `grens`. */
function eersteNa(oplopend: Float64Array, grens: number): number {
  let [van, tot] = [0, oplopend.length];
  while (van < tot) {
    const midden = (van + tot) >> 1;
    if ((oplopend[midden] ?? Infinity) > grens) tot = midden;
    else van = midden + 1;
  }
  return van;
}

function tel(rij: Float64Array, plaats: number, aantal: number): void {
  rij[plaats] = (rij[plaats] ?? 0) + aantal;
}
