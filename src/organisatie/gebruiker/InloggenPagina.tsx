import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { gebruikerPaths } from "./paths.ts";

export type Inlogdienst = { readonly naam: string; readonly isDemo: boolean };

export type InloggenPaginaProps = {
  readonly gemeente: string;
  readonly diensten: readonly Inlogdienst[];
  /** Where the person wanted to go. */
  readonly naar: string | undefined;
  readonly melding: "uitgelogd" | "verlopen" | undefined;
};

export function InloggenPagina({ gemeente, diensten, naar, melding }: InloggenPaginaProps) {
  const isDemo = diensten.some((dienst) => dienst.isDemo);
  return (
    <>
      {melding === undefined ? null : <Melding melding={melding} />}
      <Heading level={1}>Inloggen</Heading>
      <Paragraph>Voor wie werkt bij of met het sociaal wijkteam van de gemeente {gemeente}.</Paragraph>
      {isDemo ? <DemoUitleg /> : <Uitleg aantal={diensten.length} />}
      <div className="kt-acties">
        {diensten.map((dienst, nummer) => (
          <LinkButton key={nummer} href={gebruikerPaths.startBij(nummer, naar)} soort="primair">
            {diensten.length === 1 ? "Inloggen" : `Inloggen met ${dienst.naam}`}
          </LinkButton>
        ))}
      </div>
      <Paragraph>
        Bent u inwoner? Dan hoeft u niet in te loggen. Ga naar de <a href="/">pagina voor inwoners</a>.
      </Paragraph>
    </>
  );
}

function Uitleg({ aantal }: { aantal: number }) {
  if (aantal === 0) {
    return (
      <Notice soort="letop">
        <Paragraph>
          Inloggen is voor deze gemeente nog niet ingesteld. Vraag het aan de functioneel beheerder.
        </Paragraph>
      </Notice>
    );
  }
  return (
    <Paragraph>
      Je logt in met het account van je eigen organisatie{aantal > 1 ? ". Kies hieronder welke dat is" : ""}. Er hoort
      een tweede controle bij, zoals een code op je telefoon.
    </Paragraph>
  );
}

function DemoUitleg() {
  return (
    <Notice soort="info" titel="Dit is een demonstratie">
      <Paragraph>
        Je kiest zo wie je bent: een medewerker, een coördinator, de kwaliteitsmedewerker, de functioneel beheerder of
        de privacy officer. Alle mensen zijn verzonnen. Een wachtwoord is niet nodig.
      </Paragraph>
    </Notice>
  );
}

function Melding({ melding }: { melding: "uitgelogd" | "verlopen" }) {
  if (melding === "verlopen") {
    return (
      <Notice soort="letop" titel="Het inloggen duurde te lang">
        <Paragraph>Begin hieronder opnieuw.</Paragraph>
      </Notice>
    );
  }
  return (
    <Notice soort="gelukt" titel="Je bent uitgelogd">
      <Paragraph>Gebruiken anderen deze computer ook? Log dan ook uit bij je organisatie.</Paragraph>
    </Notice>
  );
}

/** Where someone lands who logged in again in a second tab, because her session ended while she was typing. */
export function WeerIngelogdPagina({ naam }: { naam: string }) {
  return (
    <>
      <Heading level={1}>Je bent weer ingelogd</Heading>
      <Paragraph>
        Welkom terug, {naam}. Sluit dit tabblad. Klik in het vorige tabblad op “Opnieuw versturen”: wat je typte staat
        daar nog.
      </Paragraph>
    </>
  );
}
