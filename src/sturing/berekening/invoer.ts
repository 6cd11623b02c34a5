/** Something in the file or the question that a person can mend. One Dutch line. */
export class InvoerFout extends Error {
  override name = "InvoerFout";

  constructor(zin: string, regel?: number) {
    super(regel === undefined ? zin : `Regel ${regel}: ${zin}`);
  }
}

/** What a calculation answers: everything in full precision, and the same for people. */
export type Uitkomst = { readonly json: unknown; readonly tekst: string };

/** Takes the rows of a file one by one, and answers when all have come. `regel` is the line in the file. */
export type Lezer = {
  readonly rij: (cellen: readonly string[], regel: number) => void;
  readonly klaar: () => Uitkomst;
};

/** What was asked besides the file. */
export type Opties = {
  readonly tot?: number | undefined;
  readonly interval?: "log-log" | "log" | "plain" | undefined;
  readonly rho?: number | undefined;
  readonly nulmeting?: number | undefined;
  readonly basis?: number | undefined;
};

/** The place of each column in the file. Another column than these is refused: it could be one of them, misspelt. */
export function plaatsenVan<N extends string, M extends string>(
  kop: readonly string[],
  nodig: readonly N[],
  mag: readonly M[],
): Readonly<Record<N, number> & Partial<Record<M, number>>> {
  const namen = kop.map((naam) => naam.trim().toLowerCase());
  const bekend: readonly string[] = [...nodig, ...mag];
  const wens = `Verwacht: ${nodig.join(", ")}${mag.length > 0 ? `, en als je wilt ${mag.join(", ")}` : ""}.`;
  const [vreemd] = namen.filter((naam) => !bekend.includes(naam));
  if (vreemd !== undefined) throw new InvoerFout(`de kolom "${vreemd}" kennen we niet. ${wens}`, 1);
  const [mist] = nodig.filter((naam) => !namen.includes(naam));
  if (mist !== undefined) throw new InvoerFout(`de kolom "${mist}" ontbreekt. ${wens}`, 1);
  nietDubbel(namen);
  // Every column that is needed was found just now.
  return Object.fromEntries(namen.map((naam, plaats) => [naam, plaats])) as Record<N, number> &
    Partial<Record<M, number>>;
}

export function nietDubbel(namen: readonly string[]): void {
  const dubbel = namen.find((naam, plaats) => namen.indexOf(naam) !== plaats);
  if (dubbel !== undefined) throw new InvoerFout(`de kolom "${dubbel}" staat er twee keer.`, 1);
}

/** A number with a decimal point or comma, 0 or more unless said otherwise. */
export function leesGetal(cel: string | undefined, kolom: string, regel: number, kleinste = 0): number {
  const tekst = (cel ?? "").trim();
  if (tekst === "") throw new InvoerFout(`${kolom} is leeg. Vul een getal in.`, regel);
  if (!/^[-+]?\d+(?:[.,]\d+)?(?:e[-+]?\d+)?$/i.test(tekst)) {
    throw new InvoerFout(
      `${kolom} is geen getal. Schrijf het zonder eenheid en zonder punten tussen duizendtallen.`,
      regel,
    );
  }
  const getal = Number(tekst.replace(",", "."));
  if (!Number.isFinite(getal)) throw new InvoerFout(`${kolom} is te groot.`, regel);
  if (getal < kleinste) throw new InvoerFout(`${kolom} is kleiner dan ${kleinste}. Dat kan niet.`, regel);
  return getal;
}

/** A whole number, 0 or more. */
export function leesTelling(cel: string | undefined, kolom: string, regel: number): number {
  const getal = leesGetal(cel, kolom, regel);
  if (!Number.isSafeInteger(getal)) throw new InvoerFout(`${kolom} is geen heel getal.`, regel);
  return getal;
}
