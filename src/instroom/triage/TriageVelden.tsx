import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { errorOf, type FormState, type Option, optionsOf } from "#web/form.ts";
import { leefgebieden, niveaus, zwaarten } from "#instroom/hulpvraag/codelijst.ts";

const uitleg: Readonly<Record<string, string>> = {
  informatie_advies: "Een antwoord of een verwijzing is genoeg.",
  eigen_kracht: "De inwoner kan het zelf of met mensen die dichtbij staan.",
  vrijwilliger: "Een maatje, buurthulp of andere vrijwilliger.",
  sociale_basis: "Welzijnswerk, een inloop, een groep of een initiatief in de buurt.",
  wijkteam: "Wij doen het zelf. Er komt een dossier.",
  maatwerk: "Er is waarschijnlijk een voorziening nodig. Er komt een dossier.",
  specialist: "Bijvoorbeeld ggz, verslavingszorg of een andere wet. Er komt een dossier.",
};

/** The choice itself. */
export function Keuzes({ form }: { form: FormState }) {
  return (
    <>
      <RadioGroup
        form={form}
        name="route"
        legend="Welke hulp past?"
        hint="Begin bovenaan: van licht naar zwaar."
        options={routes}
      />
      <TextArea
        form={form}
        name="routeReden"
        label="Waarom deze route?"
        hint="Een zin is genoeg. De inwoner mag dit lezen."
        rows={2}
      />
      <RadioGroup
        form={form}
        name="wmoMelding"
        legend="Is dit een melding voor de Wmo?"
        hint="Bij ja begint het onderzoek van hooguit zes weken (Wmo 2015 art. 2.3.2)."
        options={jaNee}
        naast
      />
      <TextField
        form={form}
        name="wmoMeldingOp"
        label="Dag van de Wmo-melding"
        hint="Alleen bij ja."
        type="date"
        optional
      />
    </>
  );
}

/** A dossier needs a name; an answer does not. */
export function Naam({ form }: { form: FormState }) {
  return (
    <Sectie titel="Om wie gaat het?">
      <Paragraph>Deze vraag is anoniem. Een naam is alleen nodig als er een dossier komt.</Paragraph>
      <TextField form={form} name="voornaam" label="Voornaam" breed="half" optional />
      <TextField form={form} name="achternaam" label="Achternaam" breed="half" optional />
    </Sectie>
  );
}

const feiten = ["spoed", "leefgebieden", "vraagsoortId", "zwaarte"];

/** What the report left open or got wrong, set right by who reads it. */
export function OverDeVraag({ form, vraagsoorten }: { form: FormState; vraagsoorten: readonly Option[] }) {
  return (
    <details className="kt-uitklap" open={feiten.some((veld) => errorOf(form, veld) !== undefined)}>
      <summary>Spoed, onderwerp en zwaarte aanpassen</summary>
      <RadioGroup form={form} name="spoed" legend="Is er spoed?" options={jaNee} naast />
      {/* Without this a form with no box ticked would say nothing, and nothing means: leave it as it was. */}
      <Hidden name="leefgebieden" value="" />
      <CheckboxGroup
        form={form}
        name="leefgebieden"
        legend="Waar gaat het over?"
        options={optionsOf(leefgebieden)}
        naast
        optional
      />
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
    </details>
  );
}

const routes: readonly Option[] = Object.entries(niveaus).map(([value, label]) => ({
  value,
  label,
  hint: uitleg[value],
}));
const jaNee: readonly Option[] = [
  { value: "ja", label: "Ja" },
  { value: "nee", label: "Nee" },
];
