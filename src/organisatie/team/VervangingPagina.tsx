import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextField } from "#web/components/TextField.tsx";
import type { FormState, Option } from "#web/form.ts";
import { teamPaths } from "./paths.ts";

export function VervangingPagina({ form, id, leden }: { form: FormState; id: string; leden: readonly Option[] }) {
  return (
    <>
      <Heading level={1}>Vervanging regelen</Heading>
      <Paragraph>
        De vervanger behandelt in deze dagen de hulpvragen en de instroom van de collega, in het team dat zij delen.
        Daarna stopt het vanzelf. Coördineren hoort er niet bij: dat regelt de beheerder.
      </Paragraph>
      <Form action={teamPaths.vervangingen} form={form} submit="Vervanging opslaan" secundair={<Terug />}>
        <Hidden name="id" value={id} />
        <Select
          form={form}
          name="medewerkerId"
          label="Wie is er weg?"
          options={leden}
          leeg="Kies een collega"
          breed="half"
        />
        <Select
          form={form}
          name="vervangerId"
          label="Wie vervangt?"
          hint="Iemand uit hetzelfde team."
          options={leden}
          leeg="Kies een collega"
          breed="half"
        />
        <TextField form={form} name="van" label="Eerste dag" type="date" />
        <TextField form={form} name="tot" label="Laatste dag" type="date" />
      </Form>
    </>
  );
}

function Terug() {
  return (
    <LinkButton href={teamPaths.team} soort="stil">
      Terug naar het team
    </LinkButton>
  );
}
