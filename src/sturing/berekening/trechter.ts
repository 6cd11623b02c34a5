import { AANDACHT, type Funnel, funnel, type Grenzen, SIGNAAL } from "#sturing/statistiek/funnel.ts";
import { overdispersedLimits } from "#sturing/statistiek/overdispersion.ts";
import type { Lezer, Uitkomst } from "./invoer.ts";
import { alsInterval, inCijfers, tafel } from "./tafel.ts";
import { type Rij, tellingLezer } from "./telling.ts";

/** Columns groep, teller, noemer. */
export function funnelLezer(kop: readonly string[]): Lezer {
  return tellingLezer(kop, trechter);
}

function trechter(rijen: readonly Rij[]): Uitkomst {
  const uitkomst = funnel(rijen);
  if (uitkomst === null) {
    return { json: { berekening: "funnel", groepen: [] }, tekst: "Er is niets geteld: alle noemers zijn 0." };
  }
  const { theta, homogeniteit, overdispersie } = uitkomst;
  const { phi, tau2 } = overdispersie;
  const groepen = rijen.map((rij, i) => metRuimeGrenzen(rij, uitkomst, i));
  const p = homogeniteit.p === null ? "niet te zeggen" : `p ${inCijfers(homogeniteit.p, 4)}`;
  const regels = groepen.map(({ groep, teller, noemer, uitkomst: eigen }) => [
    groep,
    `${inCijfers(teller)} van ${inCijfers(noemer)}`,
    inCijfers(eigen?.aandeel, 4),
    alsInterval(eigen?.aandacht.onder, eigen?.aandacht.boven),
    alsInterval(eigen?.signaal.onder, eigen?.signaal.boven),
    eigen === null ? "niets geteld" : oordeel(eigen),
  ]);
  return {
    json: { berekening: "funnel", theta, homogeniteit, phi, tau2, groepen },
    tekst: [
      `samen ${inCijfers(theta, 4)}; verschillen meer dan toeval: ${p}`,
      `overdispersie φ ${inCijfers(phi, 4)}, τ² ${inCijfers(tau2, 6)}`,
      "",
      tafel(["groep", "geteld", "aandeel", "95%", "99,8%", "oordeel"], regels),
    ].join("\n"),
  };
}

function metRuimeGrenzen({ groep, teller, noemer }: Rij, { theta, overdispersie, groepen }: Funnel, i: number) {
  const eigen = groepen[i] ?? null;
  return {
    groep,
    teller,
    noemer,
    uitkomst: eigen && {
      ...eigen,
      zOverdispersie: overdispersie.z[i] ?? null,
      aandachtOverdispersie: overdispersedLimits(theta, noemer, overdispersie.tau2, AANDACHT),
      signaalOverdispersie: overdispersedLimits(theta, noemer, overdispersie.tau2, SIGNAAL),
    },
  };
}

/** Outside the exact limits counts only where it is also outside those that allow for overdispersion. */
function oordeel(groep: {
  readonly aandeel: number;
  readonly aandacht: Grenzen;
  readonly signaal: Grenzen;
  readonly aandachtOverdispersie: Grenzen;
  readonly signaalOverdispersie: Grenzen;
}): string {
  const isBuiten = (...grenzen: readonly Grenzen[]) =>
    grenzen.every(({ onder, boven }) => groep.aandeel < onder || groep.aandeel > boven);
  if (isBuiten(groep.signaal, groep.signaalOverdispersie)) return "signaal";
  if (isBuiten(groep.aandacht, groep.aandachtOverdispersie)) return "aandacht";
  return "geen aanwijsbaar verschil";
}
