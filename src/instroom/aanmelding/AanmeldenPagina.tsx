import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { type FormState, type Option, valueOf } from "#web/form.ts";
import { instanties, leefgebieden } from "#instroom/hulpvraag/codelijst.ts";
import { aanmeldingPaths } from "./paths.ts";

export type AanmeldenProps = {
  readonly form: FormState;
  readonly id: string;
  readonly wijken: readonly Option[];
};

const jaNee: readonly Option[] = [
  { value: "ja", label: "Ja" },
  { value: "nee", label: "Nee" },
];
const keuzes = (lijst: Readonly<Record<string, string>>) =>
  Object.entries(lijst).map(([value, label]) => ({ value, label }));

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
        />
        <Onderwerpen form={form} />
        <Sectie titel="Hoe bereiken wij u?">
          <TextField
            form={form}
            name="telefoon"
            label="Uw telefoonnummer"
            hint="Een telefoonnummer of een e-mailadres is genoeg."
            type="tel"
            autoComplete="tel"
            optional
          />
          <TextField form={form} name="email" label="Uw e-mailadres" type="email" autoComplete="email" optional />
          <RadioGroup
            form={form}
            name="mailVeilig"
            legend="Kunnen wij u veilig mailen?"
            hint="Kies nee als iemand anders uw mail kan lezen en dit niet mag weten. Alleen nodig als u een e-mailadres invult."
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
          <Wijk form={form} wijken={wijken} label="In welke wijk woont u?" />
        </Sectie>
        <Privacy ander={false} />
      </Form>
    </>
  );
}

/** For someone else: who reports it, and whether that person knows. */
export function AanmeldenAnderPagina({ form, id, wijken }: AanmeldenProps) {
  return (
    <>
      <Heading level={1}>Hulp vragen voor iemand anders</Heading>
      <Form action={aanmeldingPaths.ander} form={form} submit="Aanmelding versturen">
        <Verborgen form={form} id={id} />
        <TextArea
          form={form}
          name="eigenWoorden"
          label="Wat is er aan de hand?"
          hint="Vertel wat u zelf ziet of hoort."
          rows={6}
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
        <Onderwerpen form={form} />
        <Sectie titel="Om wie gaat het?">
          <TextField form={form} name="voornaam" label="Voornaam" breed="half" optional />
          <TextField form={form} name="achternaam" label="Achternaam" breed="half" optional />
          <TextField form={form} name="telefoon" label="Telefoonnummer van deze persoon" type="tel" optional />
          <Wijk form={form} wijken={wijken} label="In welke wijk woont deze persoon?" />
        </Sectie>
        <Aanmelder form={form} />
        <Privacy ander />
      </Form>
    </>
  );
}

function Aanmelder({ form }: { form: FormState }) {
  return (
    <Sectie titel="Wie bent u?">
      <RadioGroup
        form={form}
        name="aanmelderSoort"
        legend="Hoe kent u deze persoon?"
        options={[
          { value: "netwerk", label: "Ik ben familie, vriend, buur of een andere bekende" },
          { value: "verwijzer", label: "Ik ken deze persoon van mijn werk" },
        ]}
      />
      <Select
        form={form}
        name="instantie"
        label="Wat voor organisatie?"
        hint="Alleen invullen als u dit meldt vanuit uw werk."
        options={keuzes(instanties)}
        leeg="Kies een soort organisatie"
        optional
      />
      <TextField form={form} name="verwijzer" label="Naam van de organisatie" optional />
      <TextField form={form} name="aanmelderNaam" label="Uw naam" autoComplete="name" optional />
      <TextField
        form={form}
        name="aanmelderRelatie"
        label="Wat bent u van deze persoon?"
        hint="Bijvoorbeeld: zus, buurman, huisarts."
        breed="half"
        optional
      />
      <TextField
        form={form}
        name="aanmelderTelefoon"
        label="Uw telefoonnummer"
        hint="Een telefoonnummer of een e-mailadres is genoeg."
        type="tel"
        autoComplete="tel"
        optional
      />
      <TextField form={form} name="aanmelderEmail" label="Uw e-mailadres" type="email" autoComplete="email" optional />
    </Sectie>
  );
}

function Verborgen({ form, id }: { form: FormState; id: string }) {
  return (
    <>
      <Hidden name="id" value={id} />
      <Hidden name="gevaar" value={valueOf(form, "gevaar") === "ja" ? "ja" : "nee"} />
      <div className="kt-valkuil" aria-hidden="true">
        <label>
          Laat dit veld leeg
          <input name="website" type="text" tabIndex={-1} autoComplete="off" defaultValue="" />
        </label>
      </div>
    </>
  );
}

function Onderwerpen({ form }: { form: FormState }) {
  return (
    <CheckboxGroup
      form={form}
      name="leefgebieden"
      legend="Waar gaat het over?"
      hint="U mag meer kiezen, of niets."
      options={keuzes(leefgebieden)}
      optional
    />
  );
}

function Wijk({ form, wijken, label }: { form: FormState; wijken: readonly Option[]; label: string }) {
  return (
    <Select
      form={form}
      name="wijkCode"
      label={label}
      hint="Dan komt uw vraag meteen bij het goede team."
      options={wijken}
      leeg="Weet ik niet"
      optional
    />
  );
}

function Privacy({ ander }: { ander: boolean }) {
  return (
    <Paragraph>
      {ander
        ? "Wij vertellen deze persoon binnen een maand dat wij deze gegevens hebben en van wie, behalve als dat gevaarlijk is. "
        : "Wij gebruiken uw gegevens alleen om u te helpen. "}
      <a href={aanmeldingPaths.privacy}>Lees wat wij met gegevens doen</a>.
    </Paragraph>
  );
}
