import { type Cel, findKubusfout, margesVan, naamVan } from "./kubus.ts";

/** The first four bytes, big-endian, of HMAC-SHA256 under the secret key of the municipality: an argument, for a rule knows no Node. */
export type Hash = (tekst: string) => number;

const GANGEN = 50;

/**
 * Controlled small-count rounding: what may be published of each base cell, in the order given. Counts of 1 to `basis` - 1 become 0
 * or `basis`, so that all margins together stay closest to the truth; all others stay. Every published figure must be a sum of
 * these: then the same filter gives the same answer by whatever route, all adds up, and the difference of two answers is 0 or at
 * least `basis`. Whole numbers only: the same everywhere, bit for bit. The order of the cells is nothing.
 *
 * Family of Langsrud & Heldal (2018), PLS-rounding (SSB, SmallCountRounding); steps and vector: test/vectoren/README.md. The weights
 * of the margins are secret, so that nobody re-runs the choice. @NOTE never change the key, the labels or this order of choosing
 * for a closed period: two versions of one period together give the small counts away.
 */
export function beveiligen(cellen: readonly Cel[], hash: Hash, basis = 5): number[] {
  if (!Number.isSafeInteger(basis) || basis < 2) throw new RangeError("basis is a whole number, 2 or more");
  const fout = findKubusfout(cellen);
  if (fout !== undefined) throw new RangeError(`cell ${fout.plaats}: ${fout.reden}`);
  const klein = cellen.filter(({ aantal }) => aantal > 0 && aantal < basis);
  const opgehoogd = new Set(opgehoogdeCellen(klein, hash, basis));
  return cellen.map((cel) => (cel.aantal === 0 || cel.aantal >= basis ? cel.aantal : opgehoogd.has(cel) ? basis : 0));
}

function opgehoogdeCellen(klein: readonly Cel[], hash: Hash, basis: number): Cel[] {
  const cellen = opVolgorde(klein, hash);
  const som = cellen.reduce((totaal, { aantal }) => totaal + aantal, 0);
  const hoeveel = Math.floor((2 * som + basis) / (2 * basis));
  const rooster = roosterVan(cellen, hash, basis);
  for (let keer = 0; keer < hoeveel; keer += 1) zet(rooster, besteVan(rooster), 1);
  for (let gang = 0; gang < GANGEN && verbeterd(rooster); gang += 1);
  return cellen.filter((_, plaats) => rooster.gekozen[plaats] === 1);
}

/** By the keyed tie; two that happen to share it (one in four billion) by their labels. */
function opVolgorde(klein: readonly Cel[], hash: Hash): Cel[] {
  return klein
    .map((cel) => ({ cel, naam: naamVan(cel.labels), tie: hash(`cell|${naamVan(cel.labels)}`) }))
    .toSorted((een, ander) => een.tie - ander.tie || (een.naam < ander.naam ? -1 : 1))
    .map(({ cel }) => cel);
}

/** The small cells in their margins. Everything is a whole number, far below 2^53. */
type Rooster = {
  readonly gekozen: Uint8Array;
  /** Per cell, what choosing it adds to the error: Σ w (2 b e + b²) over its margins. */
  readonly delta: Float64Array;
  /** Per cell its margins, per margin its cells. */
  readonly marges: readonly (readonly number[])[];
  readonly inMarge: readonly (readonly number[])[];
  /** Per margin, how much dearer each of its cells becomes when one is chosen: 2 w b². */
  readonly stap: Float64Array;
};

function roosterVan(cellen: readonly Cel[], hash: Hash, basis: number): Rooster {
  const nummers = new Map<string, number>();
  const fouten: number[] = [];
  const inMarge: number[][] = [];
  const marges = cellen.map(({ labels, aantal }, plaats) =>
    margesVan(labels).map((marge) => {
      const naam = naamVan(marge);
      const nummer = nummers.get(naam) ?? nummers.size;
      nummers.set(naam, nummer);
      fouten[nummer] = (fouten[nummer] ?? 0) - aantal;
      (inMarge[nummer] ??= []).push(plaats);
      return nummer;
    }),
  );
  const gewichten = Float64Array.from(nummers.keys(), (naam) => 8 + (hash(`margin|${naam}`) % 17));
  const winst = gewichten.map((gewicht, nummer) => gewicht * (2 * basis * (fouten[nummer] ?? 0) + basis * basis));
  return {
    gekozen: new Uint8Array(cellen.length),
    delta: Float64Array.from(marges, (eigen) => eigen.reduce((som, marge) => som + (winst[marge] ?? 0), 0)),
    marges,
    inMarge,
    stap: gewichten.map((gewicht) => 2 * gewicht * basis * basis),
  };
}

/** The cell, not chosen yet, that adds least; of equals the first. */
function besteVan({ delta, gekozen }: Rooster): number {
  let beste = -1;
  let laagste = Infinity;
  for (let cel = 0; cel < delta.length; cel += 1) {
    const eigen = delta[cel] ?? Infinity;
    if (gekozen[cel] === 1 || eigen >= laagste) continue;
    beste = cel;
    laagste = eigen;
  }
  return beste;
}

/** One pass over the chosen: each makes room for a strictly better one, if there is. Whether any did. */
function verbeterd(rooster: Rooster): boolean {
  let geruild = false;
  for (const [cel, was] of rooster.gekozen.slice().entries()) {
    if (was === 0) continue;
    zet(rooster, cel, 0);
    const beste = besteVan(rooster);
    const isBeter = (rooster.delta[beste] ?? 0) < (rooster.delta[cel] ?? 0);
    zet(rooster, isBeter ? beste : cel, 1);
    geruild ||= isBeter;
  }
  return geruild;
}

function zet({ gekozen, delta, marges, inMarge, stap }: Rooster, cel: number, keuze: 0 | 1): void {
  gekozen[cel] = keuze;
  for (const marge of marges[cel] ?? []) {
    const verschil = (keuze === 1 ? 1 : -1) * (stap[marge] ?? 0);
    for (const ander of inMarge[marge] ?? []) delta[ander] = (delta[ander] ?? 0) + verschil;
  }
}
