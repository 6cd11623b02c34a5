import { Button } from "#web/components/Button.tsx";
import { ErrorSummary } from "#web/components/ErrorSummary.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { type FormState, type Option, valueOf } from "#web/form.ts";
import { cijfersPaths } from "./paths.ts";
import { type Periode, vastePeriodes } from "#sturing/periode/periode.ts";

export type CijferkeuzeProps = {
  /** What stands in the address, with what is wrong with it. */
  readonly form: FormState;
  readonly lijsten: { readonly teams: readonly Option[]; readonly wijken: readonly Option[] };
  /** What is shown now; absent when the address has an error. */
  readonly periode: Periode | undefined;
};

/** Which hulpvragen the figures are about. Links and a plain form: every choice is an address. */
export function Cijferkeuze({ form, lijsten: { teams, wijken }, periode }: CijferkeuzeProps) {
  return (
    <>
      <Periodes form={form} periode={periode} />
      <form className="kt-form kt-form--naast" method="get" action={cijfersPaths.cijfers} noValidate>
        <ErrorSummary form={form} />
        {periode?.naam === undefined ? <Dagen form={form} /> : <Hidden name="periode" value={periode.naam} />}
        {teams.length < 2 ? null : (
          <Select form={form} name="team" label="Team" options={teams} leeg="Alle teams" breed="half" />
        )}
        <Select form={form} name="wijk" label="Wijk" options={wijken} leeg="Alle wijken" breed="half" />
        <div className="kt-acties">
          <Button soort="secundair">Toon cijfers</Button>
        </div>
      </form>
    </>
  );
}

function Periodes({ form, periode }: Pick<CijferkeuzeProps, "form" | "periode">) {
  const waar = { team: typed(form, "team"), wijk: typed(form, "wijk") };
  const vast = Object.entries(vastePeriodes).map(([naam, tekst]) => ({
    tekst,
    adres: { periode: naam },
    actief: periode?.naam === naam,
  }));
  const eigen = {
    tekst: "Andere periode",
    adres: { van: periode?.van, tot: periode?.tot },
    actief: periode?.naam === undefined,
  };
  return (
    <nav className="kt-navigatie" aria-label="Periode" id="veld-periode">
      <ul>
        {[...vast, eigen].map(({ tekst, adres, actief }) => (
          <li key={tekst}>
            <a href={cijfersPaths.cijfersMet({ ...adres, ...waar })} aria-current={actief ? "true" : undefined}>
              {tekst}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Dagen({ form }: { form: FormState }) {
  return (
    <>
      <TextField form={form} name="van" label="Eerste dag" type="date" />
      <TextField form={form} name="tot" label="Laatste dag" type="date" optional="stil" />
    </>
  );
}

function typed(form: FormState, naam: string): string | undefined {
  return valueOf(form, naam) || undefined;
}
