import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import type { Dag } from "#shared/datum.ts";
import { kenmerkVan } from "#shared/kenmerk.ts";
import { Datum } from "#web/components/Datum.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Table } from "#web/components/Table.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { emptyForm, type FormState, optionsOf } from "#web/form.ts";
import { antwoordUiterlijk, type Besluit, besluiten } from "./bewaarbesluit.ts";
import { BewaarmenuFragment } from "./BewaarmenuFragment.tsx";
import { bewaarbesluitPaths } from "./paths.ts";

export type Verzoekrij = {
  readonly id: string;
  readonly dossierId: string;
  readonly ontvangenOp: Dag;
  readonly besluit: Besluit | null;
  readonly reden: string | null;
};

export type VerzoekenProps = {
  readonly verzoeken: readonly Verzoekrij[];
  readonly id: string;
  readonly vandaag: Dag;
  /** The form that was sent: "nieuw", or the id of the request decided on. */
  readonly welke: string;
  readonly form: FormState;
};

const stand = { toegewezen: "Toegewezen: wordt bij de volgende keer gewist", afgewezen: "Afgewezen" } as const;

export function VerzoekenPagina(props: VerzoekenProps) {
  const open = props.verzoeken.filter(({ besluit }) => besluit === null);
  const besloten = props.verzoeken.filter(({ besluit }) => besluit !== null);
  return (
    <>
      <BewaarmenuFragment actief="verzoeken" />
      <Paragraph>
        Wie jeugdhulp kreeg, mag vragen om het dossier te vernietigen. Dat gebeurt, tenzij het dossier voor een ander
        belangrijk is (Jeugdwet artikel 7.3.9). Van wie de hulp ook was: jij besluit, en schrijft op waarom.
      </Paragraph>
      {open.map((verzoek) => (
        <Besluiten key={verzoek.id} verzoek={verzoek} {...props} />
      ))}
      <Table
        bijschrift="Besloten"
        kop={[{ titel: "Kenmerk" }, { titel: "Ontvangen" }, { titel: "Besluit" }, { titel: "Waarom" }]}
        rijen={besloten.map((verzoek) => [
          kenmerkVan(verzoek.dossierId),
          <Datum datum={verzoek.ontvangenOp} vandaag={props.vandaag} />,
          verzoek.besluit === null ? "" : stand[verzoek.besluit],
          verzoek.reden,
        ])}
        leeg="Hier komen de verzoeken waarover je besloot. Is een dossier vernietigd, dan staat dat bij wat gewist is."
      />
      <Nieuw {...props} />
    </>
  );
}

function Besluiten({ verzoek, vandaag, welke, form }: VerzoekenProps & { readonly verzoek: Verzoekrij }) {
  const ditForm = welke === verzoek.id ? form : emptyForm;
  return (
    <Sectie titel={`Verzoek over ${kenmerkVan(verzoek.dossierId)}`}>
      <Paragraph>
        Ontvangen: <Datum datum={verzoek.ontvangenOp} vandaag={vandaag} />. Antwoord uiterlijk:{" "}
        <Datum datum={antwoordUiterlijk(verzoek.ontvangenOp)} vandaag={vandaag} />.
      </Paragraph>
      <Form
        action={bewaarbesluitPaths.besluit(verzoek.id)}
        form={ditForm}
        submit="Besluit vastleggen"
        soort="secundair"
        id={`verzoek-${verzoek.id}`}
      >
        <RadioGroup form={ditForm} name="besluit" legend="Vernietigen we dit dossier?" options={optionsOf(besluiten)} />
        <TextArea
          form={ditForm}
          name="reden"
          label="Waarom?"
          hint="Nee kan als het dossier voor een ander belangrijk is. Noem geen namen."
          rows={3}
          maxLength={1000}
        />
      </Form>
    </Sectie>
  );
}

function Nieuw({ id, welke, form }: VerzoekenProps) {
  const ditForm = welke === "nieuw" ? form : emptyForm;
  return (
    <Sectie titel="Nieuw verzoek">
      <Form action={bewaarbesluitPaths.verzoeken} form={ditForm} submit="Verzoek vastleggen" id="nieuw">
        <Hidden name="id" value={id} />
        <TextField
          form={ditForm}
          name="kenmerk"
          label="Kenmerk van de hulpvraag of het dossier"
          hint="Hoort de hulpvraag bij een dossier, dan gaat het verzoek over het hele dossier."
          breed="half"
        />
        <TextField form={ditForm} name="ontvangenOp" label="Ontvangen op" type="date" breed="half" />
      </Form>
    </Sectie>
  );
}
