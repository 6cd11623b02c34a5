import { wilson } from "#sturing/statistiek/proportion.ts";
import { InvoerFout, leesTelling, type Lezer, plaatsenVan, type Uitkomst } from "./invoer.ts";
import { alsInterval, inCijfers, tafel } from "./tafel.ts";

export type Rij = {
  readonly groep: string;
  readonly teller: number;
  readonly noemer: number;
  readonly populatie: number;
};

/** Columns teller and noemer; groep and populatie (how many were invited) as one likes. */
export function wilsonLezer(kop: readonly string[]): Lezer {
  return tellingLezer(kop, (rijen) => {
    const groepen = rijen.map(({ groep, teller, noemer, populatie }) => ({
      groep,
      teller,
      noemer,
      proportie: wilson({ teller, noemer }, populatie),
    }));
    const regels = groepen.map(({ groep, teller, noemer, proportie }) => [
      groep,
      inCijfers(teller),
      inCijfers(noemer),
      proportie === null ? "niets geteld" : inCijfers(proportie.waarde, 4),
      alsInterval(proportie?.onder, proportie?.boven),
    ]);
    return {
      json: { berekening: "wilson", betrouwbaarheid: 0.95, groepen },
      tekst: tafel(["groep", "teller", "noemer", "aandeel", "95%-interval"], regels),
    };
  });
}

export function tellingLezer(kop: readonly string[], reken: (rijen: readonly Rij[]) => Uitkomst): Lezer {
  const plaats = plaatsenVan(kop, ["teller", "noemer"], ["groep", "populatie"]);
  const rijen: Rij[] = [];
  return {
    rij(cellen, regel) {
      const teller = leesTelling(cellen[plaats.teller], "teller", regel);
      const noemer = leesTelling(cellen[plaats.noemer], "noemer", regel);
      if (teller > noemer) throw new InvoerFout("teller is groter dan noemer. Dat kan niet.", regel);
      const cel = plaats.populatie === undefined ? "" : (cellen[plaats.populatie] ?? "");
      const populatie = cel.trim() === "" ? Infinity : leesTelling(cel, "populatie", regel);
      if (noemer > populatie) throw new InvoerFout("noemer is groter dan populatie. Dat kan niet.", regel);
      const groep = plaats.groep === undefined ? String(rijen.length + 1) : (cellen[plaats.groep] ?? "").trim();
      rijen.push({ groep, teller, noemer, populatie });
    },
    klaar: () => reken(rijen),
  };
}
