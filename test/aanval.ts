import highsModule from "highs";
import type { Highs } from "highs";

/** What somebody knows: the true counts of these cells together lie between two bounds, inclusive. */
export type Weten = { readonly cellen: readonly number[]; readonly onder: number; readonly boven: number };

export type Interval = { readonly onder: number; readonly boven: number };

// Its types speak of the CommonJS build, where the loader stands under `default`; Node imports the ES module, where it is the default.
const loadHighs = highsModule as unknown as () => Promise<Highs>;

/**
 * The solver attack on published counts: for each asked cell the least and the most its true count can be, for somebody who knows
 * all of `weten` and that a count is a whole number, 0 or more. Integer programming (HiGHS), so the intervals are exact: a linear
 * audit would only give outer bounds. Throws when what is "known" contradicts itself: then the harness is wrong, not the method.
 */
export async function aanval(
  aantal: number,
  weten: readonly Weten[],
  gevraagd: readonly number[],
): Promise<Interval[]> {
  const highs = await loadHighs();
  const cellen = weten.flatMap((feit) => feit.cellen);
  const starts = [0];
  for (const feit of weten) starts.push((starts.at(-1) ?? 0) + feit.cellen.length);
  return highs.withModel(
    {
      numCols: aantal,
      numRows: weten.length,
      colCost: Array.from({ length: aantal }, () => 0),
      colLower: Array.from({ length: aantal }, () => 0),
      colUpper: Array.from({ length: aantal }, () => highs.infinity),
      rowLower: weten.map(({ onder }) => onder),
      rowUpper: weten.map(({ boven }) => boven),
      matrix: {
        format: "csr",
        numRows: weten.length,
        numCols: aantal,
        starts,
        indices: cellen,
        values: cellen.map(() => 1),
      },
      integrality: Array.from({ length: aantal }, () => highs.constants.variableType.integer),
    },
    (model) => {
      model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5 });
      const uiterste = (cel: number, richting: 1 | -1): number => {
        model.changeColCost(cel, richting);
        const { modelStatus } = model.run();
        if (modelStatus !== highs.constants.modelStatus.optimal) throw new Error(`solver status ${modelStatus}`);
        const waarde = Math.round(model.getObjectiveValue());
        model.changeColCost(cel, 0);
        return waarde * richting;
      };
      return gevraagd.map((cel) => {
        const interval = { onder: uiterste(cel, 1), boven: uiterste(cel, -1) };
        // What is known of one cell helps with the next.
        model.changeColBounds(cel, interval.onder, interval.boven);
        return interval;
      });
    },
  );
}
