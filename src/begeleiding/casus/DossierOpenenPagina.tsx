import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import type { FormState, Option } from "#web/form.ts";
import { casusPaths } from "./paths.ts";

export type DossierOpenenProps = {
  readonly hulpvraagId: string;
  readonly naam: string;
  readonly id: string;
  readonly versie: string;
  /** Dossiers in which one works now. */
  readonly dossiers: readonly Option[];
  readonly form: FormState;
};

export function DossierOpenenPagina({ hulpvraagId, naam, id, versie, dossiers, form }: DossierOpenenProps) {
  const options = [{ value: "nieuw", label: `Een nieuw dossier voor ${naam} en het gezin` }, ...dossiers];
  return (
    <>
      <Heading level={1}>Dossier</Heading>
      <Paragraph>
        Een gezin heeft één dossier, met één plan en één regisseur. In een nieuw dossier heeft de behandelaar van de
        hulpvraag de regie.
      </Paragraph>
      <Form action={casusPaths.dossier(hulpvraagId)} form={form} submit="Naar het dossier">
        <Hidden name="id" value={id} />
        <Hidden name="versie" value={versie} />
        <RadioGroup form={form} name="dossier" legend="Bij welk dossier hoort deze hulpvraag?" options={options} />
      </Form>
    </>
  );
}
