import { Button } from "#web/components/Button.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { type FormState, type Option, valueOf } from "#web/form.ts";
import { cijfersPaths } from "./paths.ts";
import { type VastePeriode, vastePeriodes } from "./periode.ts";

export type CijferkeuzeProps = {
  /** What stands in the address, with what is wrong with it. */
  readonly form: FormState;
  /** Undefined for a period of one's own. */
  readonly vast: VastePeriode | undefined;
  readonly lijsten: { readonly teams: readonly Option[]; readonly wijken: readonly Option[] };
};

/** Which hulpvragen the figures are about. Links and plain forms: every choice is an address. */
export function Cijferkeuze(props: CijferkeuzeProps) {
  return (
    <div className="kt-cijferkeuze">
      <VastePeriodes {...props} />
      <EigenPeriode {...props} />
      <TeamEnWijk {...props} />
    </div>
  );
}

function VastePeriodes({ form, vast }: CijferkeuzeProps) {
  const anders = { team: typed(form, "team"), wijk: typed(form, "wijk") };
  return (
    <nav className="kt-navigatie" aria-label="Periode" id="veld-periode">
      <ul>
        {Object.entries(vastePeriodes).map(([periode, naam]) => (
          <li key={periode}>
            <a href={cijfersPaths.cijfersMet({ periode, ...anders })} aria-current={vast === periode ? "true" : undefined}>
              {naam}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function EigenPeriode({ form, vast }: CijferkeuzeProps) {
  return (
    <details open={vast === undefined}>
      <summary>Andere periode</summary>
      <form className="kt-form kt-form--naast" method="get" action={cijfersPaths.cijfers} noValidate>
        <Verborgen form={form} namen={["team", "wijk"]} />
        <TextField form={form} name="van" label="Eerste dag" type="date" />
        <TextField form={form} name="tot" label="Laatste dag" type="date" optional />
        <div className="kt-acties">
          <Button soort="secundair">Toon periode</Button>
        </div>
      </form>
    </details>
  );
}

function TeamEnWijk({ form, vast, lijsten: { teams, wijken } }: CijferkeuzeProps) {
  return (
    <form className="kt-form kt-form--naast" method="get" action={cijfersPaths.cijfers} noValidate>
      {vast === undefined ? <Verborgen form={form} namen={["van", "tot"]} /> : <Hidden name="periode" value={vast} />}
      {teams.length < 2 ? null : <Select form={form} name="team" label="Team" options={teams} leeg="Alle teams" breed="half" />}
      <Select form={form} name="wijk" label="Wijk" options={wijken} leeg="Alle wijken" breed="half" />
      <div className="kt-acties">
        <Button soort="secundair">Toon cijfers</Button>
      </div>
    </form>
  );
}

function Verborgen({ form, namen }: { form: FormState; namen: readonly string[] }) {
  return namen.map((naam) => {
    const waarde = typed(form, naam);
    return waarde === undefined ? null : <Hidden key={naam} name={naam} value={waarde} />;
  });
}

function typed(form: FormState, naam: string): string | undefined {
  return valueOf(form, naam) || undefined;
}
