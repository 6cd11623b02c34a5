import type { Opschrift } from "./Figuur.tsx";
import { Figuur } from "./Figuur.tsx";
import type { Eenheid } from "./getallen.ts";
import { aantalMetDeel, hoeveel, lengte, som } from "./getallen.ts";
import type { Maand } from "./maanden.ts";
import { maandVoluit } from "./maanden.ts";
import { Maandstaven } from "./Maandstaven.tsx";

/** One kind, with its count in each of the months. */
export type Reeks = { readonly naam: string; readonly aantallen: readonly number[] };

export type StaafGrafiekProps = Opschrift & {
  /** Successive months. */
  maanden: readonly Maand[];
  /** Two or more kinds that together are all; one kind is drawn as the whole. */
  reeksen: readonly Reeks[];
  eenheid: Eenheid;
  /** The last month has not ended: it is drawn open and does not count as highest or lowest. */
  lopend?: boolean | undefined;
  /** Leaves out the chart of all kinds together, where it already stands above. */
  zonderGeheel?: boolean | undefined;
};

/**
 * Counts per month: all of them, and under it each kind by itself. The kinds are small multiples on one scale from zero,
 * so that no reader has to take a colour to a legend, or to compare pieces that float in a stack.
 */
export function StaafGrafiek(props: StaafGrafiekProps) {
  const { maanden, reeksen, eenheid, lopend = false, zonderGeheel, ...opschrift } = props;
  const perMaand = maanden.map((_, maand) => som(reeksen.map(({ aantallen }) => aantallen[maand] ?? 0)));
  const laatste = maanden.at(-1);
  return (
    <Figuur {...opschrift} isLeeg={som(perMaand) === 0}>
      {zonderGeheel ? null : (
        <Maandstaven
          {...{ maanden, eenheid, lopend }}
          id={opschrift.id}
          titel={opschrift.titel}
          aantallen={perMaand}
          hoogste={Math.max(0, ...perMaand)}
          groot
        />
      )}
      {reeksen.length < 2 ? null : <Panelen {...{ maanden, reeksen, eenheid, lopend }} id={opschrift.id} />}
      {lopend && laatste !== undefined ? (
        <p className="kt-grafiek__noot">{`Open staaf: ${maandVoluit(laatste)} loopt nog.`}</p>
      ) : null}
    </Figuur>
  );
}

type PanelenProps = Pick<StaafGrafiekProps, "maanden" | "reeksen" | "eenheid" | "id"> & { lopend: boolean };

function Panelen({ id, maanden, reeksen, eenheid, lopend }: PanelenProps) {
  const totalen = reeksen.map(({ aantallen }) => som(aantallen));
  const hoogste = Math.max(0, ...reeksen.flatMap(({ aantallen }) => aantallen.map(lengte)));
  return (
    <ul className="kt-grafiek__panelen">
      {reeksen.map(({ naam, aantallen }, index) => (
        <li key={naam} className="kt-grafiek__paneel">
          <p className="kt-grafiek__paneeltitel">
            <strong>{naam}</strong> <span>{aantalMetDeel(totalen[index] ?? 0, som(totalen))}</span>
          </p>
          <Maandstaven
            {...{ maanden, eenheid, lopend, hoogste }}
            id={`${id}-${index}`}
            titel={`${naam}: ${hoeveel(totalen[index] ?? 0, eenheid)}`}
            aantallen={maanden.map((_, maand) => lengte(aantallen[maand] ?? 0))}
          />
        </li>
      ))}
    </ul>
  );
}
