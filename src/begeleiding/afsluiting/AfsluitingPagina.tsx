import { Heading } from "@nl-design-system-candidate/heading-react";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { taakPaths } from "#begeleiding/taak/paths.ts";
import {
  BestaanszekerheidFragment,
  type BestaanszekerheidProps,
} from "#begeleiding/verheldering/BestaanszekerheidFragment.tsx";
import type { Persoonsbeeld } from "#begeleiding/zelfredzaamheid/beeld.ts";
import { zelfredzaamheidPaths } from "#begeleiding/zelfredzaamheid/paths.ts";
import { ZelfredzaamheidFragment } from "#begeleiding/zelfredzaamheid/ZelfredzaamheidFragment.tsx";
import { afsluitredenen } from "#instroom/hulpvraag/codelijst.ts";
import { opsomming } from "#shared/tekst.ts";
import { hulpvraagPaths } from "#instroom/hulpvraag/paths.ts";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { type FormState, optionsOf } from "#web/form.ts";
import { doeleinden } from "#begeleiding/planversie/stuk.ts";
import { Sectie } from "#web/components/Sectie.tsx";
import { veldVan } from "./afsluiting.ts";
import { afsluitingPaths } from "./paths.ts";

export type AfsluitingProps = {
  readonly casusId: string;
  readonly terugblik: Terugblik;
  readonly id: string;
  readonly versie: string;
  readonly isGesloten: boolean;
  /** What still runs in the plan. */
  readonly doelen: readonly { readonly id: string; readonly woorden: string }[];
  readonly form: FormState;
};

/** What there is to look back on. */
export type Terugblik = {
  readonly gezin: string;
  readonly bestaanszekerheid: BestaanszekerheidProps["stand"];
  readonly beelden: readonly Persoonsbeeld[];
  /** Names of who has scores at the start and none at the end. */
  readonly zonderEinde: readonly string[];
  /** What holds the closing up: tasks with a term of the law, and questions. */
  readonly openTermijnen: number;
  readonly openVragen: readonly { readonly id: string; readonly woorden: string }[];
};

const redenen = optionsOf(afsluitredenen);

export function AfsluitingPagina(props: AfsluitingProps) {
  return (
    <>
      <Heading level={1}>{props.isGesloten ? "Dossier heropenen" : "Dossier sluiten"}</Heading>
      <p className="kt-bijzaak">{props.terugblik.gezin}</p>
      {props.isGesloten ? <Heropenen {...props} /> : <Sluiten {...props} />}
      {props.terugblik.beelden.map((beeld) => (
        <ZelfredzaamheidFragment key={beeld.id} beeld={beeld} />
      ))}
      <p>
        <a href={casusPaths.casus(props.casusId)}>Naar het dossier</a>
      </p>
    </>
  );
}

/** What is easily forgotten at the end; nothing of it holds the closing up. */
function Nog({ casusId, terugblik: { bestaanszekerheid, zonderEinde } }: AfsluitingProps) {
  return (
    <>
      <BestaanszekerheidFragment casusId={casusId} stand={bestaanszekerheid} magWerken />
      {zonderEinde.length === 0 ? null : (
        <p>
          Nog geen scores aan het einde: {opsomming(zonderEinde)}.{" "}
          <a href={zelfredzaamheidPaths.einde(casusId)}>Scores vastleggen</a>
        </p>
      )}
    </>
  );
}

/** Said before one fills in the form, not after. */
function Eerst({ casusId, terugblik: { openTermijnen, openVragen } }: AfsluitingProps) {
  if (openTermijnen === 0 && openVragen.length === 0) return null;
  return (
    <Notice soort="letop" titel="Doe eerst nog dit">
      <ul className="kt-mensen">
        {openTermijnen === 0 ? null : (
          <li>
            Er loopt nog een termijn uit de wet. <a href={taakPaths.taken(casusId)}>Rond die taak af</a>
          </li>
        )}
        {openVragen.map(({ id, woorden }) => (
          <li key={id}>
            Deze hulpvraag is nog open: <a href={hulpvraagPaths.hulpvraag(id)}>{woorden}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Sluiten(props: AfsluitingProps) {
  return (
    <>
      <Eerst {...props} />
      <Nog {...props} />
      <Formulier {...props} />
    </>
  );
}

function Formulier({ casusId, id, versie, doelen, form }: AfsluitingProps) {
  return (
    <Form action={afsluitingPaths.afsluiting(casusId)} form={form} submit="Dossier sluiten">
      <Hidden name="id" value={id} />
      <Hidden name="versie" value={versie} />
      {doelen.length === 0 ? null : <Doelen doelen={doelen} form={form} />}
      <Geheel form={form} />
    </Form>
  );
}

/** How it went as a whole, and when one calls. */
function Geheel({ form }: Pick<AfsluitingProps, "form">) {
  return (
    <Sectie titel="Alles bij elkaar">
      <TextArea
        form={form}
        name="resultaat"
        label="Hoe is het gegaan?"
        hint="Wat is er bereikt, en wat niet? In de woorden van het gezin."
        rows={4}
        maxLength={4000}
      />
      <RadioGroup form={form} name="afsluitreden" legend="Waarom sluit je het dossier?" options={redenen} />
      <TextField form={form} name="geslotenOp" label="Gesloten op" type="date" breed="half" />
      <TextField
        form={form}
        name="nazorgOp"
        label="Wanneer bel je hoe het gaat?"
        hint="Dan staat het op die dag bij de taken van de regisseur."
        type="date"
        breed="half"
        optional
      />
    </Sectie>
  );
}

/** The result of each doel that still runs. */
function Doelen({ doelen, form }: Pick<AfsluitingProps, "doelen" | "form">) {
  return (
    <>
      <Paragraph>Kijk met het gezin naar elk doel. Acties die nog te doen zijn, vervallen.</Paragraph>
      {doelen.map(({ id, woorden }, index) => (
        <Sectie key={id} titel={`Doel ${index + 1}`}>
          <blockquote className="kt-woorden">{woorden}</blockquote>
          <RadioGroup
            form={form}
            name={veldVan("stand", id)}
            legend="Hoe eindigt dit doel?"
            options={optionsOf(doeleinden)}
          />
          <TextField form={form} name={veldVan("toelichting", id)} label="Wat is er bereikt voor dit doel?" optional />
        </Sectie>
      ))}
    </>
  );
}

function Heropenen({ casusId, versie, form }: AfsluitingProps) {
  return (
    <>
      <Paragraph>Het dossier gaat verder waar het was: met hetzelfde gezin en dezelfde regisseur.</Paragraph>
      <Form action={afsluitingPaths.heropening(casusId)} form={form} submit="Dossier heropenen">
        <Hidden name="versie" value={versie} />
      </Form>
    </>
  );
}
