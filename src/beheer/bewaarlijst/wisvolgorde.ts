import { bewaarlijst, kolommenNaar } from "./bewaarlijst.ts";

/** A foreign key as the database has it: a row of `van` points with `kolom` at the id of `naar` (null: not at its id). */
export type Sleutelregel = {
  readonly van: string;
  readonly naar: string;
  readonly kolom: string | null;
  /** Checked at the end of the transaction: it sets no order. */
  readonly uitgesteld: boolean;
};

/** The tables in an order in which what points comes before what it points at. Throws on a circle: no order would do. */
export function wisvolgorde(tabellen: readonly string[], sleutels: readonly Sleutelregel[]): string[] {
  const over = new Set(tabellen);
  const volgorde: string[] = [];
  while (over.size > 0) {
    const vrij = [...over].find(
      (tabel) =>
        !sleutels.some(({ van, naar, uitgesteld }) => naar === tabel && van !== tabel && over.has(van) && !uitgesteld),
    );
    if (vrij === undefined) throw new Error(`foreign keys in a circle: ${[...over].join(", ")}`);
    over.delete(vrij);
    volgorde.push(vrij);
  }
  return volgorde;
}

export type Verwijzing = { readonly tabel: string; readonly kolom: string };

/** What keeps a row of `doel` there: every column that points at it, but for the tables that go along with it. */
export function verwijzingenNaar(doel: string, sleutels: readonly Sleutelregel[]): Verwijzing[] {
  const gekend = sleutels.flatMap(({ van, naar, kolom }) =>
    naar === doel && kolom !== null ? [{ tabel: van, kolom }] : [],
  );
  const los = Object.entries(bewaarlijst).flatMap(([tabel, { verwijst = {} }]) =>
    Object.entries(verwijst).flatMap(([kolom, naar]) => (naar.includes(doel) ? [{ tabel, kolom }] : [])),
  );
  return [...gekend, ...los].filter(
    ({ tabel, kolom }) => !kolommenNaar(bewaarlijst[tabel] ?? {}, doel).includes(kolom),
  );
}
