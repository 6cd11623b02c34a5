import { Heading } from "@nl-design-system-candidate/heading-react";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { type FormState, type Option, optionsOf, valueOf } from "#web/form.ts";
import { veldVan, voortgangen } from "./evaluatie.ts";
import { evaluatiePaths } from "./paths.ts";

export type GesprekProps = {
  readonly casusId: string;
  readonly evaluatieId: string;
  readonly versie: number;
  readonly gezin: readonly Option[];
  /** The doelen that run. */
  readonly doelen: readonly { readonly id: string; readonly woorden: string }[];
  readonly leesmelding: string | undefined;
  readonly volgendeId: string;
  readonly form: FormState;
  readonly isTerug: boolean;
};

export function GesprekPagina(props: GesprekProps) {
  const { casusId, gezin, leesmelding, isTerug } = props;
  return (
    <>
      <Heading level={1}>Evaluatie vastleggen</Heading>
      <p className="kt-bijzaak">{gezin.map(({ label }) => label).join(", ")}</p>
      {leesmelding === undefined || isTerug ? <Formulier {...props} /> : <p>{leesmelding}</p>}
      <p>
        <a href={evaluatiePaths.evaluaties(casusId)}>Terug naar de evaluaties</a>
      </p>
    </>
  );
}

function Formulier({ casusId, evaluatieId, versie, gezin, doelen, volgendeId, form }: GesprekProps) {
  return (
    <Form action={evaluatiePaths.gesprek(casusId, evaluatieId)} form={form} submit="Evaluatie opslaan">
      <Hidden name="volgendeId" value={volgendeId} />
      <Hidden name="versie" value={valueOf(form, "versie") || String(versie)} />
      <CheckboxGroup form={form} name="met" legend="Wie was erbij?" options={gezin} naast optional />
      <TextField form={form} name="op" label="Wanneer?" type="date" breed="half" />
      {doelen.map(({ id, woorden }, index) => (
        <Sectie key={id} titel={`Doel ${index + 1}`}>
          <blockquote className="kt-woorden">{woorden}</blockquote>
          <RadioGroup
            form={form}
            name={veldVan("voortgang", id)}
            legend="Hoe gaat het met dit doel?"
            options={optionsOf(voortgangen)}
            naast
          />
          <TextField form={form} name={veldVan("toelichting", id)} label="Wat zeggen jullie erover?" optional />
        </Sectie>
      ))}
      <TextArea form={form} name="afspraken" label="Wat spraken jullie af?" rows={3} maxLength={4000} optional />
      <TextField
        form={form}
        name="volgendeOp"
        label="Wanneer is de volgende evaluatie?"
        type="date"
        breed="half"
        optional
      />
    </Form>
  );
}
