import type { ReactNode } from "react";
import type { Taak } from "#begeleiding/taak/taak.ts";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { emptyForm, type FormState, type Option, optionsOf, valueOf } from "#web/form.ts";
import { taakverloopPaths } from "./paths.ts";
import { magStilstaan, opschortgronden, staatStil, verlengeenheden } from "./taakverloop.ts";

export type Welke = "medewerker" | "dag" | "opschorting" | "einde" | "verlenging";

/** Which of the page's forms was sent and came back. */
export type Teruggestuurd = { readonly welke: Welke; readonly form: FormState };

export type WijzigenProps = {
  readonly taak: Taak;
  readonly helpers: readonly Option[];
  /** Of the row to be. */
  readonly id: string;
  readonly vandaag: string;
  readonly terug: Teruggestuurd | undefined;
};

type Velden = WijzigenProps & { readonly form: FormState };

/** To whom, by when; and of a term of the law what that law allows. */
export function Wijzigen(props: WijzigenProps) {
  const { taak, vandaag } = props;
  const met = (welke: Welke, values: FormState["values"] = {}): Velden => ({
    ...props,
    form: props.terug?.welke === welke ? props.terug.form : { ...emptyForm, values },
  });
  return (
    <>
      {magStilstaan(taak) ? (
        <Sectie titel="Termijn">
          {staatStil(taak, vandaag) ? (
            <Hervatten {...met("einde", { op: vandaag })} />
          ) : (
            <Opschorten {...met("opschorting", { van: vandaag })} />
          )}
          {(taak.wijzigingen.verlengingen ?? []).length > 0 ? null : (
            <Verlengen {...met("verlenging", { eenheid: "week", gemeldOp: vandaag })} />
          )}
        </Sectie>
      ) : null}
      <Sectie titel="Wie en wanneer">
        <Doorgeven {...met("medewerker")} />
        {taak.termijn === null ? <Verzetten {...met("dag", { uiterlijk: taak.uiterlijk ?? "" })} /> : null}
      </Sectie>
    </>
  );
}

type KaderProps = Velden & {
  readonly welke: Welke;
  readonly action: string;
  readonly submit: string;
  readonly children: ReactNode;
};

function Kader({ welke, action, submit, taak, id, form, children }: KaderProps) {
  return (
    <Form id={welke} action={action} form={form} submit={submit} soort="secundair">
      {welke === "einde" ? null : <Hidden name="id" value={valueOf(form, "id") || id} />}
      <Hidden name="versie" value={valueOf(form, "versie") || String(taak.versie)} />
      {children}
    </Form>
  );
}

function Opschorten(props: Velden) {
  const { taak, form } = props;
  const action = taakverloopPaths.opschorting(taak.casusId, taak.id);
  return (
    <Kader {...props} welke="opschorting" action={action} submit="Termijn stilzetten">
      <RadioGroup
        form={form}
        name="grond"
        legend="Waarom staat de termijn stil?"
        hint="Andere redenen kent de wet niet (Awb artikel 4:15)."
        options={optionsOf(opschortgronden)}
      />
      <TextField
        form={form}
        name="van"
        label="Eerste dag"
        hint="De dag nadat je om aanvulling vroeg, of nadat de aanvrager instemde."
        type="date"
        breed="half"
      />
      <TextField form={form} name="tot" label="Laatste dag, als die bekend is" type="date" breed="half" optional />
    </Kader>
  );
}

function Hervatten(props: Velden) {
  const { taak, form } = props;
  const action = taakverloopPaths.opschortingEinde(taak.casusId, taak.id);
  return (
    <Kader {...props} welke="einde" action={action} submit="Termijn weer laten lopen">
      <TextField
        form={form}
        name="op"
        label="Laatste dag waarop de termijn stilstond"
        hint="Bijvoorbeeld de dag waarop de aanvulling binnenkwam."
        type="date"
        breed="half"
      />
    </Kader>
  );
}

function Verlengen(props: Velden) {
  const { taak, form } = props;
  const action = taakverloopPaths.verlenging(taak.casusId, taak.id);
  return (
    <Kader {...props} welke="verlenging" action={action} submit="Termijn langer maken">
      <TextField
        form={form}
        name="lengte"
        label="Hoeveel langer?"
        hint="Eén keer, zo kort mogelijk, en alleen als de aanvrager het hoort voor de laatste dag (Awb artikel 4:14)."
        inputMode="numeric"
        breed="kort"
      />
      <Select
        form={form}
        name="eenheid"
        label="Dagen, weken of maanden"
        options={optionsOf(verlengeenheden)}
        breed="half"
      />
      <TextArea form={form} name="reden" label="Waarom duurt het langer?" rows={2} maxLength={1000} />
      <TextField form={form} name="gemeldOp" label="Wanneer hoorde de aanvrager het?" type="date" breed="half" />
    </Kader>
  );
}

function Doorgeven(props: Velden) {
  const { taak, form } = props;
  const anderen = props.helpers.filter(({ value }) => value !== taak.medewerkerId);
  if (anderen.length === 0)
    return <p className="kt-bijzaak">Er doet geen andere collega mee aan wie je deze taak kunt geven.</p>;
  const action = taakverloopPaths.medewerker(taak.casusId, taak.id);
  return (
    <Kader {...props} welke="medewerker" action={action} submit="Taak doorgeven">
      <Select
        form={form}
        name="medewerkerId"
        label="Wie doet het voortaan?"
        options={anderen}
        leeg="Kies een collega"
        breed="half"
      />
    </Kader>
  );
}

function Verzetten(props: Velden) {
  const { taak, form } = props;
  const action = taakverloopPaths.dag(taak.casusId, taak.id);
  return (
    <Kader {...props} welke="dag" action={action} submit="Andere dag opslaan">
      <TextField form={form} name="uiterlijk" label="Uiterlijk" type="date" breed="half" optional />
    </Kader>
  );
}
