import { contactsoorten } from "#begeleiding/contactmoment/contactmoment.ts";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { errorOf, type FormState, type Option, optionsOf, valueOf } from "#web/form.ts";
import type { Overzicht } from "./overzicht.ts";
import { afspraakPaths } from "./paths.ts";

export type AfspraakFormulierProps = Pick<Overzicht, "casusId" | "gezin" | "helpers" | "isBeperkt"> & {
  readonly id: string;
  readonly form: FormState;
};

export const soorten = optionsOf(contactsoorten);

export function AfspraakFormulier({ casusId, gezin, helpers, isBeperkt, id, form }: AfspraakFormulierProps) {
  return (
    <Form id="afspraak" action={afspraakPaths.afspraken(casusId)} form={form} submit="Afspraak plannen">
      <Hidden name="id" value={id} />
      <TextArea form={form} name="waarom" label="Waar gaat het over?" rows={2} maxLength={1000} />
      <RadioGroup form={form} name="soort" legend="Hoe is het contact?" options={soorten} naast />
      <Tijdvelden form={form} />
      <TextField form={form} name="waar" label="Waar?" hint="Bijvoorbeeld: thuis, of het buurthuis." optional />
      {gezin.length > 1 || isBeperkt ? (
        <CheckboxGroup form={form} name="met" legend="Met wie?" options={keuzes(gezin)} naast optional={!isBeperkt} />
      ) : null}
      <CheckboxGroup form={form} name="gaan" legend="Wie van jullie gaat?" options={keuzes(helpers)} naast />
      <Dubbelvraag form={form} />
    </Form>
  );
}

/** On which day, from when till when. */
export function Tijdvelden({ form }: { readonly form: FormState }) {
  return (
    <>
      <TextField form={form} name="dag" label="Welke dag?" type="date" />
      <TextField form={form} name="van" label="Van" type="time" />
      <TextField form={form} name="tot" label="Tot" type="time" />
    </>
  );
}

/** Asked only when it turned out that someone has something else then. */
export function Dubbelvraag({ form }: { readonly form: FormState }) {
  if (errorOf(form, "ookDubbel") === undefined && valueOf(form, "ookDubbel") === "") return null;
  const opties = [{ value: "ja", label: "Ja, plan het toch" }];
  return (
    <CheckboxGroup form={form} name="ookDubbel" legend="Er is dan al een afspraak. Kan het toch?" options={opties} />
  );
}

export function keuzes(mensen: readonly { readonly id: string; readonly naam: string }[]): readonly Option[] {
  return mensen.map(({ id, naam }) => ({ value: id, label: naam }));
}
