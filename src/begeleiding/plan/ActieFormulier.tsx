import { niveaus } from "#instroom/hulpvraag/codelijst.ts";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { type FormState, type Option, optionsOf, valueOf } from "#web/form.ts";
import { actieformulier, formulierVan, type PlanFormulieren } from "./formulier.ts";
import type { Doelregel, Plan } from "./overzicht.ts";
import { planPaths } from "./paths.ts";

export type ActieFormulierProps = PlanFormulieren & { readonly plan: Plan; readonly doel: Doelregel };

/** What will be done for this doel, from what people can do themselves to what needs a specialist. */
export function ActieFormulier(props: ActieFormulierProps) {
  const { plan, doel, terug, idVoor } = props;
  const welke = actieformulier(doel.id);
  const form = formulierVan(props, welke);
  return (
    <details className="kt-uitklap" open={terug?.welke === welke}>
      <summary>Actie toevoegen</summary>
      <Form
        id={welke}
        action={planPaths.acties(plan.casusId, doel.id)}
        form={form}
        submit="Actie toevoegen"
        soort="secundair"
      >
        <Hidden name="id" value={idVoor(welke)} />
        <Hidden name="versie" value={valueOf(form, "versie") || String(plan.versie)} />
        <TextField form={form} name="wat" label="Wat gaat er gebeuren?" maxLength={500} />
        <Wie form={form} plan={plan} />
        <Select
          form={form}
          name="niveau"
          label="Waar komt de hulp vandaan?"
          hint="Van licht naar zwaar."
          options={optionsOf(niveaus)}
          leeg="Kies"
        />
        <TextField form={form} name="wanneer" label="Wanneer?" type="date" optional />
      </Form>
    </details>
  );
}

/** From the list, or by name: one of the two. */
function Wie({ form, plan }: { readonly form: FormState; readonly plan: Plan }) {
  return (
    <>
      <Select
        form={form}
        name="wie"
        label="Wie doet het?"
        options={mensenVan(plan)}
        leeg="Iemand anders"
        optional="stil"
      />
      <TextField
        form={form}
        name="ander"
        label="Wie anders?"
        hint="Alleen bij iemand anders. Bijvoorbeeld de huisarts, of een buurvrouw."
        maxLength={200}
        optional="stil"
      />
    </>
  );
}

/** Who can do it: the gezin itself first. */
function mensenVan({ gezin, collegas }: Plan): readonly Option[] {
  return [
    ...gezin.map(({ id, naam }) => ({ value: id, label: naam, groep: "Gezin" })),
    ...collegas.map(({ id, naam }) => ({ value: id, label: naam, groep: "Wie helpt" })),
  ];
}
