import { casusPaths } from "#begeleiding/casus/paths.ts";
import { noodtoegangPaths } from "#begeleiding/noodtoegang/paths.ts";
import { hulpvraagPaths } from "#instroom/hulpvraag/paths.ts";
import { Sectie } from "#web/components/Sectie.tsx";
import type { EigenRecord, Elders, Resultaat, Vraagbaak } from "./resultaat.ts";
import { meesteResultaten } from "./zoekvraag.ts";

export type ResultatenProps = { readonly resultaten: readonly Resultaat[]; readonly isMeer: boolean };

export function Resultaten({ resultaten, isMeer }: ResultatenProps) {
  if (resultaten.length === 0)
    return (
      <Sectie titel="Niemand gevonden">
        <p>Deze persoon kennen we nog niet. Of de naam of datum is anders opgeschreven: zoek ook met de postcode.</p>
      </Sectie>
    );
  return (
    <Sectie titel={resultaten.length === 1 ? "1 persoon gevonden" : `${resultaten.length} personen gevonden`}>
      {isMeer ? <p>Je ziet de {meesteResultaten} die er het meest op lijken. Vul meer in om minder te zien.</p> : null}
      <ul className="kt-mensen">
        {resultaten.map((een) => (
          <li key={een.persoonId}>
            <Persoon {...een} />
          </li>
        ))}
      </ul>
    </Sectie>
  );
}

/** Of what is not hers to see, nothing but what is needed to recognise someone, and the way to ask. */
function Persoon({ naam, geboortejaar, eigen, elders }: Resultaat) {
  const [eerste, ...rest] = eigen;
  const adres = eerste && adresVan(eerste);
  return (
    <>
      {adres === undefined ? naam : <a href={adres}>{naam}</a>}
      <div className="kt-bijzaak">{geborenIn(eerste, geboortejaar)}</div>
      {rest.map((record) => (
        <div key={adresVan(record)} className="kt-bijzaak">
          Ook ingeschreven als dezelfde persoon: <a href={adresVan(record)}>{soortVan(record)}</a>
        </div>
      ))}
      {elders.map((een) => (
        <BijAnderen key={een.inwonerId} {...een} isOok={eerste !== undefined} />
      ))}
    </>
  );
}

function BijAnderen({ inwonerId, heeftDossier, vraagbaken, isOok }: Elders & { readonly isOok: boolean }) {
  return (
    <>
      <div className="kt-bijzaak">
        Er is {isOok ? "ook elders " : ""}
        {heeftDossier ? "een dossier" : "een hulpvraag"}. {vraagbaken.map(inWoorden).join(" ")}
      </div>
      {heeftDossier ? <a href={noodtoegangPaths.nemen(inwonerId)}>Toegang in een noodgeval</a> : null}
    </>
  );
}

function geborenIn(eigen: EigenRecord | undefined, jaar: string | undefined): string {
  if (eigen === undefined) return jaar === undefined ? "Geboortejaar onbekend" : `Geboren in ${jaar}`;
  const geboren = eigen.geboortedatum === null ? "Geboortedatum onbekend" : `Geboren ${leesbaar(eigen.geboortedatum)}`;
  return `${geboren} · ${soortVan(eigen)}`;
}

function soortVan({ casusId }: EigenRecord): string {
  return casusId === null ? "hulpvraag" : "dossier";
}

function adresVan({ casusId, hulpvraagId }: EigenRecord): string | undefined {
  if (casusId !== null) return casusPaths.casus(casusId);
  return hulpvraagId === null ? undefined : hulpvraagPaths.hulpvraag(hulpvraagId);
}

function inWoorden({ team, coordinatoren }: Vraagbaak): string {
  return coordinatoren.length === 0 ? `Vraag het bij ${team}.` : `Vraag het ${coordinatoren.join(" of ")} (${team}).`;
}

/** 2016-11-24 -> 24-11-2016; what is not known is left out. */
function leesbaar(geboortedatum: string): string {
  return geboortedatum.split("-").toReversed().join("-");
}
