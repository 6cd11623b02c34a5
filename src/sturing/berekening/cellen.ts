import { beveiligen, type Hash } from "#sturing/kubus/beveiligen.ts";
import { type Cel, findKubusfout, type Kubusfout, MEESTE_DIMENSIES } from "#sturing/kubus/kubus.ts";
import { InvoerFout, leesTelling, type Lezer, nietDubbel, type Opties } from "./invoer.ts";

const uitleg: Readonly<Record<Kubusfout["reden"], string>> = {
  aantal_geen_telling: "het aantal is geen heel getal van 0 of meer.",
  dimensies_verschillen: "het aantal kolommen klopt niet.",
  label_verboden: "een label mag geen * zijn en geen | bevatten.",
  cel_dubbel: "deze combinatie staat er al.",
};

/** Dimension columns and the count last; the same columns come back, with what may be published. */
export function beveiligLezer(kop: readonly string[], { basis = 5 }: Opties, hash: Hash): Lezer {
  if (kop.length < 2 || kop.length > MEESTE_DIMENSIES + 1) {
    throw new InvoerFout(
      `een kubus heeft 1 tot ${MEESTE_DIMENSIES} kolommen met labels, en als laatste het aantal.`,
      1,
    );
  }
  nietDubbel(kop);
  const telkolom = kop.at(-1) ?? "";
  const cellen: Cel[] = [];
  const regels: number[] = [];
  return {
    rij(rij, regel) {
      cellen.push({ labels: rij.slice(0, -1), aantal: leesTelling(rij.at(-1), telkolom, regel) });
      regels.push(regel);
    },
    klaar() {
      const fout = findKubusfout(cellen);
      if (fout !== undefined) throw new InvoerFout(uitleg[fout.reden], regels[fout.plaats]);
      const gepubliceerd = beveiligen(cellen, hash, basis);
      const rijen = cellen.map(({ labels }, i) => [...labels, gepubliceerd[i] ?? 0]);
      return {
        json: rijen.map((rij) => Object.fromEntries(rij.map((waarde, kolom) => [kop[kolom] ?? "", waarde]))),
        tekst: [kop, ...rijen].map((rij) => rij.map(alsCel).join(";")).join("\n"),
      };
    },
  };
}

function alsCel(waarde: string | number): string {
  const tekst = String(waarde);
  return /[";\r\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst;
}
