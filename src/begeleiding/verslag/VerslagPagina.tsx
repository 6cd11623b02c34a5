import { Heading } from "@nl-design-system-candidate/heading-react";
import { type Gezien, voortgangen } from "#begeleiding/evaluatie/evaluatie.ts";
import { GezinsplanFragment } from "#begeleiding/gezinsplan/GezinsplanFragment.tsx";
import { actiestanden, type Doel, doelstanden } from "#begeleiding/planversie/stuk.ts";
import { leefgebieden } from "#instroom/hulpvraag/codelijst.ts";
import { dagVoluit } from "#shared/datum-woorden.ts";
import { opsomming } from "#shared/tekst.ts";
import { Sectie } from "#web/components/Sectie.tsx";
import { Table } from "#web/components/Table.tsx";
import type { Verslagactie, Verslagstukken } from "./verslag.ts";

export type VerslagProps = {
  readonly voor: readonly string[];
  readonly vandaag: string;
  readonly regisseur: string;
  readonly gemeente: { readonly naam: string; readonly telefoon: string };
  readonly stukken: Verslagstukken;
  readonly afspraken: readonly { readonly op: string; readonly tekst: string }[];
  /** How it went with each doel when one last looked together, by its id. */
  readonly gezien: ReadonlyMap<string, Gezien>;
  readonly resultaat: string | null;
  /** Names by id. */
  readonly namen: ReadonlyMap<string, string>;
};

/** For the resident, on paper: what was asked, what we do, how it goes, and whom to call. */
export function VerslagPagina(props: VerslagProps) {
  const { voor, vandaag, stukken, resultaat, gemeente, regisseur } = props;
  return (
    <article className="kt-afdruk">
      <Heading level={1}>Uw verslag</Heading>
      <p>
        Dit verslag is voor {opsomming(voor) || "u"}. Het is van {dagVoluit(vandaag)}.
      </p>
      <Vragen {...props} />
      <GezinsplanFragment gezinsplan={stukken.gezinsplan} titel="Uw eigen plan" />
      {stukken.doelen.map((doel, index) => (
        <Doelverslag key={doel.id} {...props} doel={doel} nummer={index + 1} />
      ))}
      <Afspraken {...props} />
      <Antwoorden {...props} />
      {resultaat === null ? null : (
        <Sectie titel="Hoe het ging">
          <p className="kt-moment__tekst">{resultaat}</p>
        </Sectie>
      )}
      <Sectie titel="Wie u kunt bellen">
        <p>
          {regisseur} houdt het overzicht. Bel de gemeente {gemeente.naam} en vraag naar {regisseur}:{" "}
          {gemeente.telefoon}.
        </p>
        <p>Klopt er iets niet in dit verslag? Zeg het. Wij verbeteren het, of schrijven uw mening erbij.</p>
      </Sectie>
    </article>
  );
}

function Vragen({ stukken: { vragen } }: VerslagProps) {
  if (vragen.length === 0) return null;
  return (
    <Sectie titel="Wat u vroeg">
      {vragen.map(({ id, gemeldOp, eigenWoorden }) => (
        <div key={id}>
          <p>Op {dagVoluit(gemeldOp)}:</p>
          <blockquote className="kt-woorden">{eigenWoorden ?? "Hierover staat niets opgeschreven."}</blockquote>
        </div>
      ))}
    </Sectie>
  );
}

function Doelverslag({
  stukken,
  gezien,
  namen,
  doel,
  nummer,
}: VerslagProps & { readonly doel: Doel; readonly nummer: number }) {
  const acties = stukken.acties.filter(({ doelId, stand }) => doelId === doel.id && stand !== "vervallen");
  const laatst = doel.stand === "open" ? gezien.get(doel.id) : undefined;
  return (
    <Sectie titel={`Doel ${nummer}: ${leefgebieden[doel.leefgebied].toLocaleLowerCase("nl")}`}>
      <blockquote className="kt-woorden">{doel.woorden}</blockquote>
      <p>
        <strong>{doelstanden[doel.stand]}.</strong> {doel.toelichting}
        {laatst === undefined
          ? null
          : `Op ${dagVoluit(laatst.op)} keken we samen: ${voortgangen[laatst.voortgang].toLocaleLowerCase("nl")}.`}
      </p>
      <Table
        bijschrift="Wat we afspraken"
        bijschriftVerborgen
        kop={[{ titel: "Wat" }, { titel: "Wie" }, { titel: "Wanneer" }]}
        rijen={acties.map((actie) => [actie.wat, wieVan(actie, namen), wanneerVan(actie)])}
        leeg="Hierover staat geen afspraak in dit verslag."
      />
    </Sectie>
  );
}

function wieVan({ medewerker, inwonerId, ander }: Verslagactie, namen: ReadonlyMap<string, string>): string {
  return medewerker ?? ander ?? namen.get(inwonerId ?? "") ?? "Iemand uit uw gezin";
}

function wanneerVan({ stand, wanneer }: Verslagactie): string {
  if (stand === "gedaan") return actiestanden.gedaan;
  return wanneer === null ? "Nog geen dag" : dagVoluit(wanneer);
}

function Afspraken({ afspraken }: VerslagProps) {
  if (afspraken.length === 0) return null;
  return (
    <Sectie titel="Wat we bespraken">
      {afspraken.map(({ op, tekst }) => (
        <p key={`${op} ${tekst}`}>
          {dagVoluit(op)}: {tekst}
        </p>
      ))}
    </Sectie>
  );
}

function Antwoorden({ stukken: { akkoorden }, namen }: VerslagProps) {
  if (akkoorden.length === 0) return null;
  return (
    <Sectie titel="Wat u van het plan vond">
      {akkoorden.map(({ id, inwonerId, op, akkoord, opmerking }) => (
        <div key={id}>
          <p>
            {namen.get(inwonerId) ?? "Iemand uit uw gezin"} was het op {dagVoluit(op)} {akkoord ? "eens" : "niet eens"}{" "}
            met het plan.
          </p>
          {opmerking === null ? null : <blockquote className="kt-woorden">{opmerking}</blockquote>}
        </div>
      ))}
    </Sectie>
  );
}
