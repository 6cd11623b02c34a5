import { kaplanMeier, type KaplanMeier } from "#sturing/statistiek/kaplan-meier.ts";
import { type Kwantiel, kwantiel } from "#sturing/statistiek/kwantiel.ts";
import { restrictedMean, type RestrictedMean } from "#sturing/statistiek/restricted-mean.ts";
import { horizon } from "./horizon.ts";
import type { Opties, Uitkomst } from "./invoer.ts";
import type { Spells } from "./spells.ts";
import { alsInterval, inCijfers, inDagen, leesbaar, tafel } from "./tafel.ts";

type Overleving = Omit<KaplanMeier, "betrouwbaarheid"> & {
  readonly groep: string | null;
  readonly kwantielen: readonly (Kwantiel & { readonly p: number })[];
  readonly gemiddelde: RestrictedMean;
};

export function overleving({ groepen }: Spells, opties: Opties): Uitkomst {
  const curven = groepen.map(({ naam, kolommen }) => ({
    naam,
    km: kaplanMeier(kolommen, 0.95, opties.interval ?? "log-log"),
  }));
  const tot = horizon(
    curven.map(({ km }) => km),
    opties.tot,
  );
  const json = curven.map(({ naam, km }): Overleving => ({
    groep: naam,
    n: km.n,
    nGebeurtenissen: km.nGebeurtenissen,
    nGecensureerd: km.nGecensureerd,
    kwantielen: [0.25, 0.5, 0.75].map((p) => ({ p, ...kwantiel(km, p) })),
    gemiddelde: restrictedMean(km, tot),
    stappen: km.stappen,
  }));
  return {
    json: { berekening: "kaplan-meier", betrouwbaarheid: 0.95, interval: opties.interval ?? "log-log", groepen: json },
    tekst: json.map(inWoorden).join("\n\n"),
  };
}

function inWoorden({ groep, stappen, kwantielen, gemiddelde, ...aantallen }: Overleving): string {
  const getoond = leesbaar(stappen);
  const rijen = getoond.rijen.map((stap) => [
    inDagen(stap.tijd),
    ...[stap.nAtRisk, stap.nGebeurtenis, stap.nGecensureerd].map((aantal) => inCijfers(aantal)),
    ...[stap.overleving, stap.se].map((getal) => inCijfers(getal, 4)),
    alsInterval(stap.onder, stap.boven),
  ]);
  const koppen = ["dag", "te volgen", "einde", "open", "nog bezig", "se", "95%-interval"];
  return [
    ...(groep === null ? [] : [`Groep ${groep}`]),
    `${inCijfers(aantallen.n)} gevallen, ${inCijfers(aantallen.nGebeurtenissen)} geëindigd, ${inCijfers(aantallen.nGecensureerd)} nog open`,
    ...kwantielen.map(
      (k) => `${inCijfers(100 * k.p)}% geëindigd na: ${ofNietBereikt(k.waarde)} (${alsInterval(k.onder, k.boven, 1)})`,
    ),
    `gemiddeld binnen ${inDagen(gemiddelde.tot)} dagen: ${inCijfers(gemiddelde.waarde, 2)} dagen (${alsInterval(gemiddelde.onder, gemiddelde.boven, 2)})`,
    "",
    tafel(koppen, rijen) + getoond.opmerking,
  ].join("\n");
}

function ofNietBereikt(dagen: number | null): string {
  return dagen === null ? "nog niet bereikt" : `${inDagen(dagen)} dagen`;
}
