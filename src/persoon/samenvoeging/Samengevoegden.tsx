import { geheimAdresPaths } from "#persoon/geheim-adres/paths.ts";
import { Form } from "#web/components/Form.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { Tijdstip } from "#web/components/Tijdstip.tsx";
import { emptyForm, type FormState } from "#web/form.ts";
import { samenvoegingPaths } from "./paths.ts";
import type { Samengevoegd } from "./samenvoeging.ts";

export type SamengevoegdenProps = {
  readonly inwonerId: string;
  /** Of this record. */
  readonly adresGeheim: boolean;
  readonly samengevoegd: readonly Samengevoegd[];
  /** The merge whose undoing was refused, with what was typed. */
  readonly terug: { readonly id: string; readonly form: FormState } | undefined;
  readonly nu: Date;
};

/** What was joined before, by whom and why, and the way back. */
export function Samengevoegden(props: SamengevoegdenProps) {
  const { inwonerId, samengevoegd, terug, nu } = props;
  return (
    <Sectie titel="Samengevoegd">
      {samengevoegd.map(({ id, naam, geboortejaar, waarom, door, op, adresGeheim }) => (
        <div key={id}>
          <p>
            {naam}, {geboortejaar === null ? "geboortejaar onbekend" : `geboren in ${geboortejaar}`}
            <br />
            <span className="kt-bijzaak">
              <Tijdstip op={op} nu={nu} /> door {door}: {waarom}
            </span>
          </p>
          <Geheim {...props} daar={adresGeheim} />
          <Form
            id={`scheiding-${id}`}
            action={samenvoegingPaths.einde(inwonerId, id)}
            form={terug?.id === id ? terug.form : emptyForm}
            submit="Ongedaan maken"
            soort="secundair"
          >
            <TextArea
              form={terug?.id === id ? terug.form : emptyForm}
              name="reden"
              label={`Waarom is ${naam} toch iemand anders?`}
              rows={2}
              maxLength={1000}
            />
          </Form>
        </div>
      ))}
    </Sectie>
  );
}

/** A secret address that stands readable on the other record is no secret; the merge does not move the mark. */
function Geheim({ inwonerId, adresGeheim, daar }: SamengevoegdenProps & { readonly daar: boolean }) {
  if (adresGeheim === daar) return null;
  return (
    <Notice soort="letop" titel="Het adres is geheim">
      {daar ? (
        <p>
          Maak het ook bij deze inschrijving geheim: <a href={geheimAdresPaths.adres(inwonerId)}>adres geheim maken</a>.
        </p>
      ) : (
        <p>Bij de andere inschrijving is het dat nog niet. Vraag wie daar helpt om het ook geheim te maken.</p>
      )}
    </Notice>
  );
}
