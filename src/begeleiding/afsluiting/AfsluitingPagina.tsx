import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { afsluitredenen } from "#instroom/hulpvraag/codelijst.ts";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { type FormState, optionsOf } from "#web/form.ts";
import { afsluitingPaths } from "./paths.ts";

export type AfsluitingProps = {
  readonly casusId: string;
  readonly gezin: string;
  readonly id: string;
  readonly versie: string;
  readonly isGesloten: boolean;
  readonly form: FormState;
};

const redenen = optionsOf(afsluitredenen);

export function AfsluitingPagina(props: AfsluitingProps) {
  return (
    <>
      <Heading level={1}>{props.isGesloten ? "Dossier heropenen" : "Dossier sluiten"}</Heading>
      <p className="kt-bijzaak">{props.gezin}</p>
      {props.isGesloten ? <Heropenen {...props} /> : <Sluiten {...props} />}
    </>
  );
}

function Sluiten({ casusId, id, versie, form }: AfsluitingProps) {
  return (
    <Form action={afsluitingPaths.afsluiting(casusId)} form={form} submit="Dossier sluiten">
      <Hidden name="id" value={id} />
      <Hidden name="versie" value={versie} />
      <TextArea
        form={form}
        name="resultaat"
        label="Hoe is het gegaan?"
        hint="Wat is er bereikt, en wat niet? In de woorden van het gezin."
        rows={4}
        maxLength={4000}
      />
      <RadioGroup form={form} name="afsluitreden" legend="Waarom sluit je het dossier?" options={redenen} />
      <TextField form={form} name="geslotenOp" label="Gesloten op" type="date" breed="half" />
      <TextField
        form={form}
        name="nazorgOp"
        label="Wanneer bel je hoe het gaat?"
        hint="Dan staat het op die dag bij de taken van de regisseur."
        type="date"
        breed="half"
        optional
      />
    </Form>
  );
}

function Heropenen({ casusId, versie, form }: AfsluitingProps) {
  return (
    <>
      <Paragraph>Het dossier gaat verder waar het was: met hetzelfde gezin en dezelfde regisseur.</Paragraph>
      <Form action={afsluitingPaths.heropening(casusId)} form={form} submit="Dossier heropenen">
        <Hidden name="versie" value={versie} />
      </Form>
    </>
  );
}
