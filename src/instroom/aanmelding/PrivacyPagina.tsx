import type { ReactElement } from "react";
import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import type { Gemeentekop } from "#shared/gemeentekop.ts";
import { Sectie } from "#web/components/Sectie.tsx";

/** AVG art. 13 (what people tell us themselves) and art. 14 (what someone else tells us about them). */
export function PrivacyPagina({ gemeente }: { gemeente: Gemeentekop }) {
  const mail = <a href={`mailto:${gemeente.privacyEmail}`}>{gemeente.privacyEmail}</a>;
  return (
    <>
      <Heading level={1}>Wat wij met uw gegevens doen</Heading>
      <Paragraph>
        De gemeente {gemeente.naam} is verantwoordelijk voor uw gegevens. Vragen? Mail de functionaris
        gegevensbescherming: {mail}.
      </Paragraph>
      <Sectie titel="Waarom en waarop gebaseerd">
        <Paragraph>
          Wij gebruiken wat u vertelt om u te helpen of om de juiste hulp te vinden. Dat is een taak van de gemeente in
          de wet: de Wmo 2015, de Jeugdwet, de Participatiewet en de Wet gemeentelijke schuldhulpverlening.
        </Paragraph>
      </Sectie>
      <Sectie titel="Wie het ziet">
        <Paragraph>
          Alleen medewerkers van het wijkteam die iets met uw vraag doen. Wij houden bij wie uw gegevens bekijkt. Zonder
          dat u het weet geven wij niets door, behalve als de wet dat zegt of als iemand in gevaar is.
        </Paragraph>
      </Sectie>
      <Sectie titel="Hoe lang wij het bewaren">
        <Paragraph>
          Vijf jaar nadat uw vraag is afgesloten. Kreeg u een voorziening uit de Wmo? Dan vijftien jaar. Daarna wissen
          wij het.
        </Paragraph>
      </Sectie>
      <Rechten mail={mail} />
    </>
  );
}

function Rechten({ mail }: { mail: ReactElement }) {
  return (
    <>
      <Sectie titel="Als iemand anders over u meldt">
        <Paragraph>
          Dan vertellen wij u binnen een maand dat wij gegevens over u hebben, van wie die komen en waarom. Dat doen wij
          niet als iemand daardoor in gevaar komt. Wij vragen eerst: wat wilt u zelf?
        </Paragraph>
      </Sectie>
      <Sectie titel="Uw rechten">
        <Paragraph>
          U mag uw gegevens zien, laten verbeteren of laten wissen, en bezwaar maken. U mag vragen wie ze heeft bekeken.
          Mail {mail}. Bent u het niet met ons eens? Dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.
        </Paragraph>
        <Paragraph>
          U bent niet verplicht om ons iets te vertellen. Het formulier kunt u alleen versturen met een paar woorden
          over wat er speelt en een telefoonnummer of e-mailadres. Meldt u voor iemand anders? Dan vragen wij ook hoe u
          die persoon kent en of die het weet. Belt u of komt u langs, dan hoeft u niets in te vullen en mag u anoniem
          blijven.
        </Paragraph>
      </Sectie>
    </>
  );
}
