/** Seeded, so that the demonstration is the same everywhere (mulberry32). */
export type Toeval = {
  /** In [0, 1). */
  readonly getal: () => number;
  readonly kies: <T>(lijst: readonly T[]) => T;
  /** True with chance `kans`. */
  readonly kans: (kans: number) => boolean;
  /** Whole days with this median, spread as waits are: many short, a few long. */
  readonly dagen: (mediaan: number, spreiding: number) => number;
};

export function toeval(zaad: number): Toeval {
  let stand = zaad;
  const getal = () => {
    stand = (stand + 0x6d2b79f5) | 0;
    let t = Math.imul(stand ^ (stand >>> 15), 1 | stand);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const normaal = () => Math.sqrt(-2 * Math.log(1 - getal())) * Math.cos(2 * Math.PI * getal());
  return {
    getal,
    kies: (lijst) => lijst[Math.floor(getal() * lijst.length)]!,
    kans: (kans) => getal() < kans,
    dagen: (mediaan, spreiding) => Math.max(0, Math.round(mediaan * Math.exp(spreiding * normaal()))),
  };
}
