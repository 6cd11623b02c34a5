import { Heading } from "@nl-design-system-candidate/heading-react";
import { Bladeren } from "#web/components/Bladeren.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Table } from "#web/components/Table.tsx";
import { BeheermenuFragment } from "./BeheermenuFragment.tsx";
import { rollenInWoorden, type Teamtaak } from "./medewerker.ts";
import { medewerkerPaths } from "./paths.ts";

export type Regel = {
  readonly id: string;
  readonly naam: string;
  readonly rollen: readonly string[];
  readonly teams: readonly (Teamtaak & { readonly naam: string })[];
  readonly organisatie: string | null;
  readonly discipline: string | null;
};

export type MedewerkersProps = {
  readonly toon: "actief" | "inactief";
  readonly medewerkers: readonly Regel[];
  readonly volgende: string | undefined;
  readonly isBegin: boolean;
};

const teksten = {
  actief: {
    kop: "Medewerkers",
    bijschrift: "Wie kan inloggen",
    leeg: "Er zijn nog geen medewerkers. Voeg de eerste toe; daarna kan die inloggen.",
    begin: medewerkerPaths.medewerkers,
    andere: { href: medewerkerPaths.inactief, tekst: "Medewerkers zonder toegang" },
  },
  inactief: {
    kop: "Medewerkers zonder toegang",
    bijschrift: "Wie niet meer kan inloggen",
    leeg: "Iedereen heeft toegang. Stop je de toegang van een medewerker, dan staat die hier.",
    begin: medewerkerPaths.inactief,
    andere: { href: medewerkerPaths.medewerkers, tekst: "Terug naar alle medewerkers" },
  },
} as const;

export function MedewerkersPagina({ toon, medewerkers, volgende, isBegin }: MedewerkersProps) {
  const { kop, bijschrift, leeg, begin, andere } = teksten[toon];
  return (
    <>
      <BeheermenuFragment actief="medewerkers" />
      <Heading level={1}>{kop}</Heading>
      {toon === "actief" ? (
        <LinkButton href={medewerkerPaths.nieuw} soort="primair">
          Medewerker toevoegen
        </LinkButton>
      ) : null}
      <Table
        bijschrift={bijschrift}
        breed
        kop={["Naam", "Rollen", "Teams", "Discipline", "Organisatie"].map((titel) => ({ titel }))}
        rijen={medewerkers.map(rij)}
        leeg={leeg}
      />
      <Bladeren
        volgende={volgende === undefined ? undefined : medewerkerPaths.volgende(volgende, toon)}
        begin={isBegin ? undefined : begin}
      />
      <p>
        <a href={andere.href}>{andere.tekst}</a>
      </p>
    </>
  );
}

function rij({ id, naam, rollen, teams, discipline, organisatie }: Regel) {
  return [
    <a key="naam" href={medewerkerPaths.medewerker(id)}>
      {naam}
    </a>,
    rollenInWoorden(rollen) || "Geen rol",
    <Teams key="teams" teams={teams} />,
    discipline,
    organisatie,
  ];
}

function Teams({ teams }: { teams: Regel["teams"] }) {
  if (teams.length === 0) return "Geen team";
  return teams.map((team) => (
    <div key={team.teamId}>
      {team.naam}
      {takenInWoorden(team)}
    </div>
  ));
}

function takenInWoorden({ instroom, coordinator }: Teamtaak): string {
  const taken = [coordinator ? "coördinator" : "", instroom ? "instroom" : ""].filter(Boolean);
  return taken.length === 0 ? "" : ` (${taken.join(", ")})`;
}
