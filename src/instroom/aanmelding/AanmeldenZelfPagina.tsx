import { Heading } from "@nl-design-system-candidate/heading-react";
import { Form } from "#web/components/Form.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextField } from "#web/components/TextField.tsx";
import type { FormState } from "#web/form.ts";
import { type AanmeldenProps, jaNee, Onderwerpen, Privacy, Verborgen, Wijk } from "./Formulierdelen.tsx";
import { aanmeldingPaths } from "./paths.ts";

/** For oneself: the own words first, then only how to reach each other. */
export function AanmeldenZelfPagina({ form, id, wijken }: AanmeldenProps) {
  return (
    <>
      <Heading level={1}>Vertel wat er speelt</Heading>
      <Form action={aanmeldingPaths.zelf} form={form} submit="Aanmelding versturen">
        <Verborgen form={form} id={id} />
        <TextArea
          form={form}
          name="eigenWoorden"
          label="Waar wilt u hulp bij?"
          hint="Vertel het in uw eigen woorden. Een paar zinnen is genoeg."
          rows={6}
          maxLength={4000}
        />
        <Onderwerpen form={form} />
        <Sectie titel="Hoe bereiken wij u?">
          <Bereiken form={form} />
          <Wijk form={form} wijken={wijken} label="In welke wijk woont u?" />
        </Sectie>
        <Privacy ander={false} />
      </Form>
    </>
  );
}

const genoeg = "Een telefoonnummer of een e-mailadres is genoeg.";
const veilig =
  "Kies nee als iemand anders uw mail kan lezen en dit niet mag weten. Alleen nodig als u een e-mailadres invult.";

function Bereiken({ form }: { form: FormState }) {
  return (
    <>
      <TextField
        form={form}
        name="telefoon"
        label="Uw telefoonnummer"
        hint={genoeg}
        type="tel"
        autoComplete="tel"
        optional
      />
      <TextField form={form} name="email" label="Uw e-mailadres" type="email" autoComplete="email" optional />
      <RadioGroup
        form={form}
        name="mailVeilig"
        legend="Kunnen wij u veilig mailen?"
        hint={veilig}
        options={jaNee}
        naast
        optional
      />
      <TextField form={form} name="voornaam" label="Uw voornaam" autoComplete="given-name" breed="half" optional />
      <TextField
        form={form}
        name="achternaam"
        label="Uw achternaam"
        hint="U mag uw naam ook later vertellen."
        autoComplete="family-name"
        breed="half"
        optional
      />
    </>
  );
}
