import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { Datum } from "#web/components/Datum.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextField } from "#web/components/TextField.tsx";
import type { FormState, Option } from "#web/form.ts";
import { niveaus } from "#instroom/hulpvraag/codelijst.ts";
import { hulpvraagPaths } from "#instroom/hulpvraag/paths.ts";

export type TriageProps = {
  readonly hulpvraag: {
    readonly id: string;
    readonly eigenWoorden: string;
    readonly gemeldOp: string;
    readonly route: string | null;
    readonly routeReden: string | null;
    readonly wmoMelding: boolean | null;
    readonly wmoMeldingOp: string | null;
    readonly heeftNaam: boolean;
    readonly versie: number;
  };
  readonly form: FormState | undefined;
  readonly vandaag: string;
};

const uitleg: Readonly<Record<string, string>> = {
  informatie_advies: "Een antwoord of een verwijzing is genoeg.",
  eigen_kracht: "De inwoner kan het zelf of met mensen die dichtbij staan.",
  vrijwilliger: "Een maatje, buurthulp of andere vrijwilliger.",
  sociale_basis: "Welzijnswerk, een inloop, een groep of een initiatief in de buurt.",
  wijkteam: "Wij doen het zelf. Er komt een dossier.",
  maatwerk: "Er is waarschijnlijk een voorziening nodig. Er komt een dossier.",
  specialist: "Bijvoorbeeld ggz, verslavingszorg of een andere wet. Er komt een dossier.",
};

/** One job: which way does this question go, why, and is it a Wmo-melding. */
export function TriagePagina({ hulpvraag, form: getypt, vandaag }: TriageProps) {
  const form = getypt ?? { values: bekend(hulpvraag), errors: {} };
  return (
    <>
      <Heading level={1}>Route kiezen</Heading>
      <blockquote className="kt-woorden">{hulpvraag.eigenWoorden}</blockquote>
      <Paragraph>
        Gevraagd op <Datum datum={hulpvraag.gemeldOp} vandaag={vandaag} />.
      </Paragraph>
      <Form
        action={hulpvraagPaths.triage(hulpvraag.id)}
        form={form}
        submit="Route opslaan"
        secundair={<a href={hulpvraagPaths.hulpvraag(hulpvraag.id)}>Terug zonder opslaan</a>}
      >
        <Hidden name="versie" value={String(hulpvraag.versie)} />
        <Keuzes form={form} />
        {hulpvraag.heeftNaam ? null : <Naam form={form} />}
      </Form>
    </>
  );
}

function Keuzes({ form }: { form: FormState }) {
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

function Naam({ form }: { form: FormState }) {
  return (
    <Sectie titel="Om wie gaat het?">
      <Paragraph>Deze vraag is anoniem. Een naam is alleen nodig als er een dossier komt.</Paragraph>
      <TextField form={form} name="voornaam" label="Voornaam" breed="half" optional />
      <TextField form={form} name="achternaam" label="Achternaam" breed="half" optional />
    </Sectie>
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

function bekend(hulpvraag: TriageProps["hulpvraag"]): FormState["values"] {
  const melding = hulpvraag.wmoMelding === null ? "" : hulpvraag.wmoMelding ? "ja" : "nee";
  return {
    route: hulpvraag.route ?? "",
    routeReden: hulpvraag.routeReden ?? "",
    wmoMelding: melding,
    wmoMeldingOp: hulpvraag.wmoMeldingOp ?? "",
  };
}
