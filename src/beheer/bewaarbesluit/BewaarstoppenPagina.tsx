import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { dagVan, type Dag } from "#shared/datum.ts";
import { kenmerkVan } from "#shared/kenmerk.ts";
import { Datum } from "#web/components/Datum.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Table } from "#web/components/Table.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { emptyForm, type FormState } from "#web/form.ts";
import { BewaarmenuFragment } from "./BewaarmenuFragment.tsx";
import { bewaarbesluitPaths } from "./paths.ts";

export type Stopregel = {
  readonly id: string;
  readonly dossierId: string;
  readonly reden: string;
  readonly gesteldOp: Date;
  readonly opgehevenOp: Date | null;
};

export type BewaarstoppenProps = {
  readonly stoppen: readonly Stopregel[];
  readonly id: string;
  readonly vandaag: Dag;
  readonly form: FormState;
};

export function BewaarstoppenPagina({ stoppen, id, vandaag, form }: BewaarstoppenProps) {
  return (
    <>
      <BewaarmenuFragment actief="bewaarstoppen" />
      <Paragraph>
        Een bewaarstop houdt een dossier langer dan de termijn, bijvoorbeeld om een rechtszaak. Zolang hij staat, wordt
        er niets van het dossier gewist.
      </Paragraph>
      <Table
        bijschrift="Bewaarstoppen"
        bijschriftVerborgen
        kop={[{ titel: "Kenmerk" }, { titel: "Waarom" }, { titel: "Sinds" }, { titel: "Opgeheven" }]}
        rijen={stoppen.map((stop) => [
          kenmerkVan(stop.dossierId),
          stop.reden,
          <Datum datum={dagVan(stop.gesteldOp)} vandaag={vandaag} />,
          <Einde stop={stop} vandaag={vandaag} />,
        ])}
        leeg="Er staat geen bewaarstop. Stel je er een in, dan zie je hem hier."
      />
      <Nieuw id={id} form={form} />
    </>
  );
}

function Nieuw({ id, form }: Pick<BewaarstoppenProps, "id" | "form">) {
  return (
    <Sectie titel="Nieuwe bewaarstop">
      <Form action={bewaarbesluitPaths.bewaarstoppen} form={form} submit="Bewaarstop instellen" id="nieuw">
        <Hidden name="id" value={id} />
        <TextField
          form={form}
          name="kenmerk"
          label="Kenmerk van de hulpvraag of het dossier"
          hint="Staat op de pagina van de medewerker, en op de ontvangst van de inwoner."
          breed="half"
        />
        <TextArea
          form={form}
          name="reden"
          label="Waarom moet het blijven?"
          hint="Noem geen namen."
          rows={3}
          maxLength={1000}
        />
      </Form>
    </Sectie>
  );
}

function Einde({ stop, vandaag }: { stop: Stopregel; vandaag: Dag }) {
  if (stop.opgehevenOp !== null) return <Datum datum={dagVan(stop.opgehevenOp)} vandaag={vandaag} />;
  const kenmerk = kenmerkVan(stop.dossierId);
  return (
    <Form
      action={bewaarbesluitPaths.opheffing(stop.id)}
      form={emptyForm}
      submit={`Bewaarstop ${kenmerk} opheffen`}
      soort="secundair"
      id={`stop-${stop.id}`}
    />
  );
}
