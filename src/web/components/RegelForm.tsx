import { type FormState, type Option, valueOf } from "../form.ts";
import { Form } from "./Form.tsx";
import { Hidden } from "./Hidden.tsx";
import { Select } from "./Select.tsx";
import { TextField } from "./TextField.tsx";

type RegelForm = {
  readonly welke: string;
  readonly action: string;
  readonly label: string;
  readonly submit: string;
  readonly versie: number;
  readonly form: FormState;
  readonly soort?: "primair" | "secundair";
};

/** One line: a day and a button. */
export function DagForm({ welke, action, label, submit, versie, form, soort = "secundair" }: RegelForm) {
  return (
    <Form id={welke} action={action} form={zonderMelding(form)} submit={submit} soort={soort} naast>
      <Hidden name="versie" value={valueOf(form, "versie") || String(versie)} />
      <TextField form={form} name="op" label={label} type="date" />
    </Form>
  );
}

/** One line: a choice and a button. */
export function KeuzeForm(props: RegelForm & { name: string; options: readonly Option[]; leeg?: string }) {
  const { welke, action, name, label, options, submit, versie, form, leeg } = props;
  return (
    <Form id={welke} action={action} form={zonderMelding(form)} submit={submit} soort="secundair" naast>
      <Hidden name="versie" value={valueOf(form, "versie") || String(versie)} />
      <Select form={form} name={name} label={label} options={options} {...(leeg === undefined ? {} : { leeg })} />
    </Form>
  );
}

/** The page shows the message once, on top. */
function zonderMelding({ values, errors }: FormState): FormState {
  return { values, errors };
}
