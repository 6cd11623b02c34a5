import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { Feiten } from "#web/components/Feiten.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { hoeveel } from "#web/grafiek/getallen.ts";
import { mediaanKort } from "#web/grafiek/mediaan.ts";
import { werkcijfersPaths } from "#sturing/werkcijfers/paths.ts";
import { Afsluitcijfers } from "./Afsluitcijfers.tsx";
import { Cijferkeuze, type CijferkeuzeProps } from "./Cijferkeuze.tsx";
import { type Cijfers, isLeeg, type Selectie, totaal } from "./cijfers.ts";
import { voorAlleCijfers } from "./definities.ts";
import { type Doorlooptijd, doorlooptijdVan } from "./doorlooptijd.ts";
import { Doorlooptijdcijfers } from "./Doorlooptijdcijfers.tsx";
import type { Kader } from "./Figuurblok.tsx";
import { eenheid, Instroomcijfers } from "./Instroomcijfers.tsx";
import { dagKort, deelsGeteld, looptNog, maandenIn, periodeInWoorden } from "#sturing/periode/periode.ts";

export type CijfersProps = {
  readonly form: CijferkeuzeProps["form"];
  /** `samen`: all of these teams in words. */
  readonly lijsten: CijferkeuzeProps["lijsten"] & { readonly samen: string };
  /** Absent when the choice has an error: then nothing was counted. */
  readonly inhoud?: { readonly selectie: Selectie; readonly cijfers: Cijfers };
};

/** What a team talks about in its meeting: how much comes in, how long people wait, how it ends. */
export function CijfersPagina({ form, lijsten, inhoud }: CijfersProps) {
  return (
    <>
      <Heading level={1}>Cijfers</Heading>
      <p>
        <a href={werkcijfersPaths.werk}>Waar gaat het werk naartoe?</a>
      </p>
      <Cijferkeuze form={form} lijsten={lijsten} periode={inhoud?.selectie.periode} />
      {inhoud === undefined ? null : <Inhoud {...inhoud} kader={kaderVan(inhoud.selectie, lijsten)} />}
    </>
  );
}

function kaderVan({ periode, team, wijk, peildatum }: Selectie, lijsten: CijfersProps["lijsten"]): Kader {
  const vanTeam = lijsten.teams.find(({ value }) => value === team)?.label ?? lijsten.samen;
  const inWijk = lijsten.wijken.find(({ value }) => value === wijk)?.label;
  return {
    periode: periodeInWoorden(periode),
    peildatum: dagKort(peildatum),
    populatie: inWijk === undefined ? vanTeam : `${vanTeam}, ${inWijk}`,
    maanden: maandenIn(periode),
    lopend: looptNog(periode, peildatum),
    deels: deelsGeteld(periode, peildatum),
  };
}

function Inhoud({ cijfers, kader }: { cijfers: Cijfers; kader: Kader }) {
  const { gemeld, afgesloten } = cijfers;
  const wachttijd = doorlooptijdVan(gemeld.wachttijd);
  const duur = doorlooptijdVan(cijfers.duur);
  return (
    <>
      <Paragraph purpose="lead">
        {kader.populatie}, {kader.periode}
      </Paragraph>
      {isLeeg(cijfers) ? (
        <Notice soort="info">
          Voor deze keuze zijn er geen hulpvragen. Kies een langere periode, een ander team of een andere wijk.
        </Notice>
      ) : (
        <>
          <InHetKort {...{ cijfers, wachttijd, duur }} peildatum={kader.peildatum} />
          <Notice soort="info">Alleen voor intern gebruik: kleine aantallen kunnen herleidbaar zijn.</Notice>
          <Instroomcijfers gemeld={gemeld} kader={kader} />
          <Doorlooptijdcijfers wachttijd={wachttijd} duur={duur} kader={kader} />
          <Afsluitcijfers afgesloten={afgesloten} kader={kader} />
          <p className="kt-bijzaak">{voorAlleCijfers}</p>
        </>
      )}
    </>
  );
}

type KortProps = {
  readonly cijfers: Cijfers;
  readonly wachttijd: Doorlooptijd;
  readonly duur: Doorlooptijd;
  readonly peildatum: string;
};

function InHetKort({ cijfers, wachttijd, duur, peildatum }: KortProps) {
  return (
    <Feiten
      feiten={[
        ["Gemeld", hoeveel(totaal(cijfers.gemeld.herkomst), eenheid)],
        ["Wachttijd", helft(wachttijd, "had", "een eerste gesprek") ?? "geen hulpvragen gemeld"],
        ["Duur", helft(duur, "was", "afgesloten") ?? "geen eerste gesprekken"],
        ["Afgesloten", hoeveel(totaal(cijfers.afgesloten.afsluitreden), eenheid)],
        ["Peildatum", peildatum],
      ]}
    />
  );
}

/** "de helft was binnen 80 dagen afgesloten"; undefined when there is nothing to time. */
function helft({ km, mediaan }: Doorlooptijd, werkwoord: string, klaar: string): string | undefined {
  if (km.n === 0) return undefined;
  if (mediaan.waarde === null) return `nog minder dan de helft ${werkwoord} ${klaar}`;
  return `de helft ${werkwoord} binnen ${mediaanKort(mediaan, "dagen")} ${klaar}`;
}
