import { scaleLinear } from "d3-scale";
import type { Opschrift } from "./Figuur.tsx";
import { Beeld, Figuur, pct } from "./Figuur.tsx";
import type { Eenheid } from "./getallen.ts";
import { aantalMetDeel, hoeveel, lengte } from "./getallen.ts";

export type Staaf = { readonly naam: string; readonly aantal: number };

export type LiggendeStavenProps = Opschrift & {
  /** Drawn in this order. */
  staven: readonly Staaf[];
  eenheid: Eenheid;
  /** What the percentages are of; more than the sum of the bars, or less where one thing counts in several. Absent: no percentages. */
  geheel?: number | undefined;
  /** The bars it is about, by name; the others turn grey. Absent: all of them. */
  nadruk?: readonly string[] | undefined;
};

const rijhoogte = 3;
const langeNaam = 26;

/** Horizontal bars from zero, each with its name and number. */
export function LiggendeStaven({ staven, eenheid, geheel, nadruk, ...opschrift }: LiggendeStavenProps) {
  const grootste = Math.max(0, ...staven.map(({ aantal }) => lengte(aantal)));
  const breedte = scaleLinear([0, grootste], [0, 100]);
  const lang = staven.some(({ naam }) => naam.length > langeNaam);
  return (
    <Figuur {...opschrift} isLeeg={grootste === 0}>
      <Beeld
        id={opschrift.id}
        titel={opschrift.titel}
        uitleg={staven.map(({ naam, aantal }) => `${naam}: ${aantalMetDeel(aantal, geheel)}.`).join(" ")}
        soort={lang ? "staven" : "staven-naast"}
        hoogte={staven.length * rijhoogte}
      >
        {staven.map(({ naam, aantal }, rij) => (
          <g key={naam} className={nadruk?.includes(naam) === false ? "kt-grafiek__context" : undefined}>
            <title>{`${naam}: ${hoeveel(aantal, eenheid)}`}</title>
            <text className="kt-grafiek__naam" y={em(rij * rijhoogte + 1)}>
              {naam}
            </text>
            <rect
              className="kt-grafiek__staaf"
              y={em(rij * rijhoogte + 1.3)}
              width={pct(breedte(lengte(aantal)))}
              height="1em"
            />
            <text
              className="kt-grafiek__waarde"
              x={pct(breedte(lengte(aantal)))}
              dx="0.5em"
              y={em(rij * rijhoogte + 2.15)}
            >
              {aantalMetDeel(aantal, geheel)}
            </text>
          </g>
        ))}
        <line className="kt-grafiek__nullijn" x1="0" x2="0" y1="0.6em" y2="100%" />
      </Beeld>
    </Figuur>
  );
}

function em(lengteInEm: number): string {
  return `${Math.round(lengteInEm * 100) / 100}em`;
}
