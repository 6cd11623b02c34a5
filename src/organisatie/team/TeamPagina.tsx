import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { Button } from "#web/components/Button.tsx";
import { Datum } from "#web/components/Datum.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Table } from "#web/components/Table.tsx";
import { teamPaths } from "./paths.ts";

export type Teamlid = {
  readonly medewerkerId: string;
  readonly naam: string;
  readonly discipline: string | null;
  readonly organisatie: string | null;
  readonly instroom: boolean;
  readonly coordinator: boolean;
};

export type Vervangingsregel = {
  readonly id: string;
  readonly medewerker: string;
  readonly vervanger: string;
  readonly van: string;
  readonly tot: string;
  readonly magBeeindigen: boolean;
};

export type TeamProps = {
  readonly teams: readonly { readonly id: string; readonly naam: string; readonly leden: readonly Teamlid[] }[];
  readonly vervangingen: readonly Vervangingsregel[];
  readonly magRegelen: boolean;
  readonly vandaag: string;
  readonly melding: string | undefined;
};

export function TeamPagina({ teams, vervangingen, magRegelen, vandaag, melding }: TeamProps) {
  return (
    <>
      <Heading level={1}>{teams.length === 1 ? teams[0]?.naam : "Mijn teams"}</Heading>
      {melding === undefined ? null : <Notice soort="fout">{melding}</Notice>}
      {teams.length === 0 ? (
        <Paragraph>Je zit nog in geen team. De functioneel beheerder van je gemeente regelt dat.</Paragraph>
      ) : null}
      {teams.map((team) => (
        <Leden
          key={team.id}
          bijschrift={teams.length === 1 ? "Wie er in het team zit" : team.naam}
          leden={team.leden}
        />
      ))}
      {teams.length === 0 ? null : (
        <Vervangingen vervangingen={vervangingen} magRegelen={magRegelen} vandaag={vandaag} />
      )}
    </>
  );
}

function Leden({ bijschrift, leden }: { bijschrift: string; leden: readonly Teamlid[] }) {
  return (
    <Table
      bijschrift={bijschrift}
      breed
      kop={["Naam", "Discipline", "Organisatie", "Taak"].map((titel) => ({ titel }))}
      rijen={leden.map((lid) => [lid.naam, lid.discipline, lid.organisatie, taak(lid)])}
      leeg="In dit team zit nog niemand. De functioneel beheerder voegt medewerkers toe."
    />
  );
}

function taak({ instroom, coordinator }: Teamlid): string | null {
  if (coordinator) return instroom ? "Coördinator, verdeelt de instroom" : "Coördinator";
  return instroom ? "Verdeelt de instroom" : null;
}

function Vervangingen({
  vervangingen,
  magRegelen,
  vandaag,
}: Pick<TeamProps, "vervangingen" | "magRegelen" | "vandaag">) {
  const kop = ["Wie is er weg", "Wie vervangt", "Van", "Tot en met", ...(magRegelen ? ["Stoppen"] : [])];
  return (
    <>
      <Table
        bijschrift="Vervanging"
        breed
        kop={kop.map((titel) => ({ titel }))}
        rijen={vervangingen.map((vervanging) => [
          vervanging.medewerker,
          vervanging.vervanger,
          vervanging.van <= vandaag ? "Nu bezig" : <Datum key="van" datum={vervanging.van} vandaag={vandaag} />,
          <Datum key="tot" datum={vervanging.tot} vandaag={vandaag} />,
          ...(magRegelen ? [vervanging.magBeeindigen ? <Stoppen key="stoppen" vervanging={vervanging} /> : null] : []),
        ])}
        leeg="Er vervangt nu niemand een ander. Is iemand langer weg, dan regelt de coördinator hier een vervanger."
      />
      {magRegelen ? (
        <LinkButton href={teamPaths.nieuweVervanging} soort="primair">
          Vervanging regelen
        </LinkButton>
      ) : null}
    </>
  );
}

function Stoppen({ vervanging }: { vervanging: Vervangingsregel }) {
  return (
    <form method="post" action={teamPaths.einde(vervanging.id)}>
      <Button soort="secundair">
        Stop nu
        <span className="kt-verborgen">
          {" "}
          de vervanging van {vervanging.medewerker} door {vervanging.vervanger}
        </span>
      </Button>
    </form>
  );
}
