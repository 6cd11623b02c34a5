import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { type Persona, perRol } from "./persona.ts";

export type PersonaPaginaProps = {
  readonly action: string;
  readonly personas: readonly Persona[];
  readonly melding?: string | undefined;
};

/** Who do you want to be? One click logs in. */
export function PersonaPagina({ action, personas, melding }: PersonaPaginaProps) {
  return (
    <>
      <Heading level={1}>Wie wil je zijn?</Heading>
      {melding === undefined ? null : <Notice soort="fout">{melding}</Notice>}
      <Paragraph>Kies een persoon en je bent ingelogd. Alle mensen zijn verzonnen.</Paragraph>
      <form method="post" action={action}>
        {perRol(personas).map((groep) => (
          <Sectie key={groep.titel} titel={groep.titel}>
            <Paragraph>{groep.werk}</Paragraph>
            <div className="kt-acties">
              {groep.personas.map((persona) => (
                <Button key={persona.sub} soort="secundair" name="sub" value={persona.sub}>
                  {persona.naam}
                  {persona.team === null ? "" : `, ${persona.team}`}
                </Button>
              ))}
            </div>
          </Sectie>
        ))}
      </form>
    </>
  );
}
