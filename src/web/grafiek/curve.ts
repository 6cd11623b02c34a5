import { area, curveStepAfter, line } from "d3-shape";

/** What the chart needs of a step of a survival curve: from `tijd` (days) on a share `overleving` is still open. */
export type CurveStap = {
  readonly tijd: number;
  readonly nAtRisk: number;
  readonly overleving: number;
  readonly onder: number | null;
  readonly boven: number | null;
};

/** The share that is still open at `tijd`, with its interval; at the very start all are. */
export type CurvePunt = Pick<CurveStap, "tijd" | "overleving" | "onder" | "boven">;

/** The curve is drawn in a field of this many units either way, and stretched to its place. */
export const VELD = 1000;

const start: CurvePunt = { tijd: 0, overleving: 1, onder: null, boven: null };

export function puntOp(stappen: readonly CurveStap[], tijd: number): CurvePunt {
  return stappen.findLast((stap) => stap.tijd <= tijd) ?? start;
}

/** Just before `tijd`: still open and still in view. */
export function nAtRiskOp(stappen: readonly CurveStap[], tijd: number): number {
  return stappen.find((stap) => stap.tijd >= tijd)?.nAtRisk ?? 0;
}

/** SVG paths of the curve and its band, from day 0 to `tot`. */
export function paden(stappen: readonly CurveStap[], tot: number): { lijn: string; band: string } {
  const zichtbaar = stappen.filter((stap) => stap.tijd <= tot);
  const punten = [start, ...veranderingen(zichtbaar), { ...puntOp(zichtbaar, tot), tijd: tot }];
  const x = ({ tijd }: CurvePunt) => (tijd / tot) * VELD;
  const lijn = line<CurvePunt>(x, (punt) => y(punt.overleving))
    .curve(curveStepAfter)
    .digits(1);
  const band = area<CurvePunt>(
    x,
    (punt) => y(punt.onder ?? 0),
    (punt) => y(punt.boven ?? 0),
  )
    .defined((punt) => punt.onder !== null && punt.boven !== null)
    .curve(curveStepAfter)
    .digits(1);
  return { lijn: lijn(punten) ?? "", band: band(totHetEinde(punten)) ?? "" };
}

function y(deel: number): number {
  return (1 - deel) * VELD;
}

/** Where the curve reaches 0 there is no interval any more; until that day the last one holds. */
function totHetEinde(punten: readonly CurvePunt[]): CurvePunt[] {
  return punten.flatMap((punt, index) => {
    const vorige = punten[index - 1];
    if (punt.onder !== null || vorige === undefined || vorige.onder === null) return [punt];
    return [{ ...vorige, tijd: punt.tijd }, punt];
  });
}

function veranderingen(stappen: readonly CurveStap[]): CurveStap[] {
  return stappen.filter((stap, index) => stap.overleving !== (stappen[index - 1] ?? start).overleving);
}

const stapgroottes = {
  dagen: [1, 2, 5, 10, 15, 30, 60, 90, 180, 360, 720],
  weken: [7, 14, 28, 56, 91, 182, 364, 728],
} as const;

const hoogstensStreepjes = 7;

/** The days at which the axis and the numbers at risk are written, from 0 up to `tot`. */
export function tijdstreepjes(tot: number, eenheid: "dagen" | "weken"): number[] {
  const grootste = stapgroottes[eenheid].at(-1) ?? tot;
  const grootte =
    stapgroottes[eenheid].find((stap) => tot / stap <= hoogstensStreepjes) ??
    grootste * Math.ceil(tot / grootste / hoogstensStreepjes);
  return Array.from({ length: Math.floor(tot / grootte) + 1 }, (_, index) => index * grootte);
}
