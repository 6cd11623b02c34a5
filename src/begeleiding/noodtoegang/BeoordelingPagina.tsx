import { Heading } from "@nl-design-system-candidate/heading-react";
import { dagVan } from "#shared/datum.ts";
import { Datum } from "#web/components/Datum.tsx";
import { Feiten } from "#web/components/Feiten.tsx";
import { Form } from "#web/components/Form.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { Tijdstip } from "#web/components/Tijdstip.tsx";
import { emptyForm, type FormState, optionsOf } from "#web/form.ts";
import { noodstandVan } from "./noodtoegang.ts";
import type { Noodregel } from "./NoodtoegangenPagina.tsx";
import { noodtoegangPaths } from "./paths.ts";

export type BeoordelingProps = {
  readonly regel: Noodregel;
  readonly form: FormState;
  /** Why it could not be taken back. */
  readonly melding: string | undefined;
  readonly nu: Date;
};

/** One time: who, why, until when, and what the privacy officer thinks of it. Nothing of the dossier. */
export function BeoordelingPagina({ regel, form, melding, nu }: BeoordelingProps) {
  const vandaag = dagVan(nu);
  const stand = noodstandVan(regel, vandaag);
  return (
    <>
      <Heading level={1}>Noodtoegang van {regel.naam}</Heading>
      {melding === undefined ? null : <Notice soort="fout">{melding}</Notice>}
      <Feiten
        feiten={[
          ["Wanneer", <Tijdstip key="van" op={regel.van} nu={nu} />],
          ["Waarom", regel.reden],
          ["Leest tot en met", stand === "ingetrokken" ? "Stopgezet" : <Datum datum={regel.tot} vandaag={vandaag} />],
        ]}
      />
      {stand === "loopt" ? (
        <Sectie titel="Stopzetten">
          <p>De collega ziet het dossier dan meteen niet meer.</p>
          <Form
            id="intrekking"
            action={noodtoegangPaths.intrekking(regel.id)}
            form={emptyForm}
            submit="Noodtoegang stopzetten"
            soort="secundair"
          />
        </Sectie>
      ) : null}
      <Sectie titel="Beoordeling">
        <Beoordeling regel={regel} form={form} />
      </Sectie>
    </>
  );
}

const keuzes = optionsOf({ ja: "Terecht", nee: "Niet terecht" });

function Beoordeling({ regel: { id, terecht, opmerking }, form }: Pick<BeoordelingProps, "regel" | "form">) {
  if (terecht !== null)
    return (
      <>
        {form.melding === undefined ? null : <Notice soort="fout">{form.melding}</Notice>}
        <Feiten
          feiten={[
            ["Oordeel", terecht ? "Terecht" : "Niet terecht"],
            ["Waarom", opmerking],
          ]}
        />
      </>
    );
  return (
    <Form action={noodtoegangPaths.beoordeling(id)} form={form} submit="Beoordeling opslaan">
      <RadioGroup form={form} name="terecht" legend="Was dit terecht?" options={keuzes} naast />
      <TextArea form={form} name="opmerking" label="Waarom vind je dat?" rows={3} maxLength={2000} />
    </Form>
  );
}
