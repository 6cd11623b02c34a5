import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { bewaartermijnen, grondslagInWoorden } from "#begeleiding/bewaartermijn/wettelijke-bewaartermijnen.ts";
import { BewaarmenuFragment } from "#beheer/bewaarbesluit/BewaarmenuFragment.tsx";
import { dagVan } from "#shared/datum.ts";
import { dagVoluit } from "#shared/datum-woorden.ts";
import { Datum } from "#web/components/Datum.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Table } from "#web/components/Table.tsx";
import { deelInWoorden, maandInWoorden, tabelInWoorden } from "./overzicht.ts";
import type { Bewijsregel, Runregel } from "./vernietiging.ts";

type Props = { readonly runs: readonly Runregel[]; readonly bewijzen: readonly Bewijsregel[]; readonly nu: Date };

/** What comes, and the proof of what went; numbers, rules and days. */
export function BewarenPagina({ runs, bewijzen, nu }: Props) {
  const vandaag = dagVan(nu);
  const verwachting = runs.find((run) => run.verwachting !== null)?.verwachting ?? undefined;
  return (
    <>
      <BewaarmenuFragment actief="vernietigd" />
      <Paragraph>
        Wat niet meer bewaard hoeft te worden, wordt vanzelf gewist. Hier staat het bewijs, zonder namen.
      </Paragraph>
      <LaatsteKeer run={runs[0]} vandaag={vandaag} />
      <Table
        bijschrift="Wat de komende twaalf maanden afloopt"
        kop={[{ titel: "Maand" }, { titel: "Wat" }, { titel: "Aantal", getal: true }]}
        rijen={(verwachting ?? []).map(({ maand, deel, aantal }) => [
          maandInWoorden(maand),
          deelInWoorden(deel),
          aantal,
        ])}
        leeg={
          verwachting === undefined
            ? "Zodra het een keer gelopen heeft, staat hier per maand wat eraan komt."
            : "De komende twaalf maanden loopt er niets af."
        }
      />
      <Gewist bewijzen={bewijzen} vandaag={vandaag} />
    </>
  );
}

function Gewist({ bewijzen, vandaag }: Pick<Props, "bewijzen"> & { readonly vandaag: string }) {
  return (
    <Table
      bijschrift="Wat gewist is"
      kop={[
        { titel: "Wanneer" },
        { titel: "Volgens" },
        { titel: "Wat" },
        { titel: "Aantal", getal: true },
        { titel: "Geëindigd" },
      ]}
      rijen={bewijzen.map((bewijs) => [
        <Datum datum={dagVan(bewijs.op)} vandaag={vandaag} />,
        regelInWoorden(bewijs),
        tabelInWoorden(bewijs.tabel),
        bewijs.aantal,
        bewijs.van === bewijs.tot
          ? dagVoluit(bewijs.van)
          : `${dagVoluit(bewijs.van)} tot en met ${dagVoluit(bewijs.tot)}`,
      ])}
      leeg="Er is nog niets gewist. Na elke keer staat hier wat er weg is, en volgens welke regel."
      breed
    />
  );
}

function LaatsteKeer({ run, vandaag }: { readonly run: Runregel | undefined; readonly vandaag: string }) {
  if (run === undefined)
    return (
      <Notice soort="letop">
        Er is nog nooit gewist. Vraag de technisch beheerder om het elke nacht te laten lopen.
      </Notice>
    );
  const wanneer = <Datum datum={dagVan(run.begonnenOp)} vandaag={vandaag} />;
  if (run.klaarOp === null)
    return (
      <Notice soort="letop">
        De laatste keer ({wanneer}) kwam niet tot het eind. De volgende keer gaat verder waar het bleef.
      </Notice>
    );
  return <Paragraph>Voor het laatst gelopen: {wanneer}.</Paragraph>;
}

function regelInWoorden({ regel, versie }: Bewijsregel): string {
  const termijn = bewaartermijnen.find((een) => een.code === regel && een.versie === versie);
  return termijn === undefined ? "Een regel die niet meer geldt" : grondslagInWoorden(termijn);
}
