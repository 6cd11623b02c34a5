import { Heading } from "@nl-design-system-candidate/heading-react";
import { GezinsplanFragment } from "#begeleiding/gezinsplan/GezinsplanFragment.tsx";
import { leefgebieden } from "#instroom/hulpvraag/codelijst.ts";
import { dagVoluit } from "#shared/datum-woorden.ts";
import { opsomming } from "#shared/tekst.ts";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Table } from "#web/components/Table.tsx";
import { type Actieregel, type Doelregel, type Plan } from "./overzicht.ts";
import { planPaths } from "./paths.ts";

/** The plan on paper, for the gezin: names and days, never a telephone number or an address. */
export function AfdrukPagina({ plan }: { readonly plan: Plan }) {
  const { casusId, gezin, gezinsplan, regisseur, vandaag, doelen, evaluatieOp } = plan;
  const lopend = doelen.filter(({ stand }) => stand === "open");
  const bereikt = doelen.filter(({ stand }) => stand === "bereikt" || stand === "deels");
  return (
    <article className="kt-afdruk">
      <Heading level={1}>Uw plan</Heading>
      <p>
        Dit is het plan van {opsomming(gezin.map(({ naam }) => naam)) || "uw gezin"}. Zo staat het er op{" "}
        <Voluit dag={vandaag} /> voor.
      </p>
      <p>
        {regisseur} houdt het overzicht. Verandert er iets, of klopt er iets niet? Zeg het tegen {regisseur}.
      </p>
      <GezinsplanFragment gezinsplan={gezinsplan} titel="Uw eigen plan" />
      {lopend.length === 0 ? <p>Er staat nu geen doel in uw plan.</p> : null}
      {lopend.map((doel, index) => (
        <Doel key={doel.id} doel={doel} nummer={index + 1} />
      ))}
      <Bereikt doelen={bereikt} />
      {evaluatieOp === undefined ? null : (
        <p>
          Op <Voluit dag={evaluatieOp} /> kijken we samen hoe het gaat.
        </p>
      )}
      {lopend.length === 0 ? null : <UwAntwoord />}
      <p>
        <LinkButton href={planPaths.plan(casusId)}>Terug naar het plan</LinkButton>
      </p>
    </article>
  );
}

/** On paper a day stays what it is: never "morgen". */
function Voluit({ dag }: { readonly dag: string }) {
  return <time dateTime={dag}>{dagVoluit(dag)}</time>;
}

function Doel({ doel, nummer }: { readonly doel: Doelregel; readonly nummer: number }) {
  const { leefgebied, woorden, oorzaak, acties } = doel;
  const afspraken = acties.filter(({ stand }) => stand !== "vervallen");
  return (
    <Sectie titel={`Doel ${nummer}: ${leefgebieden[leefgebied].toLocaleLowerCase("nl")}`}>
      <blockquote className="kt-woorden">{woorden}</blockquote>
      {oorzaak === null ? null : <p>Hoe dit komt: {oorzaak}</p>}
      <Table
        bijschrift="Wie doet wat?"
        bijschriftVerborgen
        kop={[{ titel: "Wat" }, { titel: "Wie" }, { titel: "Wanneer" }]}
        rijen={afspraken.map((actie) => [actie.wat, actie.wie, <Wanneer actie={actie} />])}
        leeg="Hierover is nog niets afgesproken."
      />
    </Sectie>
  );
}

function Wanneer({ actie: { stand, wanneer } }: { readonly actie: Actieregel }) {
  if (stand === "gedaan") return "Gedaan";
  return wanneer === null ? "Nog geen dag" : <Voluit dag={wanneer} />;
}

function Bereikt({ doelen }: { readonly doelen: readonly Doelregel[] }) {
  if (doelen.length === 0) return null;
  return (
    <Sectie titel="Dit is al gelukt">
      <ul>
        {doelen.map(({ id, woorden, stand, toelichting }) => (
          <li key={id}>
            {woorden}
            {stand === "deels" ? " (deels)" : null}
            {toelichting === null ? null : <div className="kt-bijzaak">{toelichting}</div>}
          </li>
        ))}
      </ul>
    </Sectie>
  );
}

/** Room to write by hand. */
function UwAntwoord() {
  return (
    <Sectie titel="Bent u het eens met dit plan?">
      <p>U beslist mee over uw plan. Wilt u iets anders? Schrijf het hier op.</p>
      <div className="kt-schrijfruimte" />
      <dl className="kt-ondertekening">
        {["Naam", "Datum", "Handtekening"].map((naam) => (
          <div key={naam}>
            <dt>{naam}</dt>
            <dd />
          </div>
        ))}
      </dl>
    </Sectie>
  );
}
