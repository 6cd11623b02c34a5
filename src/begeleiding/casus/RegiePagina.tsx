import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextField } from "#web/components/TextField.tsx";
import type { FormState, Option } from "#web/form.ts";
import { leesweken } from "./casus.ts";
import { casusPaths } from "./paths.ts";

export type RegieProps = {
  readonly casusId: string;
  readonly id: string;
  readonly versie: string;
  readonly regisseur: string;
  readonly collegas: readonly Option[];
  readonly form: FormState;
};

export function RegiePagina({ casusId, id, versie, regisseur, collegas, form }: RegieProps) {
  return (
    <>
      <Heading level={1}>Regie overdragen</Heading>
      <Paragraph>
        {regisseur} heeft nu de regie. De nieuwe regisseur kan meteen in het dossier. Wie de regie overdraagt, kan nog{" "}
        {leesweken} weken meelezen.
      </Paragraph>
      <Form action={casusPaths.regie(casusId)} form={form} submit="Regie overdragen">
        <Hidden name="id" value={id} />
        <Hidden name="versie" value={versie} />
        <Select form={form} name="medewerkerId" label="Collega" options={collegas} leeg="Kies een collega" optional />
        <TextField
          form={form}
          name="organisatie"
          label="Of een organisatie buiten de teams"
          hint="Bijvoorbeeld een gecertificeerde instelling of Veilig Thuis."
          optional
        />
        <TextArea form={form} name="reden" label="Waarom gaat de regie over?" rows={2} maxLength={1000} />
      </Form>
      <p>
        <a href={casusPaths.casus(casusId)}>Naar het dossier</a>
      </p>
    </>
  );
}
