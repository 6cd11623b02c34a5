import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { DagForm, KeuzeForm } from "#web/components/RegelForm.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { emptyForm, type FormState, type Option, optionsOf, valueOf } from "#web/form.ts";
import { afsluitredenen, instanties, niveaus } from "./codelijst.ts";
import type { HulpvraagDetail } from "./detail.ts";
import { hulpvraagPaths } from "./paths.ts";

/** Which of the page's forms was sent and came back. */
export type Teruggestuurd = {
  readonly welke: "toewijzing" | "team" | "eerste-reactie" | "eerste-gesprek" | "onderzoek" | "afsluiting";
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

/** What one can do next with an open hulpvraag; the one primary button is the step that comes first. */
export function Handelingen(props: HandelingenProps) {
  const { hulpvraag, terug, vandaag } = props;
  const formVan: FormVan = (welke, values) => (terug?.welke === welke ? terug.form : { ...emptyForm, values });
  return (
    <>
      {hulpvraag.status === "nieuw" && props.magToewijzen ? <Oppakken {...props} formVan={formVan} /> : null}
      <Contact hulpvraag={hulpvraag} vandaag={vandaag} formVan={formVan} />
      <Sectie titel="Route">
        <LinkButton href={hulpvraagPaths.triage(hulpvraag.id)} soort={soortVan("route", hulpvraag)}>
          {hulpvraag.route === null ? "Route kiezen" : "Route wijzigen"}
        </LinkButton>
      </Sectie>
      {hulpvraag.status === "in_behandeling" && props.magToewijzen ? <Toewijzen {...props} formVan={formVan} /> : null}
      <AfsluitingForm hulpvraag={hulpvraag} form={formVan("afsluiting", { afgeslotenOp: vandaag })} />
    </>
  );
}

type FormVan = (welke: Teruggestuurd["welke"], values: FormState["values"]) => FormState;
type Stap = "oppakken" | "route" | "gesprek";

/** A new one is taken, then gets a route, then a first conversation. */
function soortVan(stap: Stap, hulpvraag: HulpvraagDetail): "primair" | "secundair" {
  const eerst = hulpvraag.status === "nieuw" ? "oppakken" : hulpvraag.route === null ? "route" : "gesprek";
  return stap === eerst ? "primair" : "secundair";
}

function Oppakken(props: HandelingenProps & { formVan: FormVan }) {
  const { hulpvraag, ik, teams, formVan } = props;
  const { id, versie, teamId } = hulpvraag;
  const inDitTeam = props.collegas.some(({ value }) => value === ik);
  return (
    <Sectie titel="Wie doet het?">
      {inDitTeam && ik !== null ? (
        <Form id="oppakken" action={hulpvraagPaths.toewijzing(id)} form={emptyForm} submit="Ik pak dit op">
          <Hidden name="medewerkerId" value={ik} />
          <Hidden name="versie" value={String(versie)} />
        </Form>
      ) : null}
      <Toewijzen {...props} />
      <KeuzeForm
        welke="team"
        action={hulpvraagPaths.team(id)}
        name="teamId"
        label="Hoort bij een ander team"
        options={teams.filter(({ value }) => value !== teamId)}
        leeg="Kies een team"
        submit="Doorzetten"
        versie={versie}
        form={formVan("team", {})}
      />
    </Sectie>
  );
}

function Toewijzen({ hulpvraag, collegas, ik, formVan }: HandelingenProps & { formVan: FormVan }) {
  return (
    <KeuzeForm
      welke="toewijzing"
      action={hulpvraagPaths.toewijzing(hulpvraag.id)}
      name="medewerkerId"
      label={hulpvraag.status === "nieuw" ? "Toewijzen aan een collega" : "Geven aan een collega"}
      options={collegas.filter(({ value }) => value !== (hulpvraag.toegewezenAan ?? ik))}
      leeg="Kies een collega"
      submit="Toewijzen"
      versie={hulpvraag.versie}
      form={formVan("toewijzing", {})}
    />
  );
}

/** The moments that count, each in one line; what was written down may be corrected. */
function Contact({
  hulpvraag,
  vandaag,
  formVan,
}: Pick<HandelingenProps, "hulpvraag" | "vandaag"> & { formVan: FormVan }) {
  const { id, versie, eersteReactieOp, eersteGesprekOp, wmoMeldingOp, onderzoekAfgerondOp } = hulpvraag;
  return (
    <Sectie titel="Contact">
      <DagForm
        welke="eerste-reactie"
        action={hulpvraagPaths.eersteReactie(id)}
        label="Eerste keer gebeld op"
        submit={eersteReactieOp === null ? "Eerste reactie vastleggen" : "Eerste reactie verbeteren"}
        versie={versie}
        form={formVan("eerste-reactie", { op: eersteReactieOp ?? vandaag })}
      />
      <DagForm
        welke="eerste-gesprek"
        action={hulpvraagPaths.eersteGesprek(id)}
        label="Eerste gesprek op"
        submit={eersteGesprekOp === null ? "Eerste gesprek vastleggen" : "Eerste gesprek verbeteren"}
        soort={eersteGesprekOp === null ? soortVan("gesprek", hulpvraag) : "secundair"}
        versie={versie}
        form={formVan("eerste-gesprek", { op: eersteGesprekOp ?? vandaag })}
      />
      {wmoMeldingOp === null ? null : (
        <DagForm
          welke="onderzoek"
          action={hulpvraagPaths.onderzoek(id)}
          label="Wmo-onderzoek klaar op"
          submit={onderzoekAfgerondOp === null ? "Einde onderzoek vastleggen" : "Einde onderzoek verbeteren"}
          versie={versie}
          form={formVan("onderzoek", { op: onderzoekAfgerondOp ?? vandaag })}
        />
      )}
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
          <Hidden name="versie" value={valueOf(form, "versie") || String(hulpvraag.versie)} />
          <Afloop form={form} />
        </Form>
      </details>
    </Sectie>
  );
}

function Afloop({ form }: { form: FormState }) {
  return (
    <>
      <RadioGroup form={form} name="afsluitreden" legend="Waarom sluit je af?" options={optionsOf(afsluitredenen)} />
      <Select
        form={form}
        name="uitkomst"
        label="Waar kwam de hulp vandaan?"
        hint="Nodig als er iets is bereikt of overgedragen."
        options={optionsOf(niveaus)}
        leeg="Geen hulp tot stand gekomen"
        optional
      />
      <Select
        form={form}
        name="doorverwezenNaar"
        label="Doorverwezen naar"
        options={optionsOf(instanties)}
        leeg="Niet doorverwezen"
        optional
      />
      <TextField form={form} name="afgeslotenOp" label="Afgesloten op" type="date" />
    </>
  );
}
