import type { Oorzaak } from "#begeleiding/planversie/stuk.ts";
import { leefgebieden, niveaus } from "#instroom/hulpvraag/codelijst.ts";
import { eersteRegel } from "#shared/tekst.ts";
import { Select } from "#web/components/Select.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { type FormState, type Option, optionsOf } from "#web/form.ts";

export function Oorzaakvelden({ form }: { readonly form: FormState }) {
  return (
    <>
      <TextArea form={form} name="woorden" label="Wat maakt dat het nu niet lukt?" rows={3} maxLength={1000} />
      <Select form={form} name="leefgebied" label="Waar gaat het over?" options={optionsOf(leefgebieden)} />
    </>
  );
}

type Doel = { readonly form: FormState; readonly oorzaken: readonly Oorzaak[] };

export function Doelvelden({ form, oorzaken }: Doel) {
  return (
    <>
      <TextArea
        form={form}
        name="woorden"
        label="Wat wil de inwoner bereiken?"
        hint="In de eigen woorden van de inwoner."
        rows={3}
        maxLength={1000}
      />
      <Select form={form} name="leefgebied" label="Waar gaat het over?" options={optionsOf(leefgebieden)} />
      <Select
        form={form}
        name="oorzaakId"
        label="Wat is de oorzaak?"
        options={oorzaken.map(({ id, woorden }) => ({ value: id, label: eersteRegel(woorden, 80) }))}
        leeg="Geen"
        optional
      />
    </>
  );
}

type Actie = { readonly form: FormState; readonly mensen: readonly Option[] };

export function Actievelden({ form, mensen }: Actie) {
  return (
    <>
      <TextField form={form} name="wat" label="Wat gaat er gebeuren?" maxLength={500} />
      <Select form={form} name="wie" label="Wie doet het?" options={mensen} leeg="Iemand anders" optional="stil" />
      <TextField
        form={form}
        name="ander"
        label="Wie anders?"
        hint="Alleen bij iemand anders. Bijvoorbeeld de huisarts, of een buurvrouw."
        maxLength={200}
        optional="stil"
      />
      <Select form={form} name="niveau" label="Waar komt de hulp vandaan?" options={optionsOf(niveaus)} />
      <TextField form={form} name="wanneer" label="Wanneer?" type="date" optional />
    </>
  );
}
