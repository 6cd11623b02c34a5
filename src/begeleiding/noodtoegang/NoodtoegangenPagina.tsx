import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { dagVan } from "#shared/datum.ts";
import { Bladeren } from "#web/components/Bladeren.tsx";
import { Datum } from "#web/components/Datum.tsx";
import { Merk } from "#web/components/Merk.tsx";
import { Table } from "#web/components/Table.tsx";
import { Tijdstip } from "#web/components/Tijdstip.tsx";
import { type Noodtoegang, noodstandVan } from "./noodtoegang.ts";
import { noodtoegangPaths } from "./paths.ts";

export type Noodregel = Noodtoegang & { readonly naam: string; readonly reden: string; readonly van: Date };

export type NoodtoegangenProps = {
  readonly regels: readonly Noodregel[];
  readonly volgende: string | undefined;
  readonly begin: string | undefined;
  readonly nu: Date;
};

/** Every time the glass was broken, with what still has to be judged. */
export function NoodtoegangenPagina({ regels, volgende, begin, nu }: NoodtoegangenProps) {
  return (
    <>
      <Heading level={1}>Noodtoegang</Heading>
      <Paragraph>
        Collega's die in een noodgeval een dossier lazen dat niet van hen was. Lees de reden en beoordeel of het terecht
        was.
      </Paragraph>
      <Table
        bijschrift="Noodtoegang, nieuwste eerst"
        bijschriftVerborgen
        breed
        kop={["Wanneer", "Wie", "Waarom", "Leest tot en met", "Beoordeling"].map((titel) => ({ titel }))}
        rijen={regels.map((regel) => [
          <Tijdstip key="van" op={regel.van} nu={nu} />,
          regel.naam,
          regel.reden,
          <Tot key="tot" regel={regel} vandaag={dagVan(nu)} />,
          <Beoordeeld key="beoordeling" regel={regel} />,
        ])}
        leeg="Nog niemand las een dossier in een noodgeval. Als dat gebeurt, staat het hier meteen."
      />
      <Bladeren volgende={volgende} begin={begin} />
    </>
  );
}

function Tot({ regel, vandaag }: { regel: Noodregel; vandaag: string }) {
  const stand = noodstandVan(regel, vandaag);
  if (stand === "ingetrokken") return "Stopgezet";
  return (
    <>
      <Datum datum={regel.tot} vandaag={vandaag} />
      {stand === "voorbij" ? " (voorbij)" : null}
    </>
  );
}

function Beoordeeld({ regel: { id, terecht, naam } }: { regel: Noodregel }) {
  const woord = terecht === null ? "Beoordelen" : terecht ? "Terecht" : "Niet terecht";
  return (
    <>
      <a href={noodtoegangPaths.noodtoegang(id)}>
        {woord}
        <span className="kt-verborgen">: {naam}</span>
      </a>{" "}
      {terecht === null ? <Merk soort="neutraal">Nog te doen</Merk> : null}
    </>
  );
}
