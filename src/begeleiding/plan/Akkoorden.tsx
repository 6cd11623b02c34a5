import { Datum } from "#web/components/Datum.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { Heading } from "@nl-design-system-candidate/heading-react";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { type FormState, valueOf } from "#web/form.ts";
import { akkoordformulier, formulierVan, type PlanFormulieren } from "./formulier.ts";
import type { Akkoordregel, Plan } from "./overzicht.ts";
import { planPaths } from "./paths.ts";

export type AkkoordenProps = PlanFormulieren & { readonly plan: Plan };

/** What the gezin says of the plan, the latest first. */
export function Akkoorden(props: AkkoordenProps) {
  const { plan, terug } = props;
  const { akkoorden, magWerken, vandaag } = plan;
  return (
    <section className="kt-akkoorden kt-sectie--2">
      <Heading level={2}>Wat het gezin van dit plan vindt</Heading>
      {akkoorden.length === 0 ? <p>Bespreek het plan met het gezin en leg hun antwoord vast.</p> : null}
      <ul className="kt-mensen">
        {akkoorden.map((akkoord) => (
          <Reactie key={akkoord.id} {...akkoord} vandaag={vandaag} />
        ))}
      </ul>
      {magWerken || terug?.welke === akkoordformulier ? <Formulier {...props} /> : null}
    </section>
  );
}

function Reactie(akkoord: Akkoordregel & { readonly vandaag: string }) {
  const { naam, op, vandaag, opmerking, daarnaGewijzigd } = akkoord;
  return (
    <li>
      {naam} is het {akkoord.akkoord ? "eens" : "niet eens"} met het plan
      {opmerking === null ? null : <blockquote className="kt-woorden">{opmerking}</blockquote>}
      <div className="kt-bijzaak">
        <Datum datum={op} vandaag={vandaag} />
        {daarnaGewijzigd ? " · daarna is het plan veranderd" : null}
      </div>
    </li>
  );
}

const antwoorden = [
  { value: "ja", label: "Ja" },
  { value: "nee", label: "Nee, er moet iets anders" },
];

function Formulier(props: AkkoordenProps) {
  const { plan, terug, idVoor } = props;
  const { casusId, gezin, vandaag, versie } = plan;
  const enige = gezin.length === 1 ? { inwonerId: gezin[0]?.id ?? "" } : {};
  const form = formulierVan(props, akkoordformulier, { op: vandaag, ...enige });
  const mensen = gezin.map(({ id, naam }) => ({ value: id, label: naam }));
  return (
    <details className="kt-uitklap" open={terug?.welke === akkoordformulier}>
      <summary>Antwoord vastleggen</summary>
      <Form
        id={akkoordformulier}
        action={planPaths.akkoord(casusId)}
        form={form}
        submit="Antwoord vastleggen"
        soort="secundair"
      >
        <Hidden name="id" value={idVoor(akkoordformulier)} />
        <Hidden name="versie" value={valueOf(form, "versie") || String(versie)} />
        <Select form={form} name="inwonerId" label="Wie zegt dit?" options={mensen} leeg="Kies" />
        <Antwoord form={form} />
        <TextField form={form} name="op" label="Wanneer?" type="date" />
      </Form>
    </details>
  );
}

function Antwoord({ form }: { readonly form: FormState }) {
  return (
    <>
      <RadioGroup
        form={form}
        name="akkoord"
        legend="Is deze persoon het eens met het plan?"
        options={antwoorden}
        naast
      />
      <TextArea
        form={form}
        name="opmerking"
        label="Wat zegt deze persoon erbij?"
        hint="In eigen woorden. Nodig als er iets anders moet."
        rows={2}
        maxLength={2000}
        optional
      />
    </>
  );
}
