import type { ReactNode } from "react";

export type Column = {
  titel: string;
  /** Figures: right aligned, digits of equal width. */
  getal?: boolean | undefined;
};

export type TableProps = {
  bijschrift: string;
  bijschriftVerborgen?: boolean | undefined;
  kop: readonly Column[];
  rijen: readonly (readonly ReactNode[])[];
  /** What will appear here, and how. */
  leeg: ReactNode;
  /** Use the full width of the page. */
  breed?: boolean | undefined;
};

/** On a phone every row becomes a block; the roles keep it a table for a screen reader (changing `display` takes them away). */
export function Table({ bijschrift, bijschriftVerborgen, kop, rijen, leeg, breed }: TableProps) {
  if (rijen.length === 0) return <EmptyTable bijschrift={bijschriftVerborgen ? undefined : bijschrift} leeg={leeg} />;
  return (
    <table className={tableClass(breed, bijschriftVerborgen)} role="table">
      <caption className={bijschriftVerborgen ? "kt-verborgen" : "utrecht-table__caption"}>{bijschrift}</caption>
      <thead className="utrecht-table__header" role="rowgroup">
        <tr role="row">
          {kop.map((column) => (
            <th key={column.titel} className={cellClass("header-cell", column)} scope="col" role="columnheader">
              {column.titel}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="utrecht-table__body" role="rowgroup">
        {rijen.map((rij, index) => (
          <tr key={index} role="row">
            {rij.map((cel, nummer) => (
              <td key={nummer} className={cellClass("cell", kop[nummer])} role="cell" data-label={kop[nummer]?.titel}>
                {cel}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EmptyTable({ bijschrift, leeg }: { bijschrift: string | undefined; leeg: ReactNode }) {
  return (
    <div className="kt-leeg">
      {bijschrift === undefined ? null : <p className="kt-leeg__titel">{bijschrift}</p>}
      <div className="kt-leeg__tekst">{leeg}</div>
    </div>
  );
}

function tableClass(breed: boolean | undefined, bijschriftVerborgen: boolean | undefined): string {
  return `utrecht-table kt-tabel${breed ? " kt-tabel--breed" : ""}${bijschriftVerborgen ? "" : " kt-tabel--bijschrift"}`;
}

function cellClass(part: "cell" | "header-cell", column: Column | undefined): string {
  const base = `utrecht-table__${part}`;
  if (!column?.getal) return base;
  return `${base} ${base}--numeric-column${part === "cell" ? " utrecht-table__cell--numeric-data" : ""}`;
}
