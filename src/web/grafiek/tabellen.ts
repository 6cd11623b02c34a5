import type { CurveStap } from "./curve.ts";
import { nAtRiskOp, puntOp, tijdstreepjes } from "./curve.ts";
import { getal, procent, som } from "./getallen.ts";
import type { Maand } from "./maanden.ts";
import { maandVoluit } from "./maanden.ts";
import type { Tijdseenheid } from "./mediaan.ts";
import { tijdInWoorden } from "./mediaan.ts";
import type { Reeks } from "./StaafGrafiek.tsx";

/** The same numbers as the chart, ready for `Table`. */
export type Tabel = {
  readonly kop: readonly { readonly titel: string; readonly getal?: boolean }[];
  readonly rijen: readonly (readonly string[])[];
};

export function maandenTabel(maanden: readonly Maand[], reeksen: readonly Reeks[], lopend = false): Tabel {
  return {
    kop: [{ titel: "Maand" }, ...getalKolommen(reeksen.map(({ naam }) => naam)), ...getalKolommen(["Samen"])],
    rijen: maanden.map((maand, index) => {
      const aantallen = reeksen.map((reeks) => reeks.aantallen[index] ?? 0);
      const loopt = lopend && index === maanden.length - 1;
      return [`${maandVoluit(maand)}${loopt ? " (loopt nog)" : ""}`, ...aantallen.map(getal), getal(som(aantallen))];
    }),
  };
}

/** `kop` names what is counted: "Leefgebied". With `geheel` a column of percentages. */
export function aantallenTabel(
  kop: string,
  eenheden: string,
  staven: readonly { readonly naam: string; readonly aantal: number }[],
  geheel?: number,
): Tabel {
  const metDeel = geheel !== undefined && geheel > 0;
  return {
    kop: [{ titel: kop }, ...getalKolommen(metDeel ? [eenheden, "Deel"] : [eenheden])],
    rijen: staven.map(({ naam, aantal }) => [naam, getal(aantal), ...(metDeel ? [procent(aantal, geheel)] : [])]),
  };
}

/** The survival curve at the times that are on its axis. */
export function overlevingTabel(
  stappen: readonly CurveStap[],
  open: string,
  eenheid: Tijdseenheid = "dagen",
  tot?: number,
): Tabel {
  const laatste = tot ?? stappen.at(-1)?.tijd ?? 0;
  const kop = [
    { titel: "Na" },
    ...getalKolommen([`Deel dat ${open}`, "Met 95% zekerheid", "Nog open en zo lang gevolgd"]),
  ];
  if (stappen.length === 0) return { kop, rijen: [] };
  const rijen = tijdstreepjes(Math.max(1, laatste), eenheid).map((tijd) => {
    const { overleving, onder, boven } = puntOp(stappen, tijd);
    const interval = onder === null || boven === null ? "geen marge" : `${procent(onder)} tot ${procent(boven)}`;
    return [tijdInWoorden(tijd, eenheid), procent(overleving), interval, getal(nAtRiskOp(stappen, tijd))];
  });
  return { kop, rijen };
}

function getalKolommen(titels: readonly string[]): { titel: string; getal: boolean }[] {
  return titels.map((titel) => ({ titel, getal: true }));
}
