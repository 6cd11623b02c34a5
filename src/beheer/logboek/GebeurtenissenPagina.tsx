import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { kenmerkVan } from "#shared/kenmerk.ts";
import { Tijdstip } from "#web/components/Tijdstip.tsx";
import { Bladeren } from "#web/components/Bladeren.tsx";
import { Table } from "#web/components/Table.tsx";
import { codesInWoorden, gaatOverHulpvraag, inWoorden } from "./logboek.ts";
import { LogboekFilter } from "./LogboekFilter.tsx";
import { LogboekKop } from "./LogboekKop.tsx";
import { logboekPaths } from "./paths.ts";
import { leegTekst, type LogboekProps } from "./RaadplegingenPagina.tsx";

export type Gebeurtenisregel = {
  readonly id: string;
  readonly op: Date;
  readonly soort: string;
  readonly onderwerpId: string;
  readonly codes: unknown;
  readonly door: string | null;
};

type Props = LogboekProps<Gebeurtenisregel> & { readonly namen: ReadonlyMap<string, string> };

export function GebeurtenissenPagina({ regels, filter, volgende, begin, nu, namen }: Props) {
  return (
    <>
      <LogboekKop actief="gebeurtenissen" />
      <Paragraph>
        Elke verandering aan hulpvragen, medewerkers en instellingen. Zonder namen van inwoners en zonder wat zij
        vertelden.
      </Paragraph>
      <LogboekFilter action={logboekPaths.gebeurtenissen} {...filter} metUitkomst={false} />
      <Table
        bijschrift="Wat gebeurde, nieuwste eerst"
        bijschriftVerborgen
        breed
        kop={["Wanneer", "Wie", "Wat", "Over", "Bijzonderheden"].map((titel) => ({ titel }))}
        rijen={regels.map((regel) => [
          <Tijdstip key="op" op={regel.op} nu={nu} />,
          regel.door ?? "Zonder inlog",
          inWoorden(regel.soort),
          <Over key="over" regel={regel} namen={namen} />,
          codesInWoorden(regel.codes, namen).join("; "),
        ])}
        leeg={leegTekst(filter, "er iets verandert")}
      />
      <Bladeren volgende={volgende} begin={begin} />
    </>
  );
}

function Over({
  regel: { soort, onderwerpId },
  namen,
}: {
  regel: Gebeurtenisregel;
  namen: ReadonlyMap<string, string>;
}) {
  const naam = namen.get(onderwerpId);
  if (naam !== undefined || !gaatOverHulpvraag(soort)) return naam;
  const kenmerk = kenmerkVan(onderwerpId);
  return <a href={logboekPaths.met(logboekPaths.gebeurtenissen, { kenmerk })}>{kenmerk}</a>;
}
