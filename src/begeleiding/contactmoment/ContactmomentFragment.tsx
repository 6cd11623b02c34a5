import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { type FormState, type Option, optionsOf } from "#web/form.ts";
import { contactsoorten } from "./contactmoment.ts";
import { contactmomentPaths } from "./paths.ts";

export type ContactmomentProps = {
  readonly casusId: string;
  readonly id: string;
  readonly deelnemers: readonly Option[];
  readonly form: FormState;
};

const soorten = optionsOf(contactsoorten);

/** One line or long: the words first. */
export function ContactmomentFragment({ casusId, id, deelnemers, form }: ContactmomentProps) {
  return (
    <Form
      id="contactmoment"
      action={contactmomentPaths.contactmomenten(casusId)}
      form={form}
      submit="Contact vastleggen"
    >
      <Hidden name="id" value={id} />
      <TextArea form={form} name="tekst" label="Wat is er besproken?" rows={3} maxLength={10_000} />
      <RadioGroup form={form} name="soort" legend="Hoe was het contact?" options={soorten} naast />
      {deelnemers.length > 1 ? (
        <CheckboxGroup form={form} name="met" legend="Met wie?" options={deelnemers} naast optional />
      ) : null}
      <TextField form={form} name="op" label="Wanneer?" type="date" breed="half" />
    </Form>
  );
}
