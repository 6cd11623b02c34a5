import { Heading } from "@nl-design-system-candidate/heading-react";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { TextField } from "#web/components/TextField.tsx";
import type { FormState, Option } from "#web/form.ts";
import { deelnemerPaths } from "./paths.ts";

export type VertrekProps = {
  readonly casusId: string;
  readonly versie: string;
  readonly gezin: readonly Option[];
  readonly form: FormState;
};

export function VertrekPagina({ casusId, versie, gezin, form }: VertrekProps) {
  return (
    <>
      <Heading level={1}>Iemand hoort niet meer bij het gezin</Heading>
      <Paragraph>Wat er met deze persoon besproken is, blijft in het dossier staan.</Paragraph>
      <Form action={deelnemerPaths.vertrek(casusId)} form={form} submit="Vastleggen">
        <Hidden name="versie" value={versie} />
        <RadioGroup form={form} name="inwonerId" legend="Wie?" options={gezin} />
        <TextField form={form} name="op" label="Sinds wanneer?" type="date" breed="half" />
      </Form>
      <p>
        <a href={casusPaths.casus(casusId)}>Naar het dossier</a>
      </p>
    </>
  );
}
