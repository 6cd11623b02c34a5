import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { leefgebieden, woordVoor } from "#instroom/hulpvraag/codelijst.ts";
import { BeheermenuFragment } from "#organisatie/medewerker/BeheermenuFragment.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { type FormState, optionsOf } from "#web/form.ts";
import { vraagsoortPaths } from "./paths.ts";

const keuzes = optionsOf(leefgebieden);
const gebruik = [
  { value: "ja", label: "Ja" },
  { value: "nee", label: "Nee", hint: "Hulpvragen die deze vraagsoort al hebben, houden hem." },
];

export function NieuweVraagsoortPagina({ form, id }: { form: FormState; id: string }) {
  return (
    <>
      <BeheermenuFragment actief="vraagsoorten" />
      <Heading level={1}>Vraagsoort toevoegen</Heading>
      <Form action={vraagsoortPaths.vraagsoorten} form={form} submit="Vraagsoort toevoegen" secundair={<Terug />}>
        <Hidden name="id" value={id} />
        <TextField
          form={form}
          name="naam"
          label="Naam"
          hint="Kort, zoals een inwoner het zegt. Bijvoorbeeld: huurachterstand."
        />
        <Select
          form={form}
          name="leefgebied"
          label="Leefgebied"
          options={keuzes}
          leeg="Kies een leefgebied"
          breed="half"
        />
      </Form>
    </>
  );
}

export type VraagsoortProps = {
  readonly vraagsoort: {
    readonly id: string;
    readonly naam: string;
    readonly leefgebied: string;
    readonly versie: string;
  };
  readonly form: FormState;
};

export function VraagsoortPagina({ vraagsoort, form }: VraagsoortProps) {
  return (
    <>
      <BeheermenuFragment actief="vraagsoorten" />
      <Heading level={1}>{vraagsoort.naam}</Heading>
      <Paragraph>Hoort bij het leefgebied {woordVoor(leefgebieden, vraagsoort.leefgebied)}.</Paragraph>
      <Form
        action={vraagsoortPaths.vraagsoort(vraagsoort.id)}
        form={form}
        submit="Vraagsoort opslaan"
        secundair={<Terug />}
      >
        <Hidden name="versie" value={vraagsoort.versie} />
        <TextField
          form={form}
          name="naam"
          label="Naam"
          hint="Een nieuwe naam staat ook bij de hulpvragen die deze vraagsoort al hebben."
        />
        <RadioGroup form={form} name="actief" legend="Is deze vraagsoort nog te kiezen?" options={gebruik} />
      </Form>
    </>
  );
}

function Terug() {
  return (
    <LinkButton href={vraagsoortPaths.vraagsoorten} soort="stil">
      Terug naar de lijst
    </LinkButton>
  );
}
