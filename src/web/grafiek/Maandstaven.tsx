import { scaleBand, scaleLinear } from "d3-scale";
import { Beeld, pct } from "./Figuur.tsx";
import type { Eenheid } from "./getallen.ts";
import { getal, hoeveel } from "./getallen.ts";
import type { Maand } from "./maanden.ts";
import { maandKort, maandMetJaar, maandVoluit } from "./maanden.ts";

type MaandstavenProps = {
  id: string;
  titel: string;
  maanden: readonly Maand[];
  aantallen: readonly number[];
  /** The highest of all charts on this scale. */
  hoogste: number;
  eenheid: Eenheid;
  lopend: boolean;
  groot?: boolean;
};

type Schalen = {
  readonly x: (maand: Maand) => number;
  readonly breedte: number;
  readonly y: (aantal: number) => number;
  readonly streepjes: readonly number[];
};

/** Columns from zero, one a month. */
export function Maandstaven({ groot = false, ...props }: MaandstavenProps) {
  const { id, titel, maanden, hoogste } = props;
  const schalen = schaal(maanden, hoogste, groot ? 4 : 2);
  return (
    <Beeld id={id} titel={titel} uitleg={inWoorden(props)} soort={groot ? "maanden" : "maanden-klein"}>
      <Hoogteas schalen={schalen} />
      <Staven {...props} schalen={schalen} />
      {groot ? <Waarden {...props} schalen={schalen} /> : null}
      <Maandas maanden={maanden} schalen={schalen} groot={groot} />
    </Beeld>
  );
}

function Hoogteas({ schalen }: { schalen: Schalen }) {
  return schalen.streepjes.map((aantal) => {
    const y = pct(schalen.y(aantal));
    return (
      <g key={aantal}>
        <line
          className={aantal === 0 ? "kt-grafiek__nullijn" : "kt-grafiek__hulplijn"}
          x1="0"
          x2="100%"
          y1={y}
          y2={y}
        />
        <text className="kt-grafiek__as kt-grafiek__as--links" x="0" y={y} dx="-0.5em" dy="0.35em">
          {getal(aantal)}
        </text>
      </g>
    );
  });
}

/** Of a month, in percent of the width: a few months stand together on the left instead of becoming walls. */
const breedstePlaats = 25;

function schaal(maanden: readonly Maand[], hoogste: number, aantalStreepjes: number): Schalen {
  const band = scaleBand(maanden, [0, Math.min(100, maanden.length * breedstePlaats)])
    .paddingInner(0.25)
    .paddingOuter(0.15);
  const hoogte = scaleLinear([0, hoogste], [100, 0]).nice(aantalStreepjes);
  return {
    x: (maand) => band(maand) ?? 0,
    breedte: band.bandwidth(),
    y: (aantal) => hoogte(aantal),
    streepjes: hoogte.ticks(aantalStreepjes).filter(Number.isInteger),
  };
}

type MetSchalen = MaandstavenProps & { schalen: Schalen };

function Staven({ maanden, aantallen, eenheid, lopend, schalen }: MetSchalen) {
  return maanden.map((maand, index) => {
    const aantal = aantallen[index] ?? 0;
    const open = lopend && index === maanden.length - 1;
    return (
      <g key={maand} className={open ? "kt-grafiek__lopend" : undefined}>
        <title>{`${maandVoluit(maand)}: ${hoeveel(aantal, eenheid)}`}</title>
        <rect fill="none" pointerEvents="all" x={pct(schalen.x(maand))} width={pct(schalen.breedte)} height="100%" />
        {aantal === 0 ? null : (
          <rect
            className="kt-grafiek__staaf"
            x={pct(schalen.x(maand))}
            y={pct(schalen.y(aantal))}
            width={pct(schalen.breedte)}
            height={pct(100 - schalen.y(aantal))}
          />
        )}
      </g>
    );
  });
}

/** A number or name for each month only where there is room for about a year of them; the highest and the last always. */
const hoogstensLabels = 13;

function Waarden({ maanden, aantallen, schalen }: MetSchalen) {
  const hoogste = aantallen.indexOf(Math.max(...aantallen));
  const laatste = maanden.length - 1;
  const kern = laatste - hoogste >= maanden.length / 6 ? [hoogste, laatste] : [hoogste];
  return maanden.map((maand, index) =>
    maanden.length > hoogstensLabels && !kern.includes(index) ? null : (
      <text
        key={maand}
        className={`kt-grafiek__waarde kt-grafiek__midden${kern.includes(index) ? "" : " kt-grafiek__breed"}`}
        x={pct(schalen.x(maand) + schalen.breedte / 2)}
        y={pct(schalen.y(aantallen[index] ?? 0))}
        dy="-0.4em"
      >
        {getal(aantallen[index] ?? 0)}
      </text>
    ),
  );
}

function Maandas({ maanden, schalen, groot }: { maanden: readonly Maand[]; schalen: Schalen; groot: boolean }) {
  const [eerste, laatste] = [maanden[0], maanden.at(-1)];
  if (eerste === undefined || laatste === undefined) return null;
  return (
    <>
      <g className={groot ? "kt-grafiek__as kt-grafiek__smal" : "kt-grafiek__as"}>
        <text x="0" y="100%" dy="1.4em">
          {maandMetJaar(eerste)}
        </text>
        {maanden.length * breedstePlaats < 100 ? null : (
          <text className="kt-grafiek__eind" x="100%" y="100%" dy="1.4em">
            {maandMetJaar(laatste)}
          </text>
        )}
      </g>
      {groot ? <Maandnamen maanden={maanden} schalen={schalen} /> : null}
    </>
  );
}

function Maandnamen({ maanden, schalen }: { maanden: readonly Maand[]; schalen: Schalen }) {
  const overslag = Math.ceil(maanden.length / hoogstensLabels);
  const genoemd = maanden.filter((_, index) => index % overslag === 0);
  return genoemd.map((maand, index) => {
    const midden = pct(schalen.x(maand) + schalen.breedte / 2);
    const metJaar = maand.slice(0, 4) !== genoemd[index - 1]?.slice(0, 4);
    return (
      <text key={maand} className="kt-grafiek__as kt-grafiek__midden kt-grafiek__breed" y="100%" dy="1.4em">
        <tspan x={midden}>{maandKort(maand)}</tspan>
        {metJaar ? (
          <tspan x={midden} dy="1.25em">
            {maand.slice(0, 4)}
          </tspan>
        ) : null}
      </text>
    );
  });
}

function inWoorden({ maanden, aantallen, eenheid, lopend }: MaandstavenProps): string {
  const vol = lopend ? maanden.slice(0, -1) : maanden;
  const [eerste, laatste] = [maanden[0], maanden.at(-1)];
  if (eerste === undefined || laatste === undefined) return "";
  const periode =
    eerste === laatste ? `In ${maandVoluit(eerste)}.` : `${maandVoluit(eerste)} tot en met ${maandVoluit(laatste)}.`;
  if (vol.length < 2) return `${periode} ${hoeveel(aantallen[0] ?? 0, eenheid)}.`;
  const telbaar = aantallen.slice(0, vol.length);
  const noem = (aantal: number) =>
    `${hoeveel(aantal, eenheid)} in ${maandVoluit(vol[telbaar.indexOf(aantal)] ?? eerste)}`;
  return `${periode} De meeste: ${noem(Math.max(...telbaar))}. De minste: ${noem(Math.min(...telbaar))}.`;
}
