import { Heading } from "@nl-design-system-candidate/heading-react";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { EvaluatieFragment } from "#begeleiding/evaluatie/EvaluatieFragment.tsx";
import { evaluatiePaths } from "#begeleiding/evaluatie/paths.ts";
import { GezinsplanFragment } from "#begeleiding/gezinsplan/GezinsplanFragment.tsx";
import { gezinsplanPaths } from "#begeleiding/gezinsplan/paths.ts";
import { OorzakenFragment } from "#begeleiding/oorzaak/OorzakenFragment.tsx";
import { IntussenFragment } from "#begeleiding/planversie/IntussenFragment.tsx";
import { oorzaakPaths } from "#begeleiding/oorzaak/paths.ts";
import { planversiePaths } from "#begeleiding/planversie/paths.ts";
import { verslagPaths } from "#begeleiding/verslag/paths.ts";
import { opsomming } from "#shared/tekst.ts";
import { Kolommen } from "#web/components/Kolommen.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Akkoorden } from "./Akkoorden.tsx";
import { Doelblok } from "./Doelblok.tsx";
import { akkoordformulier, isOpDePagina, type PlanFormulieren } from "./formulier.ts";
import { type Plan } from "./overzicht.ts";
import { planPaths } from "./paths.ts";

export type PlanProps = PlanFormulieren & { readonly plan: Plan };

/** What the gezin wants and who does what about it; on the right how many help. */
export function PlanPagina(props: PlanProps) {
  const { plan } = props;
  const { casusId, doelen, oorzaken, gezin, gezinsplan, intussen, leesmelding, magWerken } = plan;
  return (
    <>
      <Heading level={1}>Plan van {opsomming(gezin.map(({ naam }) => naam)) || "dit gezin"}</Heading>
      <Melding {...props} />
      <Kolommen context={<Hulp plan={plan} />}>
        {intussen === undefined ? null : <IntussenFragment momenten={intussen} />}
        {leesmelding === undefined ? null : <p>{leesmelding}</p>}
        <GezinsplanFragment gezinsplan={gezinsplan} titel="Het eigen plan van het gezin" />
        {gezinsplan === undefined && magWerken ? <Aanbieden plan={plan} /> : null}
        {oorzaken.length === 0 ? null : <OorzakenFragment {...plan} />}
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
            {oorzaken.length > 0 ? null : (
              <LinkButton href={oorzaakPaths.oorzaken(casusId)}>Eerst de oorzaken opschrijven</LinkButton>
            )}
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

/** Jeugdwet 4.1.2: that comes first. */
function Aanbieden({ plan: { casusId } }: { readonly plan: Plan }) {
  return (
    <Notice soort="info">
      <p>
        Een gezin mag eerst zelf een plan maken.{" "}
        <a href={gezinsplanPaths.gezinsplan(casusId)}>Leg vast dat je dit aanbood</a>.
      </p>
    </Notice>
  );
}

function Hulp({ plan: { casusId, helpers, regisseur, evaluatieOp, vandaag } }: { readonly plan: Plan }) {
  return (
    <>
      <Sectie titel="Hulp">
        <p>
          <strong>{helpers === 1 ? "1 helper" : `${helpers} helpers`} in dit gezin</strong>
        </p>
        <p className="kt-bijzaak">
          Wie in het dossier meedoet, en wie nog een actie te doen heeft. Het gezin zelf telt niet mee.
        </p>
        <p>Regisseur: {regisseur}</p>
        <EvaluatieFragment casusId={casusId} gepland={evaluatieOp} vandaag={vandaag} />
      </Sectie>
      <Sectie titel="Bij dit plan">
        <ul className="kt-mensen">
          {verderOpWeg.map(([titel, path]) => (
            <li key={titel}>
              <a href={path(casusId)}>{titel}</a>
            </li>
          ))}
        </ul>
      </Sectie>
    </>
  );
}

const verderOpWeg = [
  ["Naar het dossier", casusPaths.casus],
  ["Eigen plan van het gezin", gezinsplanPaths.gezinsplan],
  ["Oorzaken en focus", oorzaakPaths.oorzaken],
  ["Evaluaties", evaluatiePaths.evaluaties],
  ["Hoe het plan veranderde", (id: string) => planversiePaths.versies(id)],
  ["Plan op papier, voor het gezin", planPaths.afdruk],
  ["Verslag voor het gezin", verslagPaths.verslag],
] as const;
