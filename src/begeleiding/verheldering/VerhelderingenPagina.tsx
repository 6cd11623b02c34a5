import { Heading } from "@nl-design-system-candidate/heading-react";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { taakPaths } from "#begeleiding/taak/paths.ts";
import { duurInWoorden } from "#begeleiding/taak/uitleg.ts";
import { zoekTermijn } from "#begeleiding/taak/wettelijke-termijnen.ts";
import { opsomming } from "#shared/tekst.ts";
import { Datum } from "#web/components/Datum.tsx";
import { Kolommen } from "#web/components/Kolommen.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Gesprek } from "./Gesprek.tsx";
import type { Overzicht } from "./overzicht.ts";
import { verhelderingPaths } from "./paths.ts";
import {
  acuut,
  bestaansstanden,
  bestaansvraagcodes,
  bestaansvragen,
  eerdereVersies,
  geldend,
  type Verheldering,
} from "./verheldering.ts";

/** What the gezin told, the latest conversation first; on the right how bestaanszekerheid stands. */
export function VerhelderingenPagina({ overzicht }: { readonly overzicht: Overzicht }) {
  const { casusId, gezin, alle, magWerken } = overzicht;
  return (
    <>
      <Heading level={1}>Vraagverheldering</Heading>
      <p className="kt-bijzaak">{opsomming(gezin.map(({ naam }) => naam))}</p>
      <Kolommen context={<Bestaanszekerheid {...overzicht} />}>
        {magWerken ? null : <p>Je kunt dit dossier lezen, maar er niet in werken.</p>}
        <Acuut {...overzicht} />
        {alle.length === 0 ? <p>Hier komt te staan wat het gezin vertelt. Begin met een gesprek.</p> : null}
        {geldend(alle).map((gesprek) => (
          <Vastgelegd key={gesprek.id} overzicht={overzicht} gesprek={gesprek} />
        ))}
        {magWerken ? (
          <div className="kt-acties kt-sectie--3">
            <LinkButton href={verhelderingPaths.nieuw(casusId)} soort="primair">
              Nieuw gesprek
            </LinkButton>
          </div>
        ) : null}
      </Kolommen>
    </>
  );
}

type VastgelegdProps = { readonly overzicht: Overzicht; readonly gesprek: Verheldering };

function Vastgelegd({ overzicht, gesprek }: VastgelegdProps) {
  const { casusId, alle, namen, vandaag, magWerken } = overzicht;
  const eerder = eerdereVersies(alle, gesprek);
  return (
    <section className="kt-sectie kt-sectie--3">
      <Gesprek gesprek={gesprek} namen={namen} vandaag={vandaag} />
      {magWerken ? (
        <p>
          <a href={verhelderingPaths.herziening(casusId, gesprek.id)}>Dit gesprek aanvullen</a>
        </p>
      ) : null}
      {eerder.length === 0 ? null : (
        <details className="kt-uitklap">
          <summary>{eerder.length === 1 ? "Eerdere versie" : `${eerder.length} eerdere versies`}</summary>
          {eerder.map((versie) => (
            <Gesprek key={versie.id} gesprek={versie} namen={namen} vandaag={vandaag} />
          ))}
        </details>
      )}
    </section>
  );
}

function Bestaanszekerheid({ casusId, stand, vandaag }: Overzicht) {
  return (
    <Sectie titel="Bestaanszekerheid">
      {stand === undefined ? (
        <p>Je ziet een deel van dit gezin. Vraag de regisseur hoe het met inkomen, schulden, wonen en energie staat.</p>
      ) : (
        <ul className="kt-mensen">
          {bestaansvraagcodes.map((vraag) => {
            const bekend = stand[vraag];
            return (
              <li key={vraag}>
                {bestaansvragen[vraag]}: {bekend ? bestaansstanden[bekend.stand].toLowerCase() : "nog niet besproken"}
                {bekend === undefined ? null : (
                  <div className="kt-bijzaak">
                    <Datum datum={bekend.op} vandaag={vandaag} />
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <p>
        <a href={casusPaths.casus(casusId)}>Naar het dossier</a>
      </p>
    </Sectie>
  );
}

/** What cannot wait, and what to do next. */
function Acuut({ casusId, stand, vandaag, magWerken }: Overzicht) {
  const dringend = stand === undefined ? [] : acuut(stand);
  if (dringend.length === 0) return null;
  const spoed = zoekTermijn("wgs_eerste_gesprek_bedreigend", vandaag);
  return (
    <Notice soort="letop" titel={`Acuut: ${opsomming(dringend.map((vraag) => bestaansvragen[vraag].toLowerCase()))}`}>
      {dringend.includes("inkomen") ? (
        <p>Is er nu geen geld voor eten of de vaste lasten? Vraag vandaag om een voorschot of noodhulp.</p>
      ) : null}
      {spoed.ok && dringend.some((vraag) => vraag !== "inkomen") ? (
        <p>
          Dreigt het gezin uit huis te worden gezet, of gas, stroom, water, warmte of de zorgverzekering te verliezen?
          Dan is het eerste gesprek over schuldhulp binnen {duurInWoorden(spoed.value.lengte, spoed.value.eenheid)} (
          {spoed.value.wet}, artikel {spoed.value.artikel}). Kies die termijn bij de taak: wij rekenen de laatste dag
          uit.
        </p>
      ) : null}
      {magWerken ? <LinkButton href={taakPaths.taken(casusId)}>Taak afspreken</LinkButton> : null}
    </Notice>
  );
}
