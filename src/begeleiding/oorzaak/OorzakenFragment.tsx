import { leefgebieden } from "#instroom/hulpvraag/codelijst.ts";
import type { Oorzaak } from "#begeleiding/planversie/stuk.ts";
import { Datum } from "#web/components/Datum.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { isInFocus } from "./oorzaak.ts";
import { oorzaakPaths } from "./paths.ts";

export type OorzakenProps = {
  readonly casusId: string;
  readonly oorzaken: readonly Oorzaak[];
  readonly vandaag: string;
};

/** What one works on first, and what comes later. */
export function OorzakenFragment({ casusId, oorzaken, vandaag }: OorzakenProps) {
  const later = oorzaken.filter((een) => !isInFocus(een));
  const nu = oorzaken.filter(isInFocus);
  return (
    <Sectie titel="Waar we nu aan werken">
      {nu.length === 0 ? <p>Kies met het gezin welke oorzaak jullie als eerste aanpakken.</p> : null}
      <ul className="kt-mensen">
        {nu.map(({ id, woorden, leefgebied, focusSinds }) => (
          <li key={id}>
            {woorden}
            <div className="kt-bijzaak">
              {leefgebieden[leefgebied]}
              {focusSinds === null ? null : (
                <>
                  {" · sinds "}
                  <Datum datum={focusSinds} vandaag={vandaag} />
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
      {later.length === 0 ? null : (
        <p className="kt-bijzaak">Later: {later.map(({ woorden }) => woorden).join(" · ")}</p>
      )}
      <p>
        <a href={oorzaakPaths.oorzaken(casusId)}>Oorzaken en focus</a>
      </p>
    </Sectie>
  );
}
