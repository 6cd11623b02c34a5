import { Heading } from "@nl-design-system-candidate/heading-react";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { Datum } from "#web/components/Datum.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Table } from "#web/components/Table.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextField } from "#web/components/TextField.tsx";
import type { FormState } from "#web/form.ts";
import type { Fase } from "./fase.ts";
import { fasePaths } from "./paths.ts";

export type FaseProps = {
  readonly casusId: string;
  readonly gezin: string;
  readonly id: string;
  readonly versie: string;
  readonly fasen: readonly (Fase & { readonly door: string })[];
  /** Also known to who may not read when and why. */
  readonly inFase: boolean;
  readonly magWijzigen: boolean;
  readonly form: FormState;
  readonly vandaag: string;
};

/** An open dossier in which one keeps in touch, and how it was before. */
export function FasePagina(props: FaseProps) {
  const { gezin, fasen, inFase, magWijzigen, form } = props;
  const nu = fasen.find(({ tot }) => tot === null);
  return (
    <>
      <Heading level={1}>Leun- en steuncontact</Heading>
      <p className="kt-bijzaak">{gezin}</p>
      {magWijzigen || form.melding === undefined ? null : <Notice soort="fout">{form.melding}</Notice>}
      <Uitleg nu={nu} inFase={inFase} vandaag={props.vandaag} />
      {magWijzigen ? inFase ? <Stoppen {...props} /> : <Beginnen {...props} /> : null}
      {fasen.some(({ tot }) => tot !== null) ? <Eerder {...props} /> : null}
      <p>
        <a href={casusPaths.casus(props.casusId)}>Naar het dossier</a>
      </p>
    </>
  );
}

type UitlegProps = Pick<FaseProps, "inFase" | "vandaag"> & { readonly nu: Fase | undefined };

function Uitleg({ nu, inFase, vandaag }: UitlegProps) {
  if (nu !== undefined)
    return (
      <Paragraph>
        Dit dossier is in de fase leun- en steuncontact sinds <Datum datum={nu.van} vandaag={vandaag} />, elke{" "}
        {weken(nu.elkeWeken)} een contact. {nu.reden}
      </Paragraph>
    );
  if (inFase) return <Paragraph>Dit dossier is in de fase leun- en steuncontact.</Paragraph>;
  return (
    <Paragraph>
      Is het rustig en blijft een kort contact nodig? Zet het dossier dan in deze fase. Het blijft open: plan, taken en
      termijnen van de wet lopen door.
    </Paragraph>
  );
}
function Beginnen({ casusId, id, versie, form }: FaseProps) {
  return (
    <Form action={fasePaths.fase(casusId)} form={form} submit="Leun- en steuncontact beginnen">
      <Hidden name="id" value={id} />
      <Hidden name="versie" value={versie} />
      <TextArea form={form} name="reden" label="Waarom past dit nu?" rows={2} maxLength={1000} />
      <TextField
        form={form}
        name="elkeWeken"
        label="Om de hoeveel weken heb je contact?"
        hint="Dan staat het elke keer bij de taken van de regisseur."
        inputMode="numeric"
        breed="kort"
      />
      <TextField form={form} name="van" label="Begonnen op" type="date" breed="half" />
    </Form>
  );
}

function Stoppen({ casusId, versie, form }: FaseProps) {
  return (
    <Form action={fasePaths.einde(casusId)} form={form} submit="Terug naar begeleiding">
      <Hidden name="versie" value={versie} />
      <TextField
        form={form}
        name="op"
        label="Gestopt op"
        hint="De taak om contact te houden vervalt."
        type="date"
        breed="half"
      />
    </Form>
  );
}

function Eerder({ fasen, vandaag }: FaseProps) {
  return (
    <Sectie titel="Eerder">
      <Table
        bijschrift="Eerdere leun- en steuncontacten"
        bijschriftVerborgen
        kop={[{ titel: "Van" }, { titel: "Tot en met" }, { titel: "Elke" }, { titel: "Waarom" }]}
        rijen={fasen
          .filter(({ tot }) => tot !== null)
          .map(({ van, tot, elkeWeken, reden, door }) => [
            <Datum datum={van} vandaag={vandaag} />,
            <Datum datum={tot ?? vandaag} vandaag={vandaag} />,
            weken(elkeWeken),
            `${reden} (${door})`,
          ])}
        leeg=""
      />
    </Sectie>
  );
}

function weken(aantal: number): string {
  return aantal === 1 ? "week" : `${aantal} weken`;
}
