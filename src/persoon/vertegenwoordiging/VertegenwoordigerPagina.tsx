import { Heading } from "@nl-design-system-candidate/heading-react";
import { persoonskaartPaths } from "#persoon/persoonskaart/paths.ts";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { emptyForm, type FormState, type Option, optionsOf } from "#web/form.ts";
import { vertegenwoordigingPaths } from "./paths.ts";
import { vertegenwoordigers } from "./vertegenwoordiging.ts";
import { Vertegenwoordigers, type VertegenwoordigersProps } from "./VertegenwoordigersFragment.tsx";

export type VertegenwoordigerProps = VertegenwoordigersProps & {
  readonly inwonerId: string;
  readonly naamInwoner: string;
  readonly id: string;
  /** Others of the gezin. */
  readonly mensen: readonly Option[];
  readonly form: FormState;
  /** The id of the one whose end came back, when it is that form. */
  readonly einde?: string | undefined;
};

export function VertegenwoordigerPagina(props: VertegenwoordigerProps) {
  const { inwonerId, naamInwoner, wie, vandaag, einde, form } = props;
  const lopend = wie.filter(({ tot }) => tot === null);
  const staatEr = einde === undefined || lopend.some(({ id }) => id === einde);
  return (
    <>
      <Heading level={1}>Wie mag voor {naamInwoner} beslissen of spreken?</Heading>
      <p>
        <a href={persoonskaartPaths.kaart(inwonerId)}>Terug naar {naamInwoner}</a>
      </p>
      {staatEr ? null : <Notice soort="fout">{form.melding ?? Object.values(form.errors)[0]}</Notice>}
      {wie.length === 0 ? null : <Vertegenwoordigers wie={wie} vandaag={vandaag} />}
      {lopend.map(({ id, naam, organisatie }) => (
        <Form
          key={id}
          id={`einde-${id}`}
          action={vertegenwoordigingPaths.einde(inwonerId, id)}
          form={einde === id ? form : emptyForm}
          submit={`${naam ?? organisatie} doet dit niet meer`}
          soort="secundair"
          naast
        >
          <TextField form={einde === id ? form : emptyForm} name="tot" label="Tot en met" type="date" />
        </Form>
      ))}
      <Sectie titel="Iemand erbij">
        <Nieuw {...props} form={einde === undefined ? form : emptyForm} />
      </Sectie>
    </>
  );
}

function Nieuw({ inwonerId, id, mensen, form }: VertegenwoordigerProps) {
  return (
    <Form
      id="nieuw"
      action={vertegenwoordigingPaths.vertegenwoordigers(inwonerId)}
      form={form}
      submit="Vertegenwoordiger vastleggen"
    >
      <Hidden name="id" value={id} />
      <RadioGroup form={form} name="soort" legend="Wat doet deze persoon?" options={optionsOf(vertegenwoordigers)} />
      <Select
        form={form}
        name="doorInwonerId"
        label="Iemand uit het gezin"
        options={mensen}
        leeg="Niemand uit het gezin"
        optional
      />
      <TextField form={form} name="naam" label="Of de naam van een ander" optional />
      <TextField form={form} name="organisatie" label="Organisatie" hint="Bijvoorbeeld een bewindskantoor." optional />
      <TextField form={form} name="telefoon" label="Telefoonnummer" type="tel" optional />
      <TextField form={form} name="email" label="E-mailadres" type="email" optional />
      <TextField form={form} name="van" label="Sinds" type="date" breed="half" />
    </Form>
  );
}
