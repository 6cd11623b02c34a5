import type { Opschrift } from "./Figuur.tsx";
import { Beeld, Figuur, pct } from "./Figuur.tsx";
import type { Eenheid } from "./getallen.ts";
import { aantalMetDeel, hoeveel, lengte, procent, som } from "./getallen.ts";

export type Deel = { readonly naam: string; readonly aantal: number };

export type VerhoudingsBalkProps = Opschrift & {
  links: Deel;
  rechts: Deel;
  /** What is neither, or not known; lies between the two and is not left out of the whole. */
  tussen?: Deel | undefined;
  eenheid: Eenheid;
};

/** One bar: two parts of a whole against each other. */
export function VerhoudingsBalk({ links, rechts, tussen, eenheid, ...opschrift }: VerhoudingsBalkProps) {
  const delen = tussen === undefined ? [links, rechts] : [links, tussen, rechts];
  const geheel = som(delen.map(({ aantal }) => aantal));
  const breedte = (deel: Deel | undefined) => (deel === undefined ? 0 : (lengte(deel.aantal) / geheel) * 100);
  const arcering = `${opschrift.id}-arcering`;
  return (
    <Figuur {...opschrift} isLeeg={geheel === 0}>
      <p className="kt-grafiek__delen">
        <DeelLabel deel={links} geheel={geheel} />
        <DeelLabel deel={rechts} geheel={geheel} />
      </p>
      <Beeld id={opschrift.id} titel={opschrift.titel} uitleg={inWoorden(delen, geheel, eenheid)} soort="verhouding">
        <defs>
          <pattern id={arcering} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect className="kt-grafiek__arcering-grond" width="8" height="8" />
            <rect className="kt-grafiek__arcering-streep" width="3" height="8" />
          </pattern>
        </defs>
        <Stuk deel={links} x={0} breedte={breedte(links)} vulling={undefined} eenheid={eenheid} />
        {tussen === undefined ? null : (
          <Stuk deel={tussen} x={breedte(links)} breedte={breedte(tussen)} vulling="none" eenheid={eenheid} />
        )}
        <Stuk
          deel={rechts}
          x={100 - breedte(rechts)}
          breedte={breedte(rechts)}
          vulling={`url(#${arcering})`}
          eenheid={eenheid}
        />
      </Beeld>
      {tussen === undefined || breedte(tussen) === 0 ? null : (
        <p className="kt-grafiek__noot">{`Daartussen: ${tussen.naam}, ${aantalMetDeel(tussen.aantal, geheel)}.`}</p>
      )}
    </Figuur>
  );
}

function DeelLabel({ deel, geheel }: { deel: Deel; geheel: number }) {
  return (
    <span className="kt-grafiek__deel">
      <span className="kt-grafiek__deelnaam">{deel.naam}</span>{" "}
      <strong className="kt-grafiek__deelwaarde">{procent(lengte(deel.aantal), geheel)}</strong>{" "}
      <span className="kt-grafiek__deelaantal">{aantalMetDeel(deel.aantal, undefined)}</span>
    </span>
  );
}

type StukProps = { deel: Deel; x: number; breedte: number; vulling: string | undefined; eenheid: Eenheid };

function Stuk({ deel, x, breedte, vulling, eenheid }: StukProps) {
  if (breedte === 0) return null;
  return (
    <rect
      className={vulling === undefined ? "kt-grafiek__staaf" : "kt-grafiek__stuk"}
      x={pct(x)}
      width={pct(breedte)}
      height="100%"
      fill={vulling}
    >
      <title>{`${deel.naam}: ${hoeveel(deel.aantal, eenheid)}`}</title>
    </rect>
  );
}

function inWoorden(delen: readonly Deel[], geheel: number, eenheid: Eenheid): string {
  const regels = delen.map(({ naam, aantal }) => `${naam}: ${aantalMetDeel(aantal, geheel)}.`);
  return `Van ${hoeveel(geheel, eenheid)}. ${regels.join(" ")}`;
}
