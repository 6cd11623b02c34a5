import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { emptyForm, type FormState, type Option } from "#web/form.ts";
import { afsluitredenen, instanties, niveaus } from "./codelijst.ts";
import type { HulpvraagDetail } from "./detail.ts";
import { hulpvraagPaths } from "./paths.ts";

const opties = (lijst: Readonly<Record<string, string>>) =>
  Object.entries(lijst).map(([value, label]) => ({ value, label }));

/** Which of the page's forms was sent and came back. */
export type Teruggestuurd = {
  readonly welke: "toewijzing" | "team" | "eerste-reactie" | "eerste-gesprek" | "afsluiting";
  readonly form: FormState;
};

export type HandelingenProps = {
  readonly hulpvraag: HulpvraagDetail;
  readonly collegas: readonly Option[];
  readonly teams: readonly Option[];
  readonly ik: string | null;
  readonly magToewijzen: boolean;
  readonly vandaag: string;
  readonly terug: Teruggestuurd | undefined;
};

/** What one can do next with an open hulpvraag, each in a form of its own. */
export function Handelingen(props: HandelingenProps) {
  const { hulpvraag, terug } = props;
  const id = hulpvraag.id;
  const formVan = (welke: Teruggestuurd["welke"], values: FormState["values"]) =>
    terug?.welke === welke ? terug.form : { ...emptyForm, values };
  const dag = { values: { op: props.vandaag }, versie: hulpvraag.versie };
  return (
    <>
      {terug?.form.melding ? (
        <Notice soort="fout">
          <p>{terug.form.melding}</p>
        </Notice>
      ) : null}
      <Sectie titel="Route">
        <LinkButton
          href={`${hulpvraagPaths.hulpvraag(id)}/triage`}
          soort={hulpvraag.route === null ? "primair" : "secundair"}
        >
          {hulpvraag.route === null ? "Route kiezen" : "Route wijzigen"}
        </LinkButton>
      </Sectie>
      <Sectie titel="Contact">
        <DagForm
          {...dag}
          welke="eerste-reactie"
          action={hulpvraagPaths.eersteReactie(id)}
          label="Eerste keer gebeld op"
          submit="Eerste reactie vastleggen"
          form={formVan("eerste-reactie", dag.values)}
        />
        <DagForm
          {...dag}
          welke="eerste-gesprek"
          action={hulpvraagPaths.eersteGesprek(id)}
          label="Eerste gesprek op"
          submit="Eerste gesprek vastleggen"
          form={formVan("eerste-gesprek", dag.values)}
        />
      </Sectie>
      {props.magToewijzen ? <Verdelen {...props} formVan={formVan} /> : null}
      <AfsluitingForm
        hulpvraag={hulpvraag}
        form={formVan("afsluiting", { afgeslotenOp: props.vandaag, uitkomst: hulpvraag.route ?? "" })}
      />
    </>
  );
}

type FormVan = (welke: Teruggestuurd["welke"], values: FormState["values"]) => FormState;

function Verdelen({ hulpvraag, collegas, teams, ik, formVan }: HandelingenProps & { formVan: FormVan }) {
  const { id, versie } = hulpvraag;
  return (
    <Sectie titel="Wie doet het?">
      <KeuzeForm
        welke="toewijzing"
        action={hulpvraagPaths.toewijzing(id)}
        name="medewerkerId"
        label="Toewijzen aan"
        options={collegas}
        submit="Toewijzen"
        versie={versie}
        form={formVan("toewijzing", { medewerkerId: hulpvraag.toegewezenAan ?? ik ?? "" })}
      />
      {hulpvraag.status === "nieuw" ? (
        <KeuzeForm
          welke="team"
          action={hulpvraagPaths.team(id)}
          name="teamId"
          label="Hoort bij een ander team"
          options={teams.filter(({ value }) => value !== hulpvraag.teamId)}
          leeg="Kies een team"
          submit="Doorzetten"
          versie={versie}
          form={formVan("team", {})}
        />
      ) : null}
    </Sectie>
  );
}

/** Why it ends, at which niveau, and where people were referred on to. Folded away until it is time. */
function AfsluitingForm({ hulpvraag, form }: { hulpvraag: { id: string; versie: number }; form: FormState }) {
  const teruggestuurd = Object.keys(form.errors).length > 0 || form.melding !== undefined;
  return (
    <Sectie titel="Afsluiten">
      <details className="kt-uitklap" open={teruggestuurd}>
        <summary>Hulpvraag afsluiten</summary>
        <Form
          id="afsluiting"
          action={hulpvraagPaths.afsluiting(hulpvraag.id)}
          form={{ values: form.values, errors: form.errors }}
          submit="Hulpvraag afsluiten"
          soort="secundair"
        >
          <Hidden name="versie" value={String(hulpvraag.versie)} />
          <RadioGroup form={form} name="afsluitreden" legend="Waarom sluit je af?" options={opties(afsluitredenen)} />
          <Select
            form={form}
            name="uitkomst"
            label="Waar kwam de hulp vandaan?"
            hint="Nodig als er iets is bereikt of overgedragen."
            options={opties(niveaus)}
            leeg="Geen hulp tot stand gekomen"
            optional
          />
          <Select
            form={form}
            name="doorverwezenNaar"
            label="Doorverwezen naar"
            options={opties(instanties)}
            leeg="Niet doorverwezen"
            optional
          />
          <TextField form={form} name="afgeslotenOp" label="Afgesloten op" type="date" />
        </Form>
      </details>
    </Sectie>
  );
}

type KleinForm = {
  readonly welke: string;
  readonly action: string;
  readonly label: string;
  readonly submit: string;
  readonly versie: number;
  readonly form: FormState;
};

/** One line: a day and a button. */
function DagForm({ welke, action, label, submit, versie, form }: KleinForm) {
  return (
    <Form id={welke} action={action} form={zonderMelding(form)} submit={submit} soort="secundair" naast>
      <Hidden name="versie" value={String(versie)} />
      <TextField form={form} name="op" label={label} type="date" />
    </Form>
  );
}

/** One line: a choice and a button. */
function KeuzeForm(props: KleinForm & { name: string; options: readonly Option[]; leeg?: string }) {
  const { welke, action, name, label, options, submit, versie, form, leeg } = props;
  return (
    <Form id={welke} action={action} form={zonderMelding(form)} submit={submit} soort="secundair" naast>
      <Hidden name="versie" value={String(versie)} />
      <Select form={form} name={name} label={label} options={options} {...(leeg === undefined ? {} : { leeg })} />
    </Form>
  );
}

/** The page shows the message once, on top. */
function zonderMelding({ values, errors }: FormState): FormState {
  return { values, errors };
}
