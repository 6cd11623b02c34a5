import { gezinsrollen } from "#begeleiding/casus/casus.ts";
import { hulpvraagPaths } from "#instroom/hulpvraag/paths.ts";
import { persoonskaartPaths } from "#persoon/persoonskaart/paths.ts";
import { opsomming } from "#shared/tekst.ts";
import { Datum } from "#web/components/Datum.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { type Dossier, helpersNu } from "./dossier.ts";

/** Who it is about. */
export function Gezin({ gezin, zicht }: Dossier) {
  return (
    <Sectie titel="Gezin">
      <ul className="kt-mensen">
        {gezin.map(({ id, naam, gezinsrol, geboortedatum, telefoon, overledenOp }) => (
          <li key={id}>
            {zicht === "bestaan" ? naam : <a href={persoonskaartPaths.kaart(id)}>{naam}</a>}
            <div className="kt-bijzaak">
              {[
                gezinsrollen[gezinsrol],
                overledenOp !== null && "overleden",
                geboortedatum && `geboren ${leesbaar(geboortedatum)}`,
                zicht !== "bestaan" && telefoon,
              ]
                .filter(Boolean)
                .join(" · ")}
            </div>
          </li>
        ))}
      </ul>
    </Sectie>
  );
}

/** 2016-11-24 -> 24-11-2016; what is not known is left out. */
function leesbaar(geboortedatum: string): string {
  return geboortedatum.split("-").toReversed().join("-");
}

/** Who helps now: the regisseur first. */
export function Hulp({ helpers, gezin, zicht }: Dossier) {
  return (
    <Sectie titel="Wie helpt">
      <ul className="kt-mensen">
        {helpersNu(helpers).map(({ id, naam, soort, voor, reden }) => (
          <li key={id}>
            {naam}
            <div className="kt-bijzaak">
              {soort === "regie" ? "Regisseur" : zicht === "bestaan" ? "Doet mee" : `${meedoen(voor, gezin)}: ${reden}`}
            </div>
          </li>
        ))}
      </ul>
    </Sectie>
  );
}

/** For whom someone takes part, as far as the one who reads knows them. */
function meedoen(voor: readonly string[] | null, gezin: Dossier["gezin"]): string {
  const namen = gezin.filter(({ id }) => voor?.includes(id)).map(({ naam }) => naam);
  if (voor === null) return "Doet mee";
  return namen.length === 0 ? "Doet mee voor iemand van het gezin" : `Doet mee voor ${opsomming(namen)}`;
}

/** What the gezin asked. */
export function Vragen({ vragen, vandaag }: Dossier) {
  // Who takes part for one of the gezin may see none of them.
  if (vragen.length === 0) return null;
  return (
    <Sectie titel="Hulpvragen">
      <ul className="kt-mensen">
        {vragen.map(({ id, gemeldOp, woorden, open }) => (
          <li key={id}>
            <a href={hulpvraagPaths.hulpvraag(id)}>{woorden}</a>
            <div className="kt-bijzaak">
              <Datum datum={gemeldOp} vandaag={vandaag} /> · {open ? "open" : "afgesloten"}
            </div>
          </li>
        ))}
      </ul>
    </Sectie>
  );
}
