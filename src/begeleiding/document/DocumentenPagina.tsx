import { Heading } from "@nl-design-system-candidate/heading-react";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { dagVan } from "#shared/datum.ts";
import { opsomming } from "#shared/tekst.ts";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Datum } from "#web/components/Datum.tsx";
import { FileField } from "#web/components/FileField.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { emptyForm, type FormState, optionsOf } from "#web/form.ts";
import { bestandssoorten } from "./bestandssoort.ts";
import { type Document, documentsoorten, grootteInWoorden } from "./document.ts";
import { documentPaths } from "./paths.ts";

export type DocumentenProps = {
  readonly casusId: string;
  readonly gezin: readonly { readonly id: string; readonly naam: string }[];
  readonly documenten: readonly Document[];
  readonly vandaag: string;
  readonly magBeheren: boolean;
  /** Takes part for some of the gezin: then it is said about whom it is. */
  readonly isBeperkt: boolean;
  readonly id: string;
  readonly form: FormState;
  /** Which one was to be withdrawn, and why not. */
  readonly intrekking: { readonly id: string; readonly form: FormState } | undefined;
};

const soorten = optionsOf(documentsoorten);
const uitgangen = Object.values(bestandssoorten).flatMap((soort) => soort.uitgangen.map((een) => `.${een}`));

export function DocumentenPagina(props: DocumentenProps) {
  const { gezin, documenten, magBeheren } = props;
  return (
    <>
      <Heading level={1}>Documenten</Heading>
      <p className="kt-bijzaak">{gezin.map(({ naam }) => naam).join(", ")}</p>
      {documenten.length === 0 ? (
        <p className="kt-bijzaak">Er zijn nog geen documenten. Wat je toevoegt, staat hier.</p>
      ) : (
        <ul className="kt-mensen">
          {documenten.map((document) => (
            <Regel key={document.id} document={document} {...props} />
          ))}
        </ul>
      )}
      {magBeheren ? (
        <Sectie titel="Document toevoegen">
          <Toevoegen {...props} />
        </Sectie>
      ) : null}
      <p>
        <a href={casusPaths.casus(props.casusId)}>Naar het dossier</a>
      </p>
    </>
  );
}

type RegelProps = DocumentenProps & { readonly document: Document };

function Regel(props: RegelProps) {
  const { document, casusId, vandaag, magBeheren } = props;
  const { id, titel, soort, bestandssoort, grootte, door, toegevoegdOp, ingetrokkenOp, intrekreden } = document;
  return (
    <li>
      {ingetrokkenOp === null ? <a href={documentPaths.inhoud(casusId, id)}>{titel} downloaden</a> : <s>{titel}</s>}
      <div className="kt-bijzaak">
        {documentsoorten[soort]} over {overWie(props)} · {bestandssoorten[bestandssoort].naam},{" "}
        {grootteInWoorden(grootte)} · {door}, <Datum datum={dagVan(toegevoegdOp)} vandaag={vandaag} />
      </div>
      {ingetrokkenOp === null ? null : (
        <div>
          Ingetrokken: <Datum datum={dagVan(ingetrokkenOp)} vandaag={vandaag} />. {intrekreden}
        </div>
      )}
      {magBeheren && ingetrokkenOp === null ? <Intrekken {...props} /> : null}
    </li>
  );
}

function overWie({ document, gezin }: RegelProps): string {
  if (document.over.length === 0) return "het hele gezin";
  return opsomming(document.over.map((id) => gezin.find((lid) => lid.id === id)?.naam ?? "iemand anders"));
}

function Intrekken({ document: { id, titel }, casusId, intrekking }: RegelProps) {
  const form = intrekking?.id === id ? intrekking.form : emptyForm;
  return (
    <details open={intrekking?.id === id}>
      <summary>
        Hoort hier niet<span className="kt-verborgen">: {titel}</span>
      </summary>
      <Form
        id={`intrekking-${id}`}
        action={documentPaths.intrekking(casusId, id)}
        form={form}
        submit="Document intrekken"
        soort="secundair"
      >
        <TextField
          form={form}
          name="reden"
          label="Waarom niet?"
          hint="Het document blijft in de lijst staan, maar niemand kan het nog openen."
          maxLength={500}
        />
      </Form>
    </details>
  );
}

function Toevoegen({ casusId, gezin, isBeperkt, id, form }: DocumentenProps) {
  const opties = gezin.map((lid) => ({ value: lid.id, label: lid.naam }));
  return (
    <Form id="document" action={documentPaths.documenten(casusId)} form={form} submit="Document toevoegen" metBestand>
      <Hidden name="id" value={id} />
      <FileField
        form={form}
        name="bestand"
        label="Welk bestand?"
        hint="PDF, foto, Word, LibreOffice of tekst. Hooguit 10 MB. Van foto's halen we weg waar ze gemaakt zijn."
        accept={uitgangen}
      />
      <TextField form={form} name="titel" label="Hoe noem je het?" hint="In je eigen woorden." maxLength={200} />
      <RadioGroup form={form} name="soort" legend="Wat is het?" options={soorten} naast />
      {gezin.length > 1 || isBeperkt ? (
        <CheckboxGroup
          form={form}
          name="over"
          legend="Over wie gaat het?"
          options={opties}
          naast
          optional={!isBeperkt}
        />
      ) : null}
    </Form>
  );
}
