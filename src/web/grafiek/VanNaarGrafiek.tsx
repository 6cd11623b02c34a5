import { scaleLinear } from "d3-scale";
import type { Opschrift } from "./Figuur.tsx";
import { Beeld, Figuur, pct } from "./Figuur.tsx";

/** One thing on two moments; undefined where it was not measured. */
export type VanNaar = { readonly naam: string; readonly van: number | undefined; readonly naar: number | undefined };

export type VanNaarGrafiekProps = Opschrift & {
  /** Drawn in this order. */
  regels: readonly VanNaar[];
  /** Names of the steps 1, 2, 3, ...: the axis always holds all of them. */
  stappen: readonly string[];
  /** Names of the two moments: "Start", "Einde". */
  van: string;
  naar: string;
};

const rijhoogte = 3.7;
const kop = 3;

/** From one moment to another on a scale of steps: an open dot where it was, a full one where it is, a line between. */
export function VanNaarGrafiek({ regels, stappen, van, naar, ...opschrift }: VanNaarGrafiekProps) {
  const plek = scaleLinear([1, Math.max(2, stappen.length)], [0, 100]);
  return (
    <Figuur {...opschrift} isLeeg={regels.every((regel) => regel.van === undefined && regel.naar === undefined)}>
      <Beeld
        id={opschrift.id}
        titel={opschrift.titel}
        uitleg={regels.map((regel) => inWoorden(regel, van, naar)).join(" ")}
        soort="vannaar"
        hoogte={kop + regels.length * rijhoogte}
      >
        <Schaal stappen={stappen} plek={plek} />
        {regels.map((regel, rij) => (
          <g key={regel.naam}>
            <title>{inWoorden(regel, van, naar)}</title>
            <text className="kt-grafiek__naam" y={em(kop + rij * rijhoogte + 1)}>
              {regel.naam}
            </text>
            <Sprong regel={regel} plek={plek} y={em(kop + rij * rijhoogte + 2.35)} />
          </g>
        ))}
      </Beeld>
    </Figuur>
  );
}

type Plek = (stap: number) => number;

/** Every step a line with its number, the ends with their names. */
function Schaal({ stappen, plek }: { readonly stappen: readonly string[]; readonly plek: Plek }) {
  return (
    <g className="kt-grafiek__as" aria-hidden="true">
      <text x="0" dx="-0.9em" y="0.9em">
        {stappen[0]}
      </text>
      <text className="kt-grafiek__eind" x="100%" dx="0.9em" y="0.9em">
        {stappen.at(-1)}
      </text>
      {stappen.map((naam, index) => (
        <g key={naam}>
          <text className="kt-grafiek__midden" x={pct(plek(index + 1))} y="2.3em">
            {index + 1}
          </text>
          <line
            className="kt-grafiek__hulplijn"
            x1={pct(plek(index + 1))}
            x2={pct(plek(index + 1))}
            y1="2.7em"
            y2="100%"
          />
        </g>
      ))}
    </g>
  );
}

type SprongProps = { readonly regel: VanNaar; readonly plek: Plek; readonly y: string };

function Sprong({ regel: { van, naar }, plek, y }: SprongProps) {
  const gelijk = van !== undefined && van === naar;
  return (
    <>
      {van === undefined || naar === undefined || gelijk ? null : (
        <line
          className={naar < van ? "kt-grafiek__sprong kt-grafiek__sprong--terug" : "kt-grafiek__sprong"}
          x1={pct(plek(van))}
          x2={pct(plek(naar))}
          y1={y}
          y2={y}
        />
      )}
      {van === undefined ? null : (
        <Stip soort="van" stap={van} x={pct(plek(van))} y={y} straal={gelijk ? 1.15 : 0.85} />
      )}
      {naar === undefined ? null : <Stip soort="naar" stap={naar} x={pct(plek(naar))} y={y} straal={0.85} />}
    </>
  );
}

type StipProps = {
  readonly soort: "van" | "naar";
  readonly stap: number;
  readonly x: string;
  readonly y: string;
  readonly straal: number;
};

/** A dot with its own number in it. */
function Stip({ soort, stap, x, y, straal }: StipProps) {
  return (
    <g className={`kt-grafiek__stip--${soort}`}>
      <circle cx={x} cy={y} r={em(straal)} />
      <text className="kt-grafiek__midden" x={x} y={y} dy="0.35em">
        {stap}
      </text>
    </g>
  );
}

function inWoorden({ naam, van, naar }: VanNaar, begin: string, eind: string): string {
  const bekend = [
    van === undefined ? undefined : `${begin.toLowerCase()} ${van}`,
    naar === undefined ? undefined : `${eind.toLowerCase()} ${naar}`,
  ].filter((deel) => deel !== undefined);
  return `${naam}: ${bekend.join(", ")}.`;
}

function em(lengte: number): string {
  return `${Math.round(lengte * 100) / 100}em`;
}
