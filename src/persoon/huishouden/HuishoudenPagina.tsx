import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { persoonskaartPaths } from "#persoon/persoonskaart/paths.ts";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { emptyForm, type FormState, type Option } from "#web/form.ts";
import { type Bewoond, Huisgenoten } from "./HuisgenotenFragment.tsx";
import { huishoudenPaths } from "./paths.ts";

/** The form that came back: a new household, someone who comes (by household) or someone who leaves (by lid). */
export type Teruggestuurd = { readonly welke: string; readonly form: FormState };

export type HuishoudenProps = {
  readonly inwonerId: string;
  readonly naam: string;
  readonly id: string;
  readonly huishoudens: readonly Bewoond[];
  /** Who may come to live with her: people of the dossiers she is in. */
  readonly mensen: readonly Option[];
  readonly terug: Teruggestuurd | undefined;
  readonly vandaag: string;
};

export function HuishoudenPagina(props: HuishoudenProps) {
  const { inwonerId, naam, huishoudens, mensen } = props;
  return (
    <>
      <Heading level={1}>Met wie woont {naam}?</Heading>
      <Paragraph>
        Een huishouden zijn mensen die samenwonen. Een kind kan in twee huishoudens wonen, iemand van 18 jaar of ouder
        in één. Ieder houdt een eigen adres.
      </Paragraph>
      <p>
        <a href={persoonskaartPaths.kaart(inwonerId)}>Terug naar {naam}</a>
      </p>
      <Verdwenen {...props} />
      {huishoudens.map((huishouden, nummer) => (
        <Sectie
          key={huishouden.id}
          titel={huishoudens.length > 1 ? `Huishouden ${nummer + 1}` : "Huishouden"}
          id={huishouden.id}
        >
          <Huisgenoten huishouden={huishouden} vandaag={props.vandaag} />
          {huishouden.leden
            .filter(({ tot, bekend }) => tot === null && bekend)
            .map((lid) => (
              <Weg key={lid.id} {...props} lid={lid} />
            ))}
          <Erbij {...props} huishouden={huishouden} />
        </Sectie>
      ))}
      <Sectie titel={huishoudens.length > 0 ? "Nog een huishouden" : "Nieuw huishouden"}>
        {mensen.length > 0 ? (
          <Nieuw {...props} />
        ) : (
          <p>Er is nog niemand om te kiezen. Zet eerst in het dossier wie er bij het gezin horen.</p>
        )}
      </Sectie>
    </>
  );
}

/** A form that is not on the page any more still says why it came back. */
function Verdwenen({ terug, huishoudens, mensen }: HuishoudenProps) {
  if (terug === undefined) return null;
  const leden = huishoudens.flatMap((huishouden) => huishouden.leden.filter(({ tot }) => tot === null));
  const ids = [...huishoudens.map(({ id }) => `erbij-${id}`), ...leden.map(({ id }) => `weg-${id}`)];
  const staatEr = terug.welke === "nieuw" ? mensen.length > 0 : ids.includes(terug.welke);
  const melding = terug.form.melding ?? Object.values(terug.form.errors)[0];
  return staatEr || melding === undefined ? null : <Notice soort="fout">{melding}</Notice>;
}

function Nieuw({ inwonerId, id, mensen, terug }: HuishoudenProps) {
  const form = formVan(terug, "nieuw");
  return (
    <Form id="nieuw" action={huishoudenPaths.huishouden(inwonerId)} form={form} submit="Huishouden vastleggen">
      <Hidden name="id" value={id} />
      <CheckboxGroup form={form} name="leden" legend="Wie wonen er samen?" options={mensen} />
      <TextField form={form} name="van" label="Sinds" type="date" breed="half" />
    </Form>
  );
}

function Erbij({ inwonerId, id, mensen, terug, huishouden }: HuishoudenProps & { readonly huishouden: Bewoond }) {
  const welke = `erbij-${huishouden.id}`;
  const form = formVan(terug, welke);
  const binnen = huishouden.leden.filter(({ tot }) => tot === null).map((lid) => lid.inwonerId);
  const buiten = mensen.filter(({ value }) => !binnen.includes(value));
  if (buiten.length === 0) return null;
  return (
    <Form
      id={welke}
      action={huishoudenPaths.leden(inwonerId)}
      form={form}
      submit="Woont er ook"
      soort="secundair"
      naast
    >
      <Hidden name="id" value={id} />
      <Hidden name="huishoudenId" value={huishouden.id} />
      <Select form={form} name="inwonerId" label="Wie woont er nog meer?" options={buiten} leeg="Kies" />
      <TextField form={form} name="van" label="Sinds" type="date" />
    </Form>
  );
}

function Weg({ inwonerId, terug, lid }: HuishoudenProps & { readonly lid: Bewoond["leden"][number] }) {
  const welke = `weg-${lid.id}`;
  return (
    <Form
      id={welke}
      action={huishoudenPaths.einde(inwonerId, lid.id)}
      form={formVan(terug, welke)}
      submit={`${lid.naam} woont er niet meer`}
      soort="secundair"
      naast
    >
      <TextField form={formVan(terug, welke)} name="tot" label="Weg op" type="date" />
    </Form>
  );
}

function formVan(terug: Teruggestuurd | undefined, welke: string): FormState {
  return terug?.welke === welke ? terug.form : emptyForm;
}
