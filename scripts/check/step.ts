export type Counts = { passed: number; failed: number; skipped: number };

/** What a step found. `note` is one line for the summary, `output` what a reader needs to repair it. */
export type Outcome = {
  status: "groen" | "rood" | "overgeslagen";
  note?: string;
  output?: string;
  tests?: Counts;
};

export type Step = { name: string; run: () => Promise<Outcome> };

/** A step as it went: `outcome` is absent for a step behind the first red one. */
export type Ran = { name: string; seconds: number; outcome?: Outcome };
