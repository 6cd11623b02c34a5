import { Heading } from "@nl-design-system-candidate/heading-react";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { type FormState, optionsOf, valueOf } from "#web/form.ts";
import { type Domein, domeincodes, domeinen } from "./domeinen.ts";
import type { Overzicht } from "./overzicht.ts";
import { zelfredzaamheidPaths } from "./paths.ts";
import { momentOp } from "./woorden.ts";
import { type Meting, momenten, scores } from "./zelfredzaamheid.ts";

export type ScoresPaginaProps = {
  readonly overzicht: Overzicht;
  readonly id: string;
  readonly form: FormState;
  /** What is corrected, and of whom; undefined for new scores. */
  readonly vorige: { readonly meting: Meting; readonly naam: string } | undefined;
  readonly isTerug: boolean;
};

const keuzes = Object.entries(scores).map(([value, naam]) => ({ value, label: `${value} ${naam}` }));

/** How someone gets by now: only the domains that matter for this person. */
export function ScoresPagina(props: ScoresPaginaProps) {
  const { overzicht, vorige, isTerug } = props;
  return (
    <>
      <Heading level={1}>{vorige ? "Scores verbeteren" : "Scores vastleggen"}</Heading>
      {vorige ? (
        <p className="kt-bijzaak">
          {vorige.naam} · {momentOp(vorige.meting)} · {vorige.meting.door}
        </p>
      ) : null}
      {overzicht.magWerken || isTerug ? (
        <Formulier {...props} />
      ) : (
        <p>Je kunt dit dossier lezen, maar er niet in werken.</p>
      )}
      <p>
        <a href={zelfredzaamheidPaths.zelfredzaamheid(overzicht.casusId)}>Terug naar zelfredzaamheid</a>
      </p>
    </>
  );
}

function Formulier({ overzicht, id, form, vorige }: ScoresPaginaProps) {
  const { casusId, gezin, voorop } = overzicht;
  const action = vorige
    ? zelfredzaamheidPaths.correctie(casusId, vorige.meting.id)
    : zelfredzaamheidPaths.zelfredzaamheid(casusId);
  const mensen = gezin.map(({ id: value, naam: label }) => ({ value, label }));
  return (
    <Form action={action} form={form} submit="Scores opslaan">
      <Hidden name="id" value={id} />
      {vorige ? (
        <Hidden name="inwonerId" value={vorige.meting.inwonerId} />
      ) : (
        <Select form={form} name="inwonerId" label="Over wie gaat het?" options={mensen} leeg="Kies" breed="half" />
      )}
      <RadioGroup form={form} name="moment" legend="Op welk moment?" options={optionsOf(momenten)} naast />
      <TextField form={form} name="op" label="Wanneer bespraken jullie dit?" type="date" />
      <p>
        {vorige
          ? "Haal je alle scores weg, dan vervalt deze keer."
          : "Kijk samen naar de laatste 30 dagen. Geef alleen een score waar dat zin heeft."}
      </p>
      <Domeinen form={form} voorop={voorop} />
    </Form>
  );
}

/** What was asked about, or is scored, stands open; the rest is one click away. */
function Domeinen({ form, voorop }: { readonly form: FormState; readonly voorop: readonly Domein[] }) {
  const isOpen = (domein: Domein) => voorop.includes(domein) || valueOf(form, domein) !== "";
  const rest = domeincodes.filter((domein) => !isOpen(domein));
  if (rest.length === 0 || voorop.length === 0) return <Scores form={form} welke={domeincodes} />;
  return (
    <>
      <Scores form={form} welke={domeincodes.filter(isOpen)} />
      <details className="kt-uitklap">
        <summary>Andere domeinen</summary>
        <Scores form={form} welke={rest} />
      </details>
    </>
  );
}

function Scores({ form, welke }: { readonly form: FormState; readonly welke: readonly Domein[] }) {
  return (
    <div className="kt-scores">
      {welke.map((domein) => (
        <Select
          key={domein}
          form={form}
          name={domein}
          label={domeinen[domein]}
          options={keuzes}
          leeg="Geen score"
          optional="stil"
        />
      ))}
    </div>
  );
}
