import { Heading } from "@nl-design-system-candidate/heading-react";
import { Form } from "#web/components/Form.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { type FormState, type Option, optionsOf } from "#web/form.ts";
import { instanties } from "#instroom/hulpvraag/codelijst.ts";
import { type AanmeldenProps, jaNee, Onderwerpen, Privacy, Verborgen, Wijk } from "./Formulierdelen.tsx";
import { aanmeldingPaths } from "./paths.ts";

/** For someone else: what is seen, whether that person knows, and who reports it. */
export function AanmeldenAnderPagina({ form, id, wijken }: AanmeldenProps) {
  return (
    <>
      <Heading level={1}>Hulp vragen voor iemand anders</Heading>
      <Form action={aanmeldingPaths.ander} form={form} submit="Aanmelding versturen">
        <Verborgen form={form} id={id} />
        <WatErSpeelt form={form} />
        <Onderwerpen form={form} />
        <Sectie titel="Om wie gaat het?">
          <TextField form={form} name="voornaam" label="Voornaam" breed="half" optional />
          <TextField form={form} name="achternaam" label="Achternaam" breed="half" optional />
          <TextField form={form} name="telefoon" label="Telefoonnummer van deze persoon" type="tel" optional />
          <Wijk form={form} wijken={wijken} label="In welke wijk woont deze persoon?" />
        </Sectie>
        <Sectie titel="Wie bent u?">
          <Band form={form} />
          <Bereiken form={form} />
        </Sectie>
        <Privacy ander />
      </Form>
    </>
  );
}

function WatErSpeelt({ form }: { form: FormState }) {
  return (
    <>
      <TextArea
        form={form}
        name="eigenWoorden"
        label="Wat is er aan de hand?"
        hint="Vertel wat u zelf ziet of hoort."
        rows={6}
        maxLength={4000}
      />
      <RadioGroup
        form={form}
        name="inwonerWeetErvan"
        legend="Weet deze persoon dat u dit meldt?"
        options={jaNee}
        naast
      />
      <TextArea
        form={form}
        name="weetNietReden"
        label="Waarom weet deze persoon het nog niet?"
        hint="Alleen invullen als u nee koos."
        rows={2}
        optional
      />
    </>
  );
}

const banden: readonly Option[] = [
  { value: "netwerk", label: "Ik ben familie, vriend, buur of een andere bekende" },
  { value: "verwijzer", label: "Ik ken deze persoon van mijn werk" },
];

function Band({ form }: { form: FormState }) {
  return (
    <>
      <RadioGroup form={form} name="aanmelderSoort" legend="Hoe kent u deze persoon?" options={banden} />
      <Select
        form={form}
        name="instantie"
        label="Wat voor organisatie?"
        hint="Alleen invullen als u dit meldt vanuit uw werk."
        options={optionsOf(instanties)}
        leeg="Kies een soort organisatie"
        optional
      />
      <TextField form={form} name="verwijzer" label="Naam van de organisatie" optional />
    </>
  );
}

const voorbeeldRelatie = "Bijvoorbeeld: zus, buurman, huisarts.";
const genoeg = "Een telefoonnummer of een e-mailadres is genoeg.";

function Bereiken({ form }: { form: FormState }) {
  return (
    <>
      <TextField form={form} name="aanmelderNaam" label="Uw naam" autoComplete="name" optional />
      <TextField
        form={form}
        name="aanmelderRelatie"
        label="Wat bent u van deze persoon?"
        hint={voorbeeldRelatie}
        breed="half"
        optional
      />
      <TextField
        form={form}
        name="aanmelderTelefoon"
        label="Uw telefoonnummer"
        hint={genoeg}
        type="tel"
        autoComplete="tel"
        optional
      />
      <TextField form={form} name="aanmelderEmail" label="Uw e-mailadres" type="email" autoComplete="email" optional />
    </>
  );
}
