import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import type { Gelijkende } from "#persoon/inwoner/gelijkende.ts";
import { GelijkendenFragment } from "#persoon/inwoner/GelijkendenFragment.tsx";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { errorOf, type FormState, type Option, optionsOf, valueOf } from "#web/form.ts";
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
  /** Who may be this person already. */
  readonly gelijkenden: readonly Gelijkende[];
};

/** On the phone or at the inloop: the own words and a few choices. Names and finer facts are folded away. */
export function RegistratiePagina(props: RegistratieProps) {
  const { form, id, wijken, gelijkenden } = props;
  return (
    <>
      <Heading level={1}>Nieuwe hulpvraag</Heading>
      <Form action={registratiePaths.hulpvragen} form={form} submit="Hulpvraag opslaan">
        <Hidden name="id" value={id} />
        <GelijkendenFragment gelijkenden={gelijkenden} form={form} />
        {gelijkenden.length === 0 ? null : <Paragraph>{bijBekend}</Paragraph>}
        <TextArea
          form={form}
          name="eigenWoorden"
          label="Wat vraagt de inwoner?"
          hint="In eigen woorden."
          rows={4}
          maxLength={4000}
        />
        <CheckboxGroup form={form} name="leefgebieden" legend="Waar gaat het over?" options={gebieden} naast optional />
        <Select form={form} name="herkomst" label="Wie meldt dit?" options={melders} breed="half" />
        <RadioGroup form={form} name="contactwijze" legend="Hoe was het contact?" options={contacten} naast />
        <Select
          form={form}
          name="wijkCode"
          label="Wijk"
          hint="Bepaalt het team."
          options={wijken}
          leeg="Onbekend"
          breed="half"
          optional
        />
        <TextField form={form} name="telefoon" label="Telefoonnummer" type="tel" optional />
        <RadioGroup form={form} name="spoed" legend="Is er spoed?" options={jaNee} naast />
        <WieBelt form={form} />
        <Naam form={form} />
        <MeerOverDeVraag {...props} />
        <RadioGroup form={form} name="afhandeling" legend="Wat gebeurt er nu?" options={afhandelingen} />
      </Form>
    </>
  );
}

/** The law asks that someone knows what is told about her, or that we know why not yet (AVG art. 14). */
function WieBelt({ form }: { form: FormState }) {
  return (
    <Uitklap titel="Wie belt er? (als een ander het meldt)" form={form} velden={aanmeldervelden}>
      <TextField form={form} name="aanmelderNaam" label="Naam van wie dit meldt" breed="half" optional />
      <TextField form={form} name="aanmelderTelefoon" label="Telefoonnummer van wie dit meldt" type="tel" optional />
      <RadioGroup
        form={form}
        name="inwonerWeetErvan"
        legend="Weet de inwoner van deze melding?"
        options={jaNee}
        naast
        optional
      />
      <TextArea
        form={form}
        name="weetNietReden"
        label="Waarom weet de inwoner het nog niet?"
        hint="Alleen bij nee."
        rows={2}
        maxLength={1000}
        optional
      />
    </Uitklap>
  );
}

function Naam({ form }: { form: FormState }) {
  return (
    <Uitklap titel="Naam en adres (mag anoniem blijven)" form={form} velden={naamvelden}>
      <TextField form={form} name="voornaam" label="Voornaam" breed="half" optional />
      <TextField form={form} name="voorvoegsel" label="Tussenvoegsel" breed="kort" optional />
      <TextField form={form} name="achternaam" label="Achternaam" breed="half" optional />
      <TextField
        form={form}
        name="geboortedatum"
        label="Geboortedatum"
        hint="24-11-1960, of alleen het jaar."
        breed="kort"
        optional
      />
      <TextField form={form} name="straat" label="Straat" breed="half" optional />
      <TextField form={form} name="huisnummer" label="Huisnummer" breed="kort" optional />
      <TextField form={form} name="postcode" label="Postcode" breed="kort" optional />
      <TextField form={form} name="email" label="E-mailadres" type="email" optional />
      <RadioGroup form={form} name="mailVeilig" legend="Is mailen veilig?" options={jaNee} naast optional />
    </Uitklap>
  );
}

function MeerOverDeVraag({ form, vraagsoorten }: RegistratieProps) {
  return (
    <Uitklap titel="Meer over de vraag" form={form} velden={["verwijzer", "vraagsoortId", "zwaarte"]}>
      <TextField form={form} name="verwijzer" label="Naam van de verwijzende organisatie" breed="half" optional />
      <Select
        form={form}
        name="vraagsoortId"
        label="Vraagsoort"
        options={vraagsoorten}
        leeg="Nog niet bekend"
        breed="half"
        optional
      />
      <RadioGroup form={form} name="zwaarte" legend="Zwaarte" options={optionsOf(zwaarten)} naast optional />
      <TextField form={form} name="gemeldOp" label="Wanneer vroeg de inwoner het?" type="date" />
    </Uitklap>
  );
}

type UitklapProps = { titel: string; form: FormState; velden: readonly string[]; children: React.ReactNode };

/** Open when something in it was typed or is wrong, so that nothing hides. */
function Uitklap({ titel, form, velden, children }: UitklapProps) {
  const open = velden.some((veld) => valueOf(form, veld) !== "" || errorOf(form, veld) !== undefined);
  return (
    <details className="kt-uitklap" open={open || errorOf(form, "gemeldOp") !== undefined}>
      <summary>{titel}</summary>
      {children}
    </details>
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
  "mailVeilig",
];
const aanmeldervelden = ["aanmelderNaam", "aanmelderTelefoon", "inwonerWeetErvan", "weetNietReden"];
const bijBekend =
  "Is het dezelfde persoon? Dan blijft staan wat we van haar of hem weten. Zet een nieuw nummer of adres ook in de vraag.";
const jaNee = optionsOf({ ja: "Ja", nee: "Nee" });
const gebieden = optionsOf(leefgebieden);
const { api: _api, web: _web, ...metMensen } = contactwijzen;
const contacten = optionsOf(metMensen);
const melders: readonly Option[] = [
  { value: "zelf", label: herkomsten.zelf },
  { value: "netwerk", label: herkomsten.netwerk },
  ...optionsOf(instanties).map((optie) => ({ ...optie, groep: "Verwijzer" })),
  ...optionsOf(teamHerkomsten).map((optie) => ({ ...optie, groep: "Het team zelf" })),
  { value: "onbekend", label: herkomsten.onbekend },
];
const afhandelingen: readonly Option[] = [
  { value: "instroom", label: "Naar de instroom van het team" },
  { value: "zelf", label: "Ik pak het zelf op", hint: "Kan als de inwoner in een wijk van jouw team woont." },
  { value: "beantwoord", label: "Ik heb het meteen beantwoord", hint: "Wordt afgesloten als informatie en advies." },
];
