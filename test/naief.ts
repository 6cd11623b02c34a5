/** Ways to publish counts that look safe and are not. For the tests only: they prove that the attack has teeth. */
export type NaieveMethode = {
  readonly naam: string;
  /** What is published for a true count of the people with these keys, and what the public rule says of the truth. */
  readonly publiceer: (waarheid: number, sleutel: number) => { readonly onder: number; readonly boven: number };
};

export const naieveMethoden: readonly NaieveMethode[] = [
  {
    naam: "suppress 1-4 per query",
    publiceer: (waarheid) =>
      waarheid > 0 && waarheid < 5 ? { onder: 1, boven: 4 } : { onder: waarheid, boven: waarheid },
  },
  {
    naam: "deterministic 10-5 rounding",
    publiceer: (waarheid) => (waarheid < 10 ? { onder: 0, boven: 9 } : rondom(5 * Math.round(waarheid / 5), 2)),
  },
  {
    naam: "cell key D=2",
    publiceer: (waarheid, sleutel) =>
      rondom(Math.max(0, waarheid === 0 ? 0 : waarheid + (gemengd(sleutel) % 5) - 2), 2),
  },
  {
    naam: "cell key + random rounding 5",
    publiceer: (waarheid, sleutel) => {
      const rest = waarheid % 5;
      return rondom(waarheid - rest + (gemengd(sleutel) % 5 < rest ? 5 : 0), 4);
    },
  },
];

function rondom(gepubliceerd: number, ruis: number): { readonly onder: number; readonly boven: number } {
  return { onder: Math.max(0, gepubliceerd - ruis), boven: gepubliceerd + ruis };
}

/** The finaliser of MurmurHash3: the noise depends on all bits of the sum of the record keys. */
function gemengd(sleutel: number): number {
  let h = sleutel | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
