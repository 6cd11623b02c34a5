import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import type { Gemeentekop } from "#shared/gemeentekop.ts";
import { Datum } from "#web/components/Datum.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Sectie } from "#web/components/Sectie.tsx";

export type Ontvangst = {
  readonly kenmerk: string;
  readonly spoed: boolean;
  readonly ander: boolean;
  readonly uiterlijk: string;
};

/** The receipt: what happens, when, and what a resident has a right to. The reference opens nothing. */
export function OntvangenPagina({
  ontvangst,
  gemeente,
  vandaag,
}: {
  ontvangst: Ontvangst;
  gemeente: Gemeentekop;
  vandaag: string;
}) {
  return (
    <>
      <Heading level={1}>Wij hebben uw vraag ontvangen</Heading>
      <Notice soort="gelukt" titel="">
        <p>
          Uw kenmerk is <strong>{ontvangst.kenmerk}</strong>. Noem dit als u ons belt. Bewaar of print deze pagina.
        </p>
      </Notice>
      <Sectie titel="Wat gebeurt er nu?">
        <WatNu ontvangst={ontvangst} gemeente={gemeente} vandaag={vandaag} />
      </Sectie>
      <Sectie titel="Hier heeft u recht op">
        <Paragraph>
          Iemand kan gratis met u meedenken en bij gesprekken zijn. Dat heet onafhankelijke cliëntondersteuning:{" "}
          {gemeente.clientondersteuning}.
        </Paragraph>
        <Paragraph>
          U mag zelf een plan maken: wat u nodig heeft en wie u kan helpen. Dat heet een persoonlijk plan. Is uw vraag
          een melding voor de Wmo? Dan heeft u daarvoor zeven dagen na uw melding. Wij nemen het mee in het gesprek.
        </Paragraph>
      </Sectie>
    </>
  );
}

function WatNu({ ontvangst, gemeente, vandaag }: { ontvangst: Ontvangst; gemeente: Gemeentekop; vandaag: string }) {
  return (
    <ol>
      <li>
        {ontvangst.spoed ? "Wij kijken als eerste naar uw vraag. " : "Een medewerker van het wijkteam leest uw vraag. "}
        {ontvangst.spoed ? (
          <>
            Bij gevaar: bel <a href="tel:112">112</a>.
          </>
        ) : null}
      </li>
      <li>
        Wij nemen contact met u op. Uiterlijk <Datum datum={ontvangst.uiterlijk} vandaag={vandaag} vorm="dag" />.
      </li>
      <li>
        {ontvangst.ander
          ? "Wij bespreken met u hoe wij contact leggen met de persoon om wie het gaat."
          : "Samen spreken wij af wanneer wij elkaar spreken: bij u thuis, bij ons of ergens anders."}
      </li>
      <li>
        Duurt het u te lang? Bel ons op{" "}
        <a href={`tel:${gemeente.telefoon.replaceAll(/[^\d+]/g, "")}`}>{gemeente.telefoon}</a>.
      </li>
    </ol>
  );
}
