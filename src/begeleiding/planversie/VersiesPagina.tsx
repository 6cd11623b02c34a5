import { Heading } from "@nl-design-system-candidate/heading-react";
import { planPaths } from "#begeleiding/plan/paths.ts";
import { dagVan } from "#shared/datum.ts";
import { Button } from "#web/components/Button.tsx";
import { Datum } from "#web/components/Datum.tsx";
import { Kolommen } from "#web/components/Kolommen.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Select } from "#web/components/Select.tsx";
import { emptyForm, type Option } from "#web/form.ts";
import { planversiePaths } from "./paths.ts";
import type { Planmoment } from "./planversie.ts";
import type { Verschilregel } from "./vergelijking.ts";
import { VerschillenFragment } from "./VerschillenFragment.tsx";

export type VersiesProps = {
  readonly casusId: string;
  readonly gezin: string;
  readonly vandaag: string;
  /** The newest first. */
  readonly momenten: readonly Planmoment[];
  /** What the gezin said of the plan, by the version it was about. */
  readonly antwoorden: readonly { readonly id: string; readonly versie: number; readonly tekst: string }[];
  readonly keuzes: readonly Option[];
  readonly vergeleken:
    | { readonly van: number; readonly tot: number; readonly regels: readonly Verschilregel[] }
    | undefined;
};

/** How the plan came to be: what changed, when and by whom; and two moments side by side. */
export function VersiesPagina(props: VersiesProps) {
  const { casusId, gezin, momenten } = props;
  return (
    <>
      <Heading level={1}>Hoe het plan veranderde</Heading>
      <p className="kt-bijzaak">{gezin}</p>
      <Kolommen context={momenten.length > 1 ? <Vergelijken {...props} /> : null}>
        {props.vergeleken === undefined ? null : <Vergelijking {...props} />}
        {momenten.length === 0 ? <p>Er staat nog niets in dit plan. Elke verandering komt hier te staan.</p> : null}
        <ol className="kt-tijdlijn">
          {momenten.map((moment) => (
            <Moment key={moment.versie} {...props} moment={moment} />
          ))}
        </ol>
        <p>
          <a href={planPaths.plan(casusId)}>Terug naar het plan</a>
        </p>
      </Kolommen>
    </>
  );
}

function Moment({ casusId, vandaag, momenten, antwoorden, moment }: VersiesProps & { readonly moment: Planmoment }) {
  const { versie, op, door, regels } = moment;
  const laatste = momenten[0]?.versie ?? versie;
  return (
    <li className="kt-moment kt-moment--contact">
      <p className="kt-moment__kop">
        <Datum datum={dagVan(op)} vandaag={vandaag} />
        {" · "}
        {door}
      </p>
      <VerschillenFragment regels={regels} />
      {antwoorden
        .filter((antwoord) => antwoord.versie === versie)
        .map(({ id, tekst }) => (
          <p key={id}>{tekst}</p>
        ))}
      {versie === laatste ? (
        <p className="kt-bijzaak">Zo is het plan nu.</p>
      ) : (
        <p>
          <a href={planversiePaths.versies(casusId, versie, laatste)}>Vergelijk met nu</a>
        </p>
      )}
    </li>
  );
}

function Vergelijking({ vergeleken, keuzes }: VersiesProps) {
  if (vergeleken === undefined) return null;
  const naam = (versie: number) => keuzes.find(({ value }) => value === String(versie))?.label ?? "";
  return (
    <Sectie titel="Het verschil" id="verschil">
      <p>
        Van {naam(vergeleken.van)} tot {naam(vergeleken.tot)}:
      </p>
      <VerschillenFragment regels={vergeleken.regels} />
    </Sectie>
  );
}

function Vergelijken({ casusId, keuzes, vergeleken }: VersiesProps) {
  const van = String(vergeleken?.van ?? keuzes.at(-1)?.value);
  const tot = String(vergeleken?.tot ?? keuzes[0]?.value);
  const form = { ...emptyForm, values: { van, tot } };
  return (
    <Sectie titel="Twee momenten vergelijken">
      <form className="kt-form" method="get" action={planversiePaths.versies(casusId)}>
        <Select form={form} name="van" label="Van" options={keuzes} />
        <Select form={form} name="tot" label="Tot" options={keuzes} />
        <div className="kt-acties">
          <Button soort="secundair">Vergelijken</Button>
        </div>
      </form>
    </Sectie>
  );
}
