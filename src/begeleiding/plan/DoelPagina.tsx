import { Heading } from "@nl-design-system-candidate/heading-react";
import { IntussenFragment } from "#begeleiding/planversie/IntussenFragment.tsx";
import { doelstanden } from "#begeleiding/planversie/stuk.ts";
import { leefgebieden } from "#instroom/hulpvraag/codelijst.ts";
import { eersteRegel } from "#shared/tekst.ts";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { Kolommen } from "#web/components/Kolommen.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { type FormState, optionsOf, valueOf } from "#web/form.ts";
import type { Plan } from "./overzicht.ts";
import { planPaths } from "./paths.ts";

export type DoelPaginaProps = {
  readonly plan: Plan;
  readonly id: string;
  readonly form: FormState;
  readonly isTerug: boolean;
};

/** What the resident wants; on the right what is in the plan already. */
export function DoelPagina(props: DoelPaginaProps) {
  const { plan, isTerug } = props;
  return (
    <>
      <Heading level={1}>Doel toevoegen</Heading>
      <Kolommen context={<Doelen plan={plan} />}>
        {plan.intussen === undefined ? null : <IntussenFragment momenten={plan.intussen} />}
        {plan.magWerken || isTerug ? <Formulier {...props} /> : <p>{plan.leesmelding}</p>}
        <p>
          <a href={planPaths.plan(plan.casusId)}>Terug naar het plan</a>
        </p>
      </Kolommen>
    </>
  );
}

function Formulier({ plan: { casusId, versie, oorzaken }, id, form }: DoelPaginaProps) {
  return (
    <Form action={planPaths.doelen(casusId)} form={form} submit="Doel opslaan">
      <Hidden name="id" value={id} />
      <Hidden name="versie" value={valueOf(form, "versie") || String(versie)} />
      <TextArea
        form={form}
        name="woorden"
        label="Wat wil de inwoner bereiken?"
        hint="In de eigen woorden van de inwoner. Bijvoorbeeld: ik wil weer rustig slapen."
        rows={3}
        maxLength={1000}
      />
      <Select form={form} name="leefgebied" label="Waar gaat het over?" options={optionsOf(leefgebieden)} leeg="Kies" />
      <Oorzaak form={form} oorzaken={oorzaken} />
    </Form>
  );
}

/** One of the plan, or a new one: then they start working on it now. */
function Oorzaak({ form, oorzaken }: { readonly form: FormState; readonly oorzaken: Plan["oorzaken"] }) {
  const isEerste = oorzaken.length === 0;
  return (
    <>
      {isEerste ? null : (
        <Select
          form={form}
          name="oorzaakId"
          label="Wat is de oorzaak?"
          options={oorzaken.map(({ id, woorden }) => ({ value: id, label: eersteRegel(woorden, 80) }))}
          leeg="Staat er niet bij"
          optional="stil"
        />
      )}
      <TextArea
        form={form}
        name="oorzaak"
        label={isEerste ? "Wat is de oorzaak?" : "Of een nieuwe oorzaak"}
        hint="Wat maakt dat het nu niet lukt. De inwoner leest dit mee."
        rows={3}
        maxLength={1000}
        optional
      />
    </>
  );
}

function Doelen({ plan: { doelen } }: { readonly plan: Plan }) {
  return (
    <Sectie titel="Al in het plan">
      {doelen.length === 0 ? <p>Dit wordt het eerste doel.</p> : null}
      <ul className="kt-mensen">
        {doelen.map(({ id, woorden, leefgebied, stand }) => (
          <li key={id}>
            {woorden}
            <div className="kt-bijzaak">
              {leefgebieden[leefgebied]} · {doelstanden[stand]}
            </div>
          </li>
        ))}
      </ul>
    </Sectie>
  );
}
