import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { planPaths } from "#begeleiding/plan/paths.ts";
import { taakPaths } from "#begeleiding/taak/paths.ts";
import type { Termijncode } from "#begeleiding/taak/wettelijke-termijnen.ts";
import { opsomming } from "#shared/tekst.ts";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Datum } from "#web/components/Datum.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { type FormState, type Option, optionsOf, valueOf } from "#web/form.ts";
import { antwoorden, beginVanPlantermijn, type Gezinsplan } from "./gezinsplan.ts";
import { gezinsplanPaths } from "./paths.ts";

export type GezinsplanProps = {
  readonly casusId: string;
  readonly versie: number;
  readonly gezin: readonly Option[];
  /** Names by id of the inwoner. */
  readonly namen: ReadonlyMap<string, string>;
  readonly vandaag: string;
  /** The latest first. */
  readonly gesprekken: readonly Gezinsplan[];
  readonly leesmelding: string | undefined;
  readonly id: string;
  readonly form: FormState;
  readonly isTerug: boolean;
};

export function GezinsplanPagina(props: GezinsplanProps) {
  const { casusId, gezin, gesprekken, leesmelding, isTerug } = props;
  return (
    <>
      <Heading level={1}>Eigen plan van het gezin</Heading>
      <p className="kt-bijzaak">{gezin.map(({ label }) => label).join(", ")}</p>
      <Paragraph>
        Een gezin mag eerst zelf een plan maken, samen met familie, vrienden en anderen om hen heen: een
        familiegroepsplan. Bied dat aan voordat je samen het plan maakt (Jeugdwet, artikel 4.1.2).
      </Paragraph>
      <Termijn {...props} />
      {gesprekken.map((gesprek) => (
        <Gesprek key={gesprek.id} {...props} gesprek={gesprek} />
      ))}
      {leesmelding === undefined ? null : <p>{leesmelding}</p>}
      {leesmelding === undefined || isTerug ? <Formulier {...props} /> : null}
      <p>
        <a href={planPaths.plan(casusId)}>Terug naar het plan</a>
      </p>
    </>
  );
}

const plantermijn: Termijncode = "jeugdwet_plan";

/** Now the team makes the plan, within a term of the law. */
function Termijn({ casusId, gesprekken, leesmelding }: GezinsplanProps) {
  const begin = beginVanPlantermijn(gesprekken);
  if (begin === undefined || leesmelding !== undefined) return null;
  return (
    <Notice soort="info">
      <p>
        Het gezin maakt geen eigen plan. Geeft het team zelf jeugdhulp? Dan staat het plan binnen 6 weken vast
        (Jeugdwet, artikel 4.1.3).
      </p>
      <p>
        <LinkButton href={`${taakPaths.taken(casusId)}?termijn=${plantermijn}&begin=${begin}`}>
          Deze termijn bij de taken zetten
        </LinkButton>
      </p>
    </Notice>
  );
}

function Gesprek({ gesprek, namen, vandaag }: GezinsplanProps & { readonly gesprek: Gezinsplan }) {
  const { op, aan, antwoord, tekst, apart, door } = gesprek;
  const wie = opsomming(aan.map((id) => namen.get(id) ?? "iemand die niet meer meedoet"));
  return (
    <Sectie titel={antwoorden[antwoord]}>
      <p className="kt-bijzaak">
        <Datum datum={op} vandaag={vandaag} /> · besproken met {wie} · {door}
      </p>
      {tekst === null ? null : <blockquote className="kt-woorden">{tekst}</blockquote>}
      {apart ? <p>Hun plan ligt los van dit dossier.</p> : null}
    </Sectie>
  );
}

function Formulier({ casusId, versie, gezin, id, form }: GezinsplanProps) {
  return (
    <Sectie titel="Gesprek vastleggen">
      <Form id="gezinsplan" action={gezinsplanPaths.gezinsplan(casusId)} form={form} submit="Antwoord opslaan">
        <Hidden name="id" value={id} />
        <Hidden name="versie" value={valueOf(form, "versie") || String(versie)} />
        <CheckboxGroup form={form} name="aan" legend="Met wie besprak je dit?" options={gezin} />
        <TextField form={form} name="op" label="Wanneer?" type="date" breed="half" />
        <RadioGroup form={form} name="antwoord" legend="Wat zegt het gezin?" options={optionsOf(antwoorden)} />
        <TextArea
          form={form}
          name="tekst"
          label="Hun plan"
          hint="Alleen als hun plan klaar is. In de woorden van het gezin."
          rows={5}
          maxLength={10_000}
          optional
        />
        <CheckboxGroup
          form={form}
          name="apart"
          legend="Ligt hun plan ergens anders?"
          options={[{ value: "ja", label: "Hun plan ligt los van dit dossier, op papier of als document" }]}
          optional
        />
      </Form>
    </Sectie>
  );
}
