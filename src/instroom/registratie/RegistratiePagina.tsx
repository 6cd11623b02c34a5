import { Heading } from "@nl-design-system-candidate/heading-react";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextField } from "#web/components/TextField.tsx";
import type { FormState, Option } from "#web/form.ts";
import {
  contactwijzen,
  herkomsten,
  instanties,
  leefgebieden,
  teamHerkomsten,
  zwaarten,
} from "#instroom/hulpvraag/codelijst.ts";
import { registratiePaths } from "./paths.ts";

export type RegistratieProps = {
  readonly form: FormState;
  readonly id: string;
  readonly wijken: readonly Option[];
  readonly vraagsoorten: readonly Option[];
};

const opties = (lijst: Readonly<Record<string, string>>) =>
  Object.entries(lijst).map(([value, label]) => ({ value, label }));
const jaNee = opties({ ja: "Ja", nee: "Nee" });

/** On the phone or at the inloop: the own words, five short choices, and a name only if it is given. */
export function RegistratiePagina(props: RegistratieProps) {
  const { form, id } = props;
  return (
    <>
      <Heading level={1}>Nieuwe hulpvraag</Heading>
      <Form action={registratiePaths.hulpvragen} form={form} submit="Hulpvraag opslaan">
        <Hidden name="id" value={id} />
        <TextArea form={form} name="eigenWoorden" label="Wat vraagt de inwoner?" hint="In eigen woorden." rows={4} />
        <DeVraag {...props} />
        <DeInwoner {...props} />
        <RadioGroup
          form={form}
          name="afhandeling"
          legend="Wat gebeurt er nu?"
          options={[
            { value: "instroom", label: "Naar de instroom van het team" },
            { value: "zelf", label: "Ik pak het zelf op", hint: "Kan als de inwoner in een wijk van jouw team woont." },
            {
              value: "beantwoord",
              label: "Ik heb het meteen beantwoord",
              hint: "Wordt afgesloten als informatie en advies.",
            },
          ]}
        />
      </Form>
    </>
  );
}

function DeVraag({ form, vraagsoorten }: RegistratieProps) {
  return (
    <>
      <CheckboxGroup
        form={form}
        name="leefgebieden"
        legend="Waar gaat het over?"
        options={opties(leefgebieden)}
        optional
      />
      <RadioGroup form={form} name="herkomst" legend="Wie meldt dit?" options={opties(herkomsten)} naast />
      <Select
        form={form}
        name="instantie"
        label="Welk soort verwijzer?"
        hint="Alleen bij een verwijzer."
        options={opties(instanties)}
        leeg="Geen verwijzer"
        optional
      />
      <TextField form={form} name="verwijzer" label="Naam van de verwijzende organisatie" optional breed="half" />
      <Select
        form={form}
        name="teamHerkomst"
        label="Hoe vond het team dit zelf?"
        hint="Alleen als het team zelf meldt."
        options={opties(teamHerkomsten)}
        leeg="Niet door het team zelf"
        optional
      />
      <RadioGroup
        form={form}
        name="contactwijze"
        legend="Hoe was het contact?"
        options={opties({ ...contactwijzen }).filter(({ value }) => value !== "api" && value !== "web")}
        naast
      />
      <RadioGroup form={form} name="spoed" legend="Is er spoed?" options={jaNee} naast />
      <TextField form={form} name="gemeldOp" label="Wanneer vroeg de inwoner het?" type="date" />
      <Select
        form={form}
        name="vraagsoortId"
        label="Vraagsoort"
        options={vraagsoorten}
        leeg="Nog niet bekend"
        optional
      />
      <Select form={form} name="zwaarte" label="Zwaarte" options={opties(zwaarten)} leeg="Nog niet bekend" optional />
    </>
  );
}

function DeInwoner({ form, wijken }: RegistratieProps) {
  return (
    <>
      <Select
        form={form}
        name="wijkCode"
        label="Wijk"
        hint="Bepaalt welk team het krijgt."
        options={wijken}
        leeg="Onbekend"
        optional
      />
      <TextField form={form} name="telefoon" label="Telefoonnummer" type="tel" optional />
      <details className="kt-uitklap" open={heeftNaam(form)}>
        <summary>Naam en adres (mag anoniem blijven)</summary>
        <TextField form={form} name="voornaam" label="Voornaam" breed="half" optional />
        <TextField form={form} name="voorvoegsel" label="Tussenvoegsel" breed="kort" optional />
        <TextField form={form} name="achternaam" label="Achternaam" breed="half" optional />
        <TextField
          form={form}
          name="geboortedatum"
          label="Geboortedatum"
          hint="Bijvoorbeeld 24-11-1960, of alleen het jaar."
          breed="kort"
          optional
        />
        <TextField form={form} name="straat" label="Straat" breed="half" optional />
        <TextField form={form} name="huisnummer" label="Huisnummer" breed="kort" optional />
        <TextField form={form} name="postcode" label="Postcode" breed="kort" optional />
        <TextField form={form} name="email" label="E-mailadres" type="email" optional />
        <RadioGroup form={form} name="mailVeilig" legend="Is mailen veilig?" options={jaNee} naast optional />
      </details>
    </>
  );
}

const naamvelden = [
  "voornaam",
  "voorvoegsel",
  "achternaam",
  "geboortedatum",
  "straat",
  "huisnummer",
  "postcode",
  "email",
];

function heeftNaam(form: FormState): boolean {
  return naamvelden.some((veld) => (form.values[veld]?.[0] ?? "") !== "" || form.errors[veld] !== undefined);
}
