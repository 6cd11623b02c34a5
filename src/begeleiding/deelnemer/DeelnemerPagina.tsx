import { Heading } from "@nl-design-system-candidate/heading-react";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { emptyForm, type FormState, optionsOf } from "#web/form.ts";
import { GelijkendenFragment } from "#persoon/inwoner/GelijkendenFragment.tsx";
import type { Gelijkende } from "#persoon/inwoner/gelijkende.ts";
import { gezinsrollen } from "#begeleiding/casus/casus.ts";
import { type Huisgenoot, Huisgenoten, isVanHuisgenoot } from "./Huisgenoten.tsx";
import { deelnemerPaths } from "./paths.ts";

export type DeelnemerProps = {
  readonly casusId: string;
  readonly id: string;
  readonly versie: string;
  /** Who may be this person already. */
  readonly gelijkenden: readonly Gelijkende[];
  /** Who lives with someone of the gezin. */
  readonly huisgenoten: readonly Huisgenoot[];
  /** Of whom of those the form came back. */
  readonly vanWie: string | undefined;
  readonly form: FormState;
};

const rollen = optionsOf(gezinsrollen).filter(({ value }) => value !== "hulpvrager");

export function DeelnemerPagina(props: DeelnemerProps) {
  const { casusId, id, versie, gelijkenden } = props;
  const form = isVanHuisgenoot(props) ? emptyForm : props.form;
  return (
    <>
      <Heading level={1}>Iemand van het gezin erbij</Heading>
      <Huisgenoten {...props} />
      <Paragraph>Het gezin bepaalt zelf wie erbij hoort. Een kind mag ook ergens anders wonen.</Paragraph>
      <Form action={deelnemerPaths.deelnemers(casusId)} form={form} submit="Toevoegen">
        <Hidden name="id" value={id} />
        <Hidden name="versie" value={versie} />
        <GelijkendenFragment gelijkenden={gelijkenden} form={form} />
        <Select form={form} name="gezinsrol" label="Wat is deze persoon in het gezin?" options={rollen} leeg="Kies" />
        <Naam form={form} />
        <TextField
          form={form}
          name="geboortedatum"
          label="Geboortedatum"
          hint="Bijvoorbeeld 24-11-2016, of alleen het jaar."
          breed="half"
          optional
        />
        <TextField form={form} name="postcode" label="Postcode van deze persoon" breed="kort" optional />
        <TextField form={form} name="huisnummer" label="Huisnummer" breed="kort" optional />
        <TextField form={form} name="telefoon" label="Telefoonnummer" type="tel" breed="half" optional />
      </Form>
      <p>
        <a href={casusPaths.casus(casusId)}>Naar het dossier</a>
      </p>
    </>
  );
}

function Naam({ form }: Pick<DeelnemerProps, "form">) {
  return (
    <>
      <TextField form={form} name="voornaam" label="Voornaam" optional />
      <TextField
        form={form}
        name="voorvoegsel"
        label="Voorvoegsel"
        hint="Bijvoorbeeld van der."
        breed="kort"
        optional
      />
      <TextField form={form} name="achternaam" label="Achternaam" />
    </>
  );
}
