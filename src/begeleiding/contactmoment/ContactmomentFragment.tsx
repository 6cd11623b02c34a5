import { conceptPaths } from "#begeleiding/concept/paths.ts";
import { werksoorten } from "#begeleiding/taak/werksoort.ts";
import { Button } from "#web/components/Button.tsx";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Datum } from "#web/components/Datum.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { type FormState, type Option, optionsOf } from "#web/form.ts";
import { contactsoorten } from "./contactmoment.ts";
import { contactmomentPaths } from "./paths.ts";

export type ContactmomentProps = {
  readonly casusId: string;
  readonly id: string;
  readonly deelnemers: readonly Option[];
  /** Takes part for some of the gezin: then whom it was with is never left open. */
  readonly isBeperkt: boolean;
  readonly form: FormState;
  /** The day on which these words were kept; undefined when they were not. */
  readonly conceptVan: string | undefined;
  readonly vandaag: string;
};

const soorten = optionsOf(contactsoorten);

/** One line or long: the words first. */
export function ContactmomentFragment(props: ContactmomentProps) {
  const { casusId, id, deelnemers, isBeperkt, form, conceptVan, vandaag } = props;
  return (
    <Form
      id="contactmoment"
      action={contactmomentPaths.contactmomenten(casusId)}
      form={form}
      submit="Contact vastleggen"
      secundair={
        <Button soort="stil" naar={conceptPaths.concept(casusId)}>
          Bewaar als concept
        </Button>
      }
    >
      <Hidden name="id" value={id} />
      {conceptVan === undefined ? null : (
        <p className="kt-bijzaak">
          Je concept, bewaard: <Datum datum={conceptVan} vandaag={vandaag} />. Alleen jij ziet dit.
        </p>
      )}
      <TextArea form={form} name="tekst" label="Wat is er besproken?" rows={3} maxLength={10_000} />
      <RadioGroup form={form} name="soort" legend="Hoe was het contact?" options={soorten} naast />
      {deelnemers.length > 1 || isBeperkt ? (
        <CheckboxGroup form={form} name="met" legend="Met wie?" options={deelnemers} naast optional={!isBeperkt} />
      ) : null}
      <TextField form={form} name="op" label="Wanneer?" type="date" breed="half" />
      <Select
        form={form}
        name="werksoort"
        label="Wat voor werk was het?"
        options={optionsOf(werksoorten)}
        leeg="Wat bij het contact past"
        breed="half"
        optional
      />
      <kt-concept data-adres={conceptPaths.concept(casusId)} />
    </Form>
  );
}
