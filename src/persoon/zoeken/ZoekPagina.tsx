import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { Form } from "#web/components/Form.tsx";
import { TextField } from "#web/components/TextField.tsx";
import type { FormState } from "#web/form.ts";
import { zoekenPaths } from "./paths.ts";
import type { Resultaat } from "./resultaat.ts";
import { Resultaten } from "./Resultaten.tsx";

export type ZoekProps = {
  readonly form: FormState;
  /** Undefined until someone was looked for. */
  readonly gevonden: { readonly resultaten: readonly Resultaat[]; readonly isMeer: boolean } | undefined;
};

/** Whether someone is known already. Every field may be empty, so none says so; what is enough stands above them. */
export function ZoekPagina({ form, gevonden }: ZoekProps) {
  return (
    <>
      <Heading level={1}>Iemand zoeken</Heading>
      {gevonden === undefined ? null : <Resultaten {...gevonden} />}
      <Paragraph>
        Vul een achternaam in met een geboortedatum of postcode. Of alleen het BSN. Elke keer dat je zoekt, staat in het
        logboek.
      </Paragraph>
      <Form action={zoekenPaths.zoeken} form={form} submit="Zoeken">
        <TextField form={form} name="voornaam" label="Voornaam" breed="half" optional="stil" />
        <TextField
          form={form}
          name="achternaam"
          label="Achternaam"
          hint="Schrijf de naam zoals je hem hoort. Wij zoeken ook namen die zo klinken."
          breed="half"
          optional="stil"
        />
        <TextField
          form={form}
          name="geboortedatum"
          label="Geboortedatum"
          hint="24-11-1960, of alleen het jaar."
          breed="kort"
          optional="stil"
        />
        <TextField form={form} name="postcode" label="Postcode" breed="kort" optional="stil" />
        <TextField form={form} name="huisnummer" label="Huisnummer" breed="kort" optional="stil" />
        <TextField form={form} name="bsn" label="BSN" inputMode="numeric" breed="kort" optional="stil" />
      </Form>
    </>
  );
}
