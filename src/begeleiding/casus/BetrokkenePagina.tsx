import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import type { FormState, Option } from "#web/form.ts";
import { casusPaths } from "./paths.ts";

export type BetrokkeneProps = {
  readonly casusId: string;
  readonly id: string;
  readonly versie: string;
  readonly collegas: readonly Option[];
  readonly gezin: readonly Option[];
  readonly form: FormState;
};

export function BetrokkenePagina({ casusId, id, versie, collegas, gezin, form }: BetrokkeneProps) {
  return (
    <>
      <Heading level={1}>Collega laten meedoen</Heading>
      <Paragraph>
        Deze collega kan het dossier lezen en erin werken, tot je dat stopt. Doet je collega maar voor één iemand mee?
        Dan leest je collega alleen wat over die persoon gaat, en het plan.
      </Paragraph>
      <Form action={casusPaths.betrokkenen(casusId)} form={form} submit="Laten meedoen">
        <Hidden name="id" value={id} />
        <Hidden name="versie" value={versie} />
        <Select form={form} name="medewerkerId" label="Collega" options={collegas} leeg="Kies een collega" />
        {gezin.length > 1 ? (
          <CheckboxGroup
            form={form}
            name="voor"
            legend="Voor wie?"
            hint="Kies niemand als je collega voor het hele gezin meedoet."
            options={gezin}
            optional
          />
        ) : null}
        <TextArea form={form} name="reden" label="Waarom doet deze collega mee?" rows={2} maxLength={1000} />
      </Form>
      <p>
        <a href={casusPaths.casus(casusId)}>Naar het dossier</a>
      </p>
    </>
  );
}
