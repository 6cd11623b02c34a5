import { type Xmr, xmr } from "#sturing/statistiek/xmr.ts";
import { InvoerFout, leesGetal, type Lezer, type Opties, plaatsenVan, type Uitkomst } from "./invoer.ts";
import { inCijfers, tafel } from "./tafel.ts";

/** In order of time. */
type Reeks = { readonly perioden: readonly string[]; readonly waarden: readonly number[] };

/** A column waarde in order of time, and periode as one likes. */
export function xmrLezer(kop: readonly string[], { nulmeting }: Opties): Lezer {
  const plaats = plaatsenVan(kop, ["waarde"], ["periode"]);
  const waarden: number[] = [];
  const perioden: string[] = [];
  return {
    rij(cellen, regel) {
      waarden.push(leesGetal(cellen[plaats.waarde], "waarde", regel, -Infinity));
      perioden.push(plaats.periode === undefined ? String(waarden.length) : (cellen[plaats.periode] ?? "").trim());
    },
    klaar: () => signalenIn({ perioden, waarden }, nulmeting ?? waarden.length),
  };
}

function signalenIn({ perioden, waarden }: Reeks, nulmeting: number): Uitkomst {
  if (nulmeting > waarden.length) {
    throw new InvoerFout(`De nulmeting is langer dan de reeks van ${waarden.length} waarden.`);
  }
  const uitkomst = xmr(waarden, nulmeting);
  if (uitkomst === null) throw new InvoerFout("Een reeks heeft ten minste twee waarden.");
  const { gemiddelde, mR, mRGezuiverd, onder, boven } = uitkomst;
  const punten = waarden.map((waarde, i) => ({
    periode: perioden[i] ?? "",
    waarde,
    signalen: signalenOp(uitkomst, i),
  }));
  const regels = punten.map(({ periode, waarde, signalen }) => [
    periode,
    inCijfers(waarde, Number.isInteger(waarde) ? 0 : 2),
    signalen.map((signaal) => woorden[signaal]).join(", "),
  ]);
  const waarschuwing =
    "Het gemiddelde is kleiner dan 5: de grenzen zeggen weinig. Meet liever de tijd tussen twee gebeurtenissen.";
  return {
    json: { berekening: "xmr", nulmeting, gemiddelde, mR, mRGezuiverd, onder, boven, punten },
    tekst: [
      `gemiddeld ${inCijfers(gemiddelde, 2)}, gewone schommeling van ${inCijfers(onder, 2)} tot ${inCijfers(boven, 2)}`,
      ...(gemiddelde < 5 ? [waarschuwing] : []),
      "",
      tafel(["periode", "waarde", "signaal"], regels),
    ].join("\n"),
  };
}

type Signaal = keyof typeof woorden;

function signalenOp(uitkomst: Xmr, plaats: number): Signaal[] {
  const soorten: readonly Signaal[] = ["buiten", "trend", "eenKant", "tweeVanDrie"];
  return soorten.filter((soort) => uitkomst[soort].includes(plaats));
}

const woorden = {
  buiten: "buiten de grenzen",
  trend: "zeven op rij omhoog of omlaag",
  eenKant: "zeven op rij aan één kant",
  tweeVanDrie: "twee van drie bij de grens",
};
