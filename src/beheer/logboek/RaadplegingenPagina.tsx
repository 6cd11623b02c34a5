import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { rollenInWoorden } from "#organisatie/medewerker/medewerker.ts";
import { kenmerkVan } from "#shared/kenmerk.ts";
import { Tijdstip } from "#web/components/Tijdstip.tsx";
import { Bladeren } from "#web/components/Bladeren.tsx";
import { Merk } from "#web/components/Merk.tsx";
import { Table } from "#web/components/Table.tsx";
import { doelen, inWoorden, isHulpvraagroute } from "./logboek.ts";
import { type FilterProps, LogboekFilter } from "./LogboekFilter.tsx";
import { LogboekKop } from "./LogboekKop.tsx";
import { logboekPaths } from "./paths.ts";

export type Raadplegingsregel = {
  readonly id: string;
  readonly op: Date;
  readonly door: string | null;
  readonly rollen: readonly string[];
  readonly doel: string;
  readonly uitkomst: string;
  readonly route: string;
  readonly hulpvragen: readonly string[];
};

export type LogboekProps<Regel> = {
  readonly regels: readonly Regel[];
  readonly filter: Pick<FilterProps, "form" | "gebruikers">;
  /** Address of the next page, and of the first when this is another one. */
  readonly volgende: string | undefined;
  readonly begin: string | undefined;
  readonly nu: Date;
};

/** Why there is nothing to see: a question that cannot be answered is not the same as an empty answer. */
export function leegTekst({ form }: Pick<FilterProps, "form">, wachtOp: string): string {
  const isFout = form.melding !== undefined || Object.keys(form.errors).length > 0;
  return isFout
    ? "Verbeter eerst wat hierboven rood is. Zoek daarna opnieuw."
    : `Niets gevonden. Maak het zoeken ruimer, of wacht tot ${wachtOp}.`;
}

const meesteKenmerken = 3;

export function RaadplegingenPagina({ regels, filter, volgende, begin, nu }: LogboekProps<Raadplegingsregel>) {
  return (
    <>
      <LogboekKop actief="raadplegingen" />
      <Paragraph>
        Elke keer dat iemand hulpvragen bekeek of dat werd geweigerd. Ook wat je hier zelf bekijkt, staat erin.
      </Paragraph>
      <LogboekFilter action={logboekPaths.raadplegingen} {...filter} metUitkomst />
      <Table
        bijschrift="Wie keek, nieuwste eerst"
        bijschriftVerborgen
        breed
        kop={["Wanneer", "Wie", "Rol", "Waarvoor", "Wat", "Uitkomst"].map((titel) => ({ titel }))}
        rijen={regels.map((regel) => [
          <Tijdstip key="op" op={regel.op} nu={nu} />,
          regel.door ?? "Niet meer bekend",
          rollenInWoorden(regel.rollen),
          waarvoor(regel),
          <Wat key="wat" regel={regel} />,
          regel.uitkomst === "geweigerd" ? (
            <Merk key="uitkomst" soort="telaat">
              Geweigerd
            </Merk>
          ) : (
            "Getoond"
          ),
        ])}
        leeg={leegTekst(filter, "iemand een hulpvraag bekijkt")}
      />
      <Bladeren volgende={volgende} begin={begin} />
    </>
  );
}

function waarvoor({ doel, uitkomst, route }: Raadplegingsregel): string {
  if (uitkomst === "geweigerd" && !isHulpvraagroute(route)) return `Wilde naar ${route}`;
  return Object.entries(doelen).find(([code]) => code === doel)?.[1] ?? inWoorden(doel);
}

/** The kenmerk comes from the id: it names a hulpvraag and opens nothing. */
function Wat({ regel: { hulpvragen, route, uitkomst } }: { regel: Raadplegingsregel }) {
  if (hulpvragen.length === 0 || (uitkomst === "geweigerd" && !isHulpvraagroute(route))) return "Geen hulpvraag";
  const aantal = hulpvragen.length === 1 ? "1 hulpvraag" : `${hulpvragen.length} hulpvragen`;
  if (hulpvragen.length > meesteKenmerken) return aantal;
  return (
    <>
      {aantal}
      {hulpvragen.map((id) => (
        <div key={id}>
          <a href={logboekPaths.met(logboekPaths.raadplegingen, { kenmerk: kenmerkVan(id) })}>{kenmerkVan(id)}</a>
        </div>
      ))}
    </>
  );
}
