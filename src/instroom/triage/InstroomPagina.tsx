import { Heading } from "@nl-design-system-candidate/heading-react";
import { roepnaamVanWijk } from "#organisatie/gemeente/wijk.ts";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { Bladeren } from "#web/components/Bladeren.tsx";
import { Datum } from "#web/components/Datum.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Merk } from "#web/components/Merk.tsx";
import { Table } from "#web/components/Table.tsx";
import { dagenTussen } from "#shared/datum.ts";
import { eersteRegel } from "#shared/tekst.ts";
import type { EerdereHulp } from "#instroom/heraanmelding/heraanmelding.ts";
import { zoekenPaths } from "#persoon/zoeken/paths.ts";
import { registratiePaths } from "#instroom/registratie/paths.ts";
import { herkomsten, leefgebieden, niveaus, woordVoor } from "#instroom/hulpvraag/codelijst.ts";
import { reactieUiterlijk } from "#instroom/hulpvraag/hulpvraag.ts";
import { hulpvraagPaths } from "#instroom/hulpvraag/paths.ts";
import type { InstroomRegel } from "./instroom.ts";

export type InstroomProps = {
  readonly regels: readonly InstroomRegel[];
  /** By id of the hulpvraag: those of someone who was helped not long ago. */
  readonly eerder: ReadonlyMap<string, EerdereHulp>;
  readonly vandaag: string;
  readonly reactieWerkdagen: number;
  readonly volgende: string | undefined;
  readonly isVervolg: boolean;
  readonly meerTeams: boolean;
};

const kop = [
  { titel: "Wat wordt er gevraagd" },
  { titel: "Waarover" },
  { titel: "Van wie en waar" },
  { titel: "Gevraagd" },
  { titel: "Wacht", getal: true },
];

/** What came in for the team and nobody has taken: urgent first, then who waits longest. */
export function InstroomPagina(props: InstroomProps) {
  const { regels, volgende, isVervolg } = props;
  return (
    <>
      <Heading level={1}>Instroom</Heading>
      <Paragraph>Nieuwe vragen die nog niemand heeft. Spoed staat bovenaan, daarna wie het langst wacht.</Paragraph>
      <div className="kt-acties">
        <LinkButton href={registratiePaths.nieuw}>Nieuwe hulpvraag</LinkButton>
        <LinkButton href={zoekenPaths.zoeken}>Iemand zoeken</LinkButton>
      </div>
      <Table
        bijschrift="Nieuwe hulpvragen"
        bijschriftVerborgen
        breed
        kop={kop}
        rijen={regels.map((regel) => rij(regel, props))}
        leeg={
          isVervolg
            ? "Dit waren alle nieuwe vragen."
            : "Er zijn geen nieuwe vragen. Een nieuwe aanmelding staat hier zodra je de pagina opent."
        }
      />
      <Bladeren volgende={volgende} />
    </>
  );
}

function rij(regel: InstroomRegel, { eerder, vandaag, reactieWerkdagen, meerTeams }: InstroomProps) {
  const uiterlijk = reactieUiterlijk(regel.gemeldOp, reactieWerkdagen);
  const teLaat = regel.eersteReactieOp === null && uiterlijk < vandaag;
  return [
    <>
      {regel.spoed ? <Merk soort="spoed">Spoed</Merk> : null}{" "}
      <a href={hulpvraagPaths.hulpvraag(regel.id)}>{kort(regel)}</a>
      <Eerder hulp={eerder.get(regel.id)} vandaag={vandaag} />
      {regel.route === null ? null : <div className="kt-bijzaak">Route: {woordVoor(niveaus, regel.route)}</div>}
    </>,
    regel.leefgebieden.map((gebied) => woordVoor(leefgebieden, gebied)).join(", ") || "Nog niet gekozen",
    `${woordVoor(herkomsten, regel.herkomst)}, ${regel.wijk === null ? "wijk onbekend" : roepnaamVanWijk(regel.wijk)}${meerTeams ? ` (${regel.team})` : ""}`,
    <Datum datum={regel.gemeldOp} vandaag={vandaag} vorm="dag" />,
    <>
      {dagen(dagenTussen(regel.gemeldOp, vandaag))} {teLaat ? <Merk soort="telaat">Bellen is te laat</Merk> : null}
    </>,
  ];
}

function kort(regel: InstroomRegel): string {
  return eersteRegel(regel.eigenWoorden, 90) || "Vraag zonder omschrijving";
}

function dagen(aantal: number): string {
  return aantal === 1 ? "1 dag" : `${aantal} dagen`;
}

function Eerder({ hulp, vandaag }: { readonly hulp: EerdereHulp | undefined; readonly vandaag: string }) {
  if (hulp === undefined) return null;
  return (
    <div className="kt-bijzaak">
      Heraanmelding: eerder geholpen door {hulp.team}, afgesloten:{" "}
      <Datum datum={hulp.op} vandaag={vandaag} vorm="dag" />
    </div>
  );
}
