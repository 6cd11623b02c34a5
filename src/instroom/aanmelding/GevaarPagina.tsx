import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { aanmeldingPaths } from "./paths.ts";

/** First of all: is anyone in danger now? */
export function GevaarVraagPagina() {
  return (
    <>
      <Heading level={1}>Hulp vragen</Heading>
      <Paragraph purpose="lead">
        Het wijkteam denkt met u mee. Het kost niets en u heeft geen verwijzing nodig.
      </Paragraph>
      <Heading level={2}>Is er nu gevaar voor u of voor iemand anders?</Heading>
      <div className="kt-keuzes">
        <LinkButton href={aanmeldingPaths.gevaar} soort="secundair">
          Ja, er is nu gevaar
        </LinkButton>
        <LinkButton href={aanmeldingPaths.voorWie(false)}>Nee, er is nu geen gevaar</LinkButton>
      </div>
    </>
  );
}

/** Who to call now; the form stays open, marked as urgent. */
export function GevaarPagina() {
  return (
    <>
      <Heading level={1}>Bel nu 112</Heading>
      <Notice soort="letop" titel="Is er direct gevaar?">
        <p>
          Bel <a href="tel:112">112</a>. Kunt u niet praten? Bel toch en tik op de telefoon.
        </p>
      </Notice>
      <Paragraph>
        Gaat het om geweld thuis of om een kind dat niet veilig is? Bel Veilig Thuis:{" "}
        <a href="tel:08002000">0800-2000</a>. Gratis, dag en nacht. U kunt daar ook bellen zonder uw naam te zeggen.
      </Paragraph>
      <Heading level={2}>Wilt u daarna ook hulp van het wijkteam?</Heading>
      <Paragraph>
        Dan kijken wij als eerste naar uw vraag. Op de knop hieronder drukken is niet hetzelfde als 112 bellen.
      </Paragraph>
      <LinkButton href={aanmeldingPaths.voorWie(true)} soort="secundair">
        Verder met een aanmelding met spoed
      </LinkButton>
    </>
  );
}

/** The next page asks different things for someone else. */
export function VoorWiePagina({ gevaar }: { gevaar: boolean }) {
  const achter = gevaar ? "?gevaar=ja" : "";
  return (
    <>
      <Heading level={1}>Voor wie vraagt u hulp?</Heading>
      <div className="kt-keuzes">
        <LinkButton href={`${aanmeldingPaths.zelf}${achter}`}>Voor mezelf of mijn gezin</LinkButton>
        <LinkButton href={`${aanmeldingPaths.ander}${achter}`} soort="secundair">
          Voor iemand anders
        </LinkButton>
      </div>
    </>
  );
}
