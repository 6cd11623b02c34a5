import { Heading } from "@nl-design-system-candidate/heading-react";
import { Datum } from "#web/components/Datum.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Table } from "#web/components/Table.tsx";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { zoekenPaths } from "#persoon/zoeken/paths.ts";

export type DossiersProps = {
  readonly dossiers: readonly {
    readonly id: string;
    readonly namen: string | null;
    readonly regisseur: string | null;
    readonly geopendOp: string;
    readonly geslotenOp: string | null;
    readonly leunEnSteunVan: string | null;
  }[];
  readonly vandaag: string;
};

/** Where I am involved now. */
export function DossiersPagina({ dossiers, vandaag }: DossiersProps) {
  return (
    <>
      <Heading level={1}>Dossiers</Heading>
      <p>
        <LinkButton href={zoekenPaths.zoeken}>Iemand zoeken</LinkButton>
      </p>
      <Table
        bijschrift="Dossiers waarin je meedoet"
        bijschriftVerborgen
        breed
        kop={[{ titel: "Gezin" }, { titel: "Regisseur" }, { titel: "Geopend" }, { titel: "Stand" }]}
        rijen={dossiers.map(({ id, namen, regisseur, geopendOp, ...stand }) => [
          <a href={casusPaths.casus(id)}>{namen ?? "Zonder naam"}</a>,
          regisseur,
          <Datum datum={geopendOp} vandaag={vandaag} />,
          <Stand {...stand} vandaag={vandaag} />,
        ])}
        leeg="Je doet in geen dossier mee. Een dossier open je vanaf een hulpvraag die je behandelt."
      />
    </>
  );
}

type StandProps = Pick<DossiersProps["dossiers"][number], "geslotenOp" | "leunEnSteunVan"> & {
  readonly vandaag: string;
};

function Stand({ geslotenOp, leunEnSteunVan, vandaag }: StandProps) {
  if (geslotenOp !== null)
    return (
      <>
        Gesloten: <Datum datum={geslotenOp} vandaag={vandaag} />
      </>
    );
  if (leunEnSteunVan === null) return <>Open</>;
  return (
    <>
      Leun- en steuncontact, sinds <Datum datum={leunEnSteunVan} vandaag={vandaag} vorm="dag" />
    </>
  );
}
