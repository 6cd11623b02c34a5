import { Button } from "#web/components/Button.tsx";
import { ErrorSummary } from "#web/components/ErrorSummary.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { type FormState, type Option, optionsOf } from "#web/form.ts";
import { uitkomsten } from "./logboek.ts";

export type FilterProps = {
  readonly action: string;
  readonly form: FormState;
  readonly gebruikers: readonly Option[];
  readonly metUitkomst: boolean;
};

const uitkomstkeuzes = optionsOf(uitkomsten);

/** Asks for another view of the list; changes nothing, so it is a GET and its address can be kept. */
export function LogboekFilter({ action, form, gebruikers, metUitkomst }: FilterProps) {
  return (
    <form
      className="kt-form kt-form--naast"
      method="get"
      action={action}
      role="search"
      aria-label="Logboek doorzoeken"
      noValidate
    >
      <ErrorSummary form={form} />
      {form.melding ? <Notice soort="fout">{form.melding}</Notice> : null}
      <TextField form={form} name="van" label="Van" type="date" optional="stil" />
      <TextField form={form} name="tot" label="Tot en met" type="date" optional="stil" />
      <Select form={form} name="wie" label="Wie" options={gebruikers} leeg="Iedereen" breed="half" optional="stil" />
      {metUitkomst ? (
        <Select
          form={form}
          name="uitkomst"
          label="Uitkomst"
          options={uitkomstkeuzes}
          leeg="Alles"
          breed="kort"
          optional="stil"
        />
      ) : null}
      <TextField form={form} name="kenmerk" label="Kenmerk" breed="kort" optional="stil" />
      <div className="kt-acties">
        <Button soort="secundair">Zoeken</Button>
      </div>
    </form>
  );
}
