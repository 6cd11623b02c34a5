import { Heading } from "@nl-design-system-candidate/heading-react";
import { leefgebieden, niveaus } from "#instroom/hulpvraag/codelijst.ts";
import { Button } from "#web/components/Button.tsx";
import { Datum } from "#web/components/Datum.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { Merk } from "#web/components/Merk.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { optionsOf, valueOf } from "#web/form.ts";
import { correctiePaths } from "#begeleiding/correctie/paths.ts";
import { voortgangen } from "#begeleiding/evaluatie/evaluatie.ts";
import { actieEinden, actiestanden, doeleinden, doelstanden } from "#begeleiding/planversie/stuk.ts";
import { ActieFormulier } from "./ActieFormulier.tsx";
import { actieformulier, eindeformulier, formulierVan, type PlanFormulieren } from "./formulier.ts";
import type { Actieregel, Doelregel, Plan } from "./overzicht.ts";
import { planPaths } from "./paths.ts";

export type DoelProps = PlanFormulieren & { readonly plan: Plan; readonly doel: Doelregel };

/** One doel: the words of the resident, and what is done about it. What was typed for it stays, also when it ended meanwhile. */
export function Doelblok(props: DoelProps) {
  const { plan, doel, terug } = props;
  const { id, woorden, leefgebied, oorzaak, acties, stand } = doel;
  const loopt = plan.magWerken && stand === "open";
  return (
    <section className="kt-doel kt-sectie--2" id={`doel-${id}`}>
      <Heading level={2}>{leefgebieden[leefgebied]}</Heading>
      <blockquote className="kt-woorden">{woorden}</blockquote>
      {oorzaak === null ? null : <p>Oorzaak: {oorzaak}</p>}
      <Hoe {...props} />
      {acties.length === 0 ? <p className="kt-bijzaak">Er is nog niets afgesproken voor dit doel.</p> : null}
      <ul className="kt-mensen">
        {acties.map((actie) => (
          <Actie key={actie.id} plan={plan} actie={actie} />
        ))}
      </ul>
      {loopt || terug?.welke === actieformulier(id) ? <ActieFormulier {...props} /> : null}
      {loopt || terug?.welke === eindeformulier(id) ? <Einde {...props} /> : null}
      {loopt ? (
        <p>
          <a href={correctiePaths.doel(plan.casusId, id)}>Doel verbeteren</a>
        </p>
      ) : null}
    </section>
  );
}

/** How it ended, or how it went when one last looked. */
function Hoe({ plan: { vandaag }, doel: { stand, geslotenOp, toelichting, gezien } }: DoelProps) {
  if (geslotenOp !== null)
    return (
      <p>
        {doelstanden[stand]} · <Datum datum={geslotenOp} vandaag={vandaag} />
        {toelichting === null ? null : ` · ${toelichting}`}
      </p>
    );
  if (gezien === undefined) return null;
  return (
    <p>
      Evaluatie: {voortgangen[gezien.voortgang].toLocaleLowerCase("nl")} · <Datum datum={gezien.op} vandaag={vandaag} />
    </p>
  );
}

type ActieProps = { readonly plan: Plan; readonly actie: Actieregel };

function Actie({ plan, actie }: ActieProps) {
  const { wat, wie, niveau, wanneer, stand } = actie;
  const { vandaag, magWerken } = plan;
  const isTeLaat = stand === "te_doen" && wanneer !== null && wanneer < vandaag;
  return (
    <li>
      {wat}
      <div className="kt-bijzaak">
        {wie} ·{" "}
        {wanneer === null ? null : (
          <>
            <Datum datum={wanneer} vandaag={vandaag} /> ·{" "}
          </>
        )}
        {niveaus[niveau]} ·{" "}
        {isTeLaat ? (
          <Merk soort="telaat">
            <Datum datum={wanneer} vandaag={vandaag} vorm="relatief" />
          </Merk>
        ) : (
          actiestanden[stand]
        )}
      </div>
      {magWerken && stand === "te_doen" ? <Afronden plan={plan} actie={actie} /> : null}
    </li>
  );
}

/** One button for each way in which it ends. */
function Afronden({ plan: { casusId, versie }, actie: { id } }: ActieProps) {
  return (
    <form className="kt-acties" method="post" action={planPaths.actiestand(casusId, id)}>
      <Hidden name="versie" value={String(versie)} />
      {optionsOf(actieEinden).map(({ value, label }) => (
        <Button key={value} soort={value === "gedaan" ? "secundair" : "stil"} name="stand" value={value}>
          {label}
        </Button>
      ))}
      <a href={correctiePaths.actie(casusId, id)}>Actie verbeteren</a>
    </form>
  );
}

function Einde(props: DoelProps) {
  const { plan, doel, terug } = props;
  const welke = eindeformulier(doel.id);
  const form = formulierVan(props, welke);
  const action = planPaths.doelstand(plan.casusId, doel.id);
  return (
    <details className="kt-uitklap" open={terug?.welke === welke}>
      <summary>Doel afsluiten</summary>
      <Form id={welke} action={action} form={form} submit="Doel afsluiten" soort="secundair">
        <Hidden name="versie" value={valueOf(form, "versie") || String(plan.versie)} />
        <Select form={form} name="stand" label="Hoe eindigt dit doel?" options={optionsOf(doeleinden)} leeg="Kies" />
        <TextField form={form} name="toelichting" label="Hoe is het gegaan?" maxLength={1000} optional />
      </Form>
    </details>
  );
}
