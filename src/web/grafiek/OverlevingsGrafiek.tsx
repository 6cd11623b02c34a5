import type { CurveStap } from "./curve.ts";
import { nAtRiskOp, paden, puntOp, tijdstreepjes, VELD } from "./curve.ts";
import type { Opschrift } from "./Figuur.tsx";
import { Beeld, Figuur, pct } from "./Figuur.tsx";
import { getal, procent } from "./getallen.ts";
import type { Mediaan, Tijdseenheid } from "./mediaan.ts";
import { inEenheid, mediaanInWoorden, tijdInWoorden } from "./mediaan.ts";

export type OverlevingsGrafiekProps = Opschrift & {
  /** Steps of a Kaplan-Meier curve, ascending. */
  stappen: readonly CurveStap[];
  mediaan: Mediaan;
  /** Finishes "Deel dat ...": "nog wacht op een eerste gesprek". */
  open: string;
  /** Finishes "De helft ...": "had een eerste gesprek". */
  klaar: string;
  eenheid?: Tijdseenheid | undefined;
  /** Draw up to this day; the numbers do not change. Absent: up to the last day that was seen. */
  tot?: number | undefined;
};

type Vlak = Pick<OverlevingsGrafiekProps, "stappen" | "mediaan" | "open"> & {
  eenheid: Tijdseenheid;
  tot: number;
  streepjes: readonly number[];
};

/** A survival curve: how many are still waiting, day by day, those who wait today included. */
export function OverlevingsGrafiek(props: OverlevingsGrafiekProps) {
  const { stappen, mediaan, open, klaar, eenheid = "dagen", id, titel, ondertitel, noot, leeg } = props;
  const tot = Math.max(1, props.tot ?? stappen.at(-1)?.tijd ?? 1);
  const vlak = { stappen, mediaan, open, eenheid, tot, streepjes: tijdstreepjes(tot, eenheid) };
  const bevinding = mediaanInWoorden(mediaan, klaar, eenheid);
  return (
    <Figuur {...{ id, titel, ondertitel, noot, leeg }} isLeeg={stappen.length === 0}>
      <p className="kt-grafiek__bevinding">{bevinding}</p>
      <Beeld id={id} titel={titel} uitleg={`${bevinding} ${inWoorden(vlak)}`} soort="overleving">
        <Hoogteas open={open} />
        <Curve {...vlak} />
        <Mediaanmerk {...vlak} />
        <Tijdas {...vlak} />
      </Beeld>
      {stappen.every(({ onder }) => onder === null) ? null : (
        <p className="kt-grafiek__noot">De band om de lijn: met 95% zekerheid ligt het echte deel daarbinnen.</p>
      )}
    </Figuur>
  );
}

function Hoogteas({ open }: { open: string }) {
  return (
    <>
      <text className="kt-grafiek__as kt-grafiek__astitel" x="0" y="0" dy="-1.1em">
        {`Deel dat ${open}`}
      </text>
      {[0, 0.25, 0.5, 0.75, 1].map((deel) => (
        <g key={deel}>
          <line
            className={deel === 0 ? "kt-grafiek__nullijn" : "kt-grafiek__hulplijn"}
            x1="0"
            x2="100%"
            y1={pct(100 - deel * 100)}
            y2={pct(100 - deel * 100)}
          />
          <text
            className="kt-grafiek__as kt-grafiek__as--links"
            x="0"
            y={pct(100 - deel * 100)}
            dx="-0.5em"
            dy="0.35em"
          >
            {procent(deel)}
          </text>
        </g>
      ))}
    </>
  );
}

function Curve({ stappen, tot }: Vlak) {
  const { lijn, band } = paden(stappen, tot);
  return (
    <svg width="100%" height="100%" viewBox={`0 0 ${VELD} ${VELD}`} preserveAspectRatio="none" overflow="visible">
      {band === "" ? null : <path className="kt-grafiek__band" d={band} />}
      <path className="kt-grafiek__lijn" d={lijn} fill="none" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

/** The label stands where the curve is not: below the half and before the median, or above and after it. */
function Mediaanmerk({ mediaan, eenheid, tot }: Vlak) {
  if (mediaan.waarde === null || mediaan.waarde > tot) return null;
  const links = mediaan.waarde / tot > 0.4;
  const x = pct((mediaan.waarde / tot) * 100);
  return (
    <g className="kt-grafiek__mediaan">
      <line x1="0" x2={x} y1="50%" y2="50%" />
      <line x1={x} x2={x} y1="50%" y2="100%" />
      <circle cx={x} cy="50%" r="0.35em" />
      <text
        className={links ? "kt-grafiek__eind" : undefined}
        x={x}
        y="50%"
        dx={links ? "-0.6em" : "0.6em"}
        dy={links ? "1.5em" : "-0.7em"}
      >
        <tspan className="kt-grafiek__breed">de helft binnen </tspan>
        {tijdInWoorden(mediaan.waarde, eenheid)}
      </text>
    </g>
  );
}

function Tijdas({ stappen, streepjes, tot, eenheid }: Vlak) {
  return (
    <>
      {streepjes.map((tijd, index) => (
        <g key={tijd} className={`kt-grafiek__midden${weglaatbaar(index, streepjes) ? " kt-grafiek__breed" : ""}`}>
          <rect className="kt-grafiek__streepje" x={pct((tijd / tot) * 100)} y="100%" width="1" height="0.4em" />
          <text className="kt-grafiek__as" x={pct((tijd / tot) * 100)} y="100%" dy="1.7em">
            {getal(inEenheid(tijd, eenheid))}
          </text>
          <text className="kt-grafiek__risico" x={pct((tijd / tot) * 100)} y="100%" dy="4.9em">
            {getal(nAtRiskOp(stappen, tijd))}
          </text>
        </g>
      ))}
      <text className="kt-grafiek__as kt-grafiek__astitel" x="0" y="100%" dy="1.7em">
        {eenheid}
      </text>
      <text className="kt-grafiek__as kt-grafiek__astitel" x="0" y="100%" dy="3.6em">
        Nog open en zo lang gevolgd
      </text>
    </>
  );
}

/** On a phone every other label goes when there are many; the first always stays. */
function weglaatbaar(index: number, streepjes: readonly number[]): boolean {
  return streepjes.length > 5 && index % 2 === 1;
}

function inWoorden({ stappen, streepjes, open, eenheid }: Vlak): string {
  const delen = streepjes
    .slice(1)
    .map((tijd) => `na ${tijdInWoorden(tijd, eenheid)} ${procent(puntOp(stappen, tijd).overleving)}`);
  return delen.length === 0 ? "" : `Deel dat ${open}: ${delen.join(", ")}.`;
}
