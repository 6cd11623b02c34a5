import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import type { ReactNode } from "react";
import { cijfersPaths } from "#sturing/cijfers/paths.ts";
import { periodeInWoorden, vastePeriodes } from "#sturing/periode/periode.ts";
import { doorlooptijdVan } from "#sturing/cijfers/doorlooptijd.ts";
import { Button } from "#web/components/Button.tsx";
import { ErrorSummary } from "#web/components/ErrorSummary.tsx";
import { Feiten } from "#web/components/Feiten.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Select } from "#web/components/Select.tsx";
import { Table } from "#web/components/Table.tsx";
import { type FormState, type Option, optionsOf } from "#web/form.ts";
import { getal, hoeveel, procent } from "#web/grafiek/getallen.ts";
import { OverlevingsGrafiek } from "#web/grafiek/OverlevingsGrafiek.tsx";
import { overlevingTabel } from "#web/grafiek/tabellen.ts";
import { definities } from "./definities.ts";
import { werkcijfersPaths } from "./paths.ts";
import {
  type Deel,
  deelTerug,
  type Keuze,
  perWerksoort,
  terugkeerVan,
  terugNa,
  type Werkcijfers,
} from "./werkcijfers.ts";

export type WerkcijfersProps = {
  readonly form: FormState;
  readonly teams: readonly Option[];
  /** The team or all of them, in words. */
  readonly populatie: string;
  /** Absent when the choice has an error: then nothing was counted. */
  readonly inhoud?: { readonly keuze: Keuze; readonly cijfers: Werkcijfers };
};

/** Where the work goes, who stays in sight, who comes back: of a team, never of a person. */
export function WerkcijfersPagina({ form, teams, populatie, inhoud }: WerkcijfersProps) {
  return (
    <>
      <Heading level={1}>Waar gaat het werk naartoe?</Heading>
      <p>
        <a href={cijfersPaths.cijfers}>Alle cijfers</a>
      </p>
      <form className="kt-form kt-form--naast" method="get" action={werkcijfersPaths.werk} noValidate>
        <ErrorSummary form={form} />
        <Select
          form={form}
          name="periode"
          label="Periode"
          options={optionsOf(vastePeriodes)}
          breed="half"
          optional="stil"
        />
        {teams.length < 2 ? null : (
          <Select form={form} name="team" label="Team" options={teams} leeg="Alle teams" breed="half" optional="stil" />
        )}
        <div className="kt-acties">
          <Button soort="secundair">Toon cijfers</Button>
        </div>
      </form>
      {inhoud === undefined ? null : (
        <>
          <Paragraph purpose="lead">
            {populatie}, {periodeInWoorden(inhoud.keuze.periode)}
          </Paragraph>
          <Notice soort="info">Alleen voor intern gebruik: kleine aantallen kunnen herleidbaar zijn.</Notice>
          <Werk {...inhoud.cijfers} />
          <Dossiers {...inhoud.cijfers} />
          <Terugkeer {...inhoud.cijfers} />
        </>
      )}
    </>
  );
}

function Werk({ werk }: Werkcijfers) {
  const rijen = perWerksoort(werk);
  return (
    <Sectie titel="Werk per soort" id="werk">
      <Table
        bijschrift="Werk per soort: gepland en gedaan"
        bijschriftVerborgen
        breed
        kop={[
          { titel: "Soort werk" },
          { titel: "Gepland", getal: true },
          { titel: "Gedaan: contacten", getal: true },
          { titel: "Gedaan: taken", getal: true },
        ]}
        rijen={rijen.map(({ naam, gepland, contacten, taken }) => [
          naam,
          getal(gepland),
          getal(contacten),
          getal(taken),
        ])}
        leeg=""
      />
      <Definitie van="werk" />
    </Sectie>
  );
}

function Dossiers({ dossiers, fasen }: Werkcijfers) {
  const { km, mediaan, tekenTot: tot } = doorlooptijdVan(fasen);
  const titel = "Duur van leun- en steuncontact";
  return (
    <Sectie titel="Open dossiers" id="dossiers">
      <Feiten
        feiten={[
          ["In begeleiding", hoeveel(dossiers.begeleiding, dossier)],
          ["In leun- en steuncontact", hoeveel(dossiers.leunEnSteun, dossier)],
        ]}
      />
      <Definitie van="dossiers" />
      {km.n === 0 ? null : (
        <>
          <OverlevingsGrafiek
            {...{ titel, mediaan, tot }}
            id="duur-fase"
            ondertitel="Dagen vanaf de eerste dag van de fase"
            open="nog in deze fase is"
            klaar="was uit deze fase"
            leeg=""
            noot={`Geteld: ${hoeveel(km.n, { een: "fase", meer: "fasen" })}, waarvan ${getal(km.nGecensureerd)} nog lopend.`}
            stappen={km.stappen}
          />
          <Definitie van="duur">
            <Table
              bijschrift={titel}
              bijschriftVerborgen
              leeg=""
              {...overlevingTabel(km.stappen, "nog in deze fase is", "dagen", tot)}
            />
          </Definitie>
        </>
      )}
    </Sectie>
  );
}

const dossier = { een: "dossier", meer: "dossiers" } as const;

function Terugkeer({ terugkeer }: Werkcijfers) {
  const km = terugkeerVan(terugkeer);
  return (
    <Sectie titel="Wie terugkomt na afsluiten" id="terugkeer">
      {km.n === 0 ? (
        <Paragraph>In deze periode zijn er geen hulpvragen afgesloten van inwoners die wij kunnen herkennen.</Paragraph>
      ) : (
        <>
          <Table
            bijschrift="Deel dat een nieuwe hulpvraag had"
            kop={[
              { titel: "Binnen" },
              { titel: "Deel terug", getal: true },
              { titel: "Met 95% zekerheid", getal: true },
              { titel: "Zo lang gevolgd en niet terug", getal: true },
            ]}
            rijen={terugNa.map((maanden) => rij(deelTerug(km, maanden)))}
            leeg=""
          />
          <p className="kt-bijzaak">
            Geteld: {hoeveel(km.n, { een: "afgesloten hulpvraag", meer: "afgesloten hulpvragen" })}, waarvan{" "}
            {getal(km.nGebeurtenissen)} nu al terug.
          </p>
        </>
      )}
      <Definitie van="terugkeer" />
    </Sectie>
  );
}

function rij({ maanden, deel, onder, boven, gevolgd }: Deel): readonly string[] {
  if (deel === null) return [`${maanden} maanden`, "nog niet te zeggen", "geen marge", getal(gevolgd)];
  const marge = onder === null || boven === null ? "geen marge" : `${procent(onder)} tot ${procent(boven)}`;
  return [`${maanden} maanden`, procent(deel), marge, getal(gevolgd)];
}

function Definitie({ van, children }: { readonly van: keyof typeof definities; readonly children?: ReactNode }) {
  return (
    <details>
      <summary>Wat is hier geteld?</summary>
      {children}
      {definities[van].map((zin) => (
        <Paragraph key={zin}>{zin}</Paragraph>
      ))}
    </details>
  );
}
