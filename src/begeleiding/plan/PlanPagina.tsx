import { Heading } from "@nl-design-system-candidate/heading-react";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { Kolommen } from "#web/components/Kolommen.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Akkoorden } from "./Akkoorden.tsx";
import { Doelblok } from "./Doelblok.tsx";
import { akkoordformulier, isOpDePagina, opsomming, type Plan, type PlanFormulieren } from "./overzicht.ts";
import { planPaths } from "./paths.ts";

export type PlanProps = PlanFormulieren & { readonly plan: Plan };

/** What the gezin wants and who does what about it; on the right how many help. */
export function PlanPagina(props: PlanProps) {
  const { plan } = props;
  const { casusId, doelen, gezin, magWerken } = plan;
  return (
    <>
      <Heading level={1}>Plan van {opsomming(gezin.map(({ naam }) => naam)) || "dit gezin"}</Heading>
      <Melding {...props} />
      <Kolommen context={<Hulp plan={plan} />}>
        {magWerken ? null : <p>Je kunt dit plan lezen, maar er niet in werken.</p>}
        {doelen.length === 0 ? (
          <p>Er staat nog geen doel in dit plan. Begin met wat het gezin zelf wil bereiken.</p>
        ) : null}
        {doelen.map((doel) => (
          <Doelblok key={doel.id} {...props} doel={doel} />
        ))}
        {magWerken ? (
          <div className="kt-acties kt-sectie--3">
            <LinkButton href={planPaths.doelen(casusId)} soort="primair">
              Doel toevoegen
            </LinkButton>
          </div>
        ) : null}
        {doelen.length === 0 && props.terug?.welke !== akkoordformulier ? null : <Akkoorden {...props} />}
      </Kolommen>
    </>
  );
}

/** Why a form came back that is a button only, or that this plan no longer has. */
function Melding({ terug, plan }: PlanProps) {
  if (terug === undefined || isOpDePagina(terug.welke, plan)) return null;
  const melding = terug.form.melding ?? Object.values(terug.form.errors)[0];
  return melding === undefined ? null : (
    <Notice soort="fout">
      <p>{melding}</p>
    </Notice>
  );
}

function Hulp({ plan: { casusId, helpers, regisseur } }: { readonly plan: Plan }) {
  return (
    <Sectie titel="Hulp">
      <p>
        <strong>{helpers === 1 ? "1 helper" : `${helpers} helpers`} in dit gezin</strong>
      </p>
      <p className="kt-bijzaak">
        Wie in het dossier meedoet, en wie nog een actie te doen heeft. Het gezin zelf telt niet mee.
      </p>
      <p>Regisseur: {regisseur}</p>
      <p>
        <a href={casusPaths.casus(casusId)}>Naar het dossier</a>
      </p>
      <p>
        <a href={planPaths.afdruk(casusId)}>Plan op papier, voor het gezin</a>
      </p>
    </Sectie>
  );
}
