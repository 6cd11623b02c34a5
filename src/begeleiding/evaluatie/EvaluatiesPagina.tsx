import { Heading } from "@nl-design-system-candidate/heading-react";
import { planPaths } from "#begeleiding/plan/paths.ts";
import { opsomming } from "#shared/tekst.ts";
import { Datum } from "#web/components/Datum.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { type FormState, valueOf } from "#web/form.ts";
import { type Evaluatie, geplande, voortgangen } from "./evaluatie.ts";
import { evaluatiePaths } from "./paths.ts";

export type EvaluatiesProps = {
  readonly casusId: string;
  readonly versie: number;
  readonly gezin: string;
  /** Names by id of the inwoner. */
  readonly namen: ReadonlyMap<string, string>;
  /** Words of each doel, by its id. */
  readonly doelen: ReadonlyMap<string, string>;
  readonly vandaag: string;
  /** The planned one first, then the latest. */
  readonly evaluaties: readonly Evaluatie[];
  readonly leesmelding: string | undefined;
  readonly id: string;
  readonly form: FormState;
  readonly isTerug: boolean;
};

/** When one looks together how it goes, and what was said then. */
export function EvaluatiesPagina(props: EvaluatiesProps) {
  const { casusId, gezin, evaluaties, leesmelding, isTerug } = props;
  const volgende = geplande(evaluaties);
  const gehouden = evaluaties.filter(({ stand }) => stand === "gehouden");
  return (
    <>
      <Heading level={1}>Evaluaties</Heading>
      <p className="kt-bijzaak">{gezin}</p>
      {leesmelding === undefined ? null : <p>{leesmelding}</p>}
      {volgende === undefined ? null : <Volgende {...props} evaluatie={volgende} />}
      {volgende === undefined && (leesmelding === undefined || isTerug) ? <Plannen {...props} /> : null}
      <Sectie titel="Gehouden">
        {gehouden.length === 0 ? <p>Wat jullie samen bespreken, komt hier te staan.</p> : null}
        {gehouden.map((evaluatie) => (
          <Gehouden key={evaluatie.id} {...props} evaluatie={evaluatie} />
        ))}
      </Sectie>
      <p>
        <a href={planPaths.plan(casusId)}>Terug naar het plan</a>
      </p>
    </>
  );
}

type Een = EvaluatiesProps & { readonly evaluatie: Evaluatie };

function Volgende(props: Een) {
  const { casusId, versie, vandaag, evaluatie, form, leesmelding, isTerug } = props;
  const { id, geplandOp } = evaluatie;
  return (
    <Sectie titel="Volgende evaluatie">
      <p>
        <Datum datum={geplandOp} vandaag={vandaag} />
      </p>
      {leesmelding === undefined ? (
        <div className="kt-acties">
          <LinkButton href={evaluatiePaths.gesprek(casusId, id)} soort="primair">
            Evaluatie vastleggen
          </LinkButton>
        </div>
      ) : null}
      {leesmelding === undefined || isTerug ? (
        <Form
          id="dag"
          action={evaluatiePaths.dag(casusId, id)}
          form={form}
          submit="Evaluatie verzetten"
          soort="secundair"
          naast
        >
          <Hidden name="versie" value={valueOf(form, "versie") || String(versie)} />
          <TextField form={form} name="op" label="Nieuwe dag" type="date" />
        </Form>
      ) : null}
    </Sectie>
  );
}

function Plannen({ casusId, versie, id, form }: EvaluatiesProps) {
  return (
    <Sectie titel="Evaluatie plannen">
      <Form id="planning" action={evaluatiePaths.evaluaties(casusId)} form={form} submit="Evaluatie plannen">
        <Hidden name="id" value={id} />
        <Hidden name="versie" value={valueOf(form, "versie") || String(versie)} />
        <TextField form={form} name="op" label="Wanneer kijken jullie samen hoe het gaat?" type="date" breed="half" />
      </Form>
    </Sectie>
  );
}

function Gehouden({ evaluatie, namen, doelen, vandaag }: Een) {
  const { gehoudenOp, met, afspraken } = evaluatie;
  const wie = opsomming(met.map((id) => namen.get(id) ?? "iemand die niet meer meedoet"));
  return (
    <div className="kt-moment kt-moment--contact">
      <p className="kt-moment__kop">
        {gehoudenOp === null ? null : <Datum datum={gehoudenOp} vandaag={vandaag} />}
        {wie === "" ? null : ` · met ${wie}`}
      </p>
      <ul className="kt-mensen">
        {evaluatie.doelen.map(({ doelId, voortgang, toelichting }) => (
          <li key={doelId}>
            {doelen.get(doelId)}
            <div className="kt-bijzaak">
              {voortgangen[voortgang]}
              {toelichting === null ? null : `: ${toelichting}`}
            </div>
          </li>
        ))}
      </ul>
      {afspraken === null ? null : <p className="kt-moment__tekst">Afgesproken: {afspraken}</p>}
    </div>
  );
}
