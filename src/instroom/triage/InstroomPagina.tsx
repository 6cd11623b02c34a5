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
import { registratiePaths } from "#instroom/registratie/paths.ts";
import { herkomsten, leefgebieden, niveaus, woordVoor } from "#instroom/hulpvraag/codelijst.ts";
import { reactieUiterlijk } from "#instroom/hulpvraag/hulpvraag.ts";
import { hulpvraagPaths } from "#instroom/hulpvraag/paths.ts";
import type { InstroomRegel } from "./instroom.ts";

export type InstroomProps = {
  readonly regels: readonly InstroomRegel[];
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
export function InstroomPagina({ regels, vandaag, reactieWerkdagen, volgende, isVervolg, meerTeams }: InstroomProps) {
  return (
    <>
      <Heading level={1}>Instroom</Heading>
      <Paragraph>Nieuwe vragen die nog niemand heeft. Spoed staat bovenaan, daarna wie het langst wacht.</Paragraph>
      <p>
        <LinkButton href={registratiePaths.nieuw}>Nieuwe hulpvraag</LinkButton>
      </p>
      <Table
        bijschrift="Nieuwe hulpvragen"
        bijschriftVerborgen
        breed
        kop={kop}
        rijen={regels.map((regel) => rij(regel, vandaag, reactieWerkdagen, meerTeams))}
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

function rij(regel: InstroomRegel, vandaag: string, reactieWerkdagen: number, meerTeams: boolean) {
  const uiterlijk = reactieUiterlijk(regel.gemeldOp, reactieWerkdagen);
  const teLaat = regel.eersteReactieOp === null && uiterlijk < vandaag;
  return [
    <>
      {regel.spoed ? <Merk soort="spoed">Spoed</Merk> : null}{" "}
      <a href={hulpvraagPaths.hulpvraag(regel.id)}>{kort(regel)}</a>
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
