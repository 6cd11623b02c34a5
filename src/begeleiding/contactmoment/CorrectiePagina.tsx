import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { werksoorten } from "#begeleiding/taak/werksoort.ts";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { type FormState, type Option, optionsOf } from "#web/form.ts";
import { contactsoorten } from "./contactmoment.ts";
import { contactmomentPaths } from "./paths.ts";

export type CorrectieProps = {
  readonly casusId: string;
  readonly id: string;
  readonly versie: string;
  readonly deelnemers: readonly Option[];
  /** Her own words; of another's she reads why not. */
  readonly magCorrigeren: boolean;
  readonly form: FormState;
};

/** Sets right what one wrote; what it said before stays to be read. */
export function CorrectiePagina(props: CorrectieProps) {
  return (
    <>
      <Heading level={1}>Contact corrigeren</Heading>
      {props.magCorrigeren ? <Corrigeren {...props} /> : <NietVanJou {...props} />}
    </>
  );
}

function NietVanJou({ casusId, form }: CorrectieProps) {
  return (
    <>
      <Notice soort={form.melding === undefined ? "info" : "fout"}>
        {form.melding ?? "Alleen wie dit schreef en nog meedoet, kan het corrigeren."}
      </Notice>
      <p>
        <a href={casusPaths.casus(casusId)}>Naar het dossier</a>
      </p>
    </>
  );
}

function Corrigeren({ casusId, id, versie, deelnemers, form }: CorrectieProps) {
  return (
    <>
      <Paragraph>Wat er eerder stond, blijft leesbaar op de tijdlijn.</Paragraph>
      <Form
        action={contactmomentPaths.contactmoment(casusId, id)}
        form={form}
        submit="Correctie opslaan"
        secundair={<a href={casusPaths.casus(casusId)}>Terug zonder opslaan</a>}
      >
        <Hidden name="versie" value={versie} />
        <TextArea form={form} name="tekst" label="Wat is er besproken?" rows={6} maxLength={10_000} />
        <RadioGroup form={form} name="soort" legend="Hoe was het contact?" options={optionsOf(contactsoorten)} naast />
        <CheckboxGroup form={form} name="met" legend="Met wie?" options={deelnemers} naast optional />
        <TextField form={form} name="op" label="Wanneer?" type="date" breed="half" />
        <Select
          form={form}
          name="werksoort"
          label="Wat voor werk was het?"
          options={optionsOf(werksoorten)}
          breed="half"
        />
      </Form>
    </>
  );
}
