import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import type { ReactNode } from "react";
import { Table, type TableProps } from "#web/components/Table.tsx";
import { type Definitie, definities } from "./definities.ts";

/** What every figure of one page has in common, in words. */
export type Kader = {
  readonly periode: string;
  readonly peildatum: string;
  /** Whose hulpvragen: "SWT Noord, Berkum". */
  readonly populatie: string;
  readonly maanden: readonly string[];
  /** The last of the months has not ended. */
  readonly lopend: boolean;
  /** Which months count only in part, as a sentence. */
  readonly deels: string | undefined;
};

export type FiguurblokProps = {
  readonly van: Definitie;
  readonly titel: string;
  readonly kader: Kader;
  readonly tabel: Pick<TableProps, "kop" | "rijen">;
  /** The chart. */
  readonly children: ReactNode;
};

/** A chart with the same numbers as a table, and what they count. */
export function Figuurblok({ van, titel, kader, tabel, children }: FiguurblokProps) {
  return (
    <div className="kt-figuurblok">
      {children}
      <details>
        <summary>
          Tabel en uitleg<span className="kt-verborgen">: {titel}</span>
        </summary>
        <Table bijschrift={titel} bijschriftVerborgen leeg="Hierover zijn nog geen gegevens." {...tabel} />
        {definities[van].map((zin) => (
          <Paragraph key={zin}>{zin}</Paragraph>
        ))}
        <Paragraph>Peildatum: {kader.peildatum}.</Paragraph>
      </details>
    </div>
  );
}

/** Measure, population, period: the line under a title. */
export function ondertitel(maat: string, { populatie, periode }: Kader): string {
  return `${maat}. ${populatie}, ${periode}.`;
}
