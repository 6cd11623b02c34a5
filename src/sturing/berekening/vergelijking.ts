import { kaplanMeier } from "#sturing/statistiek/kaplan-meier.ts";
import { logRank, type LogRank } from "#sturing/statistiek/log-rank.ts";
import { restrictedMean, type RestrictedMean, restrictedMeanDifference } from "#sturing/statistiek/restricted-mean.ts";
import { horizon } from "./horizon.ts";
import { InvoerFout, type Opties, type Uitkomst } from "./invoer.ts";
import type { Spells } from "./spells.ts";
import { alsInterval, inCijfers, inDagen, tafel } from "./tafel.ts";

type Groep = LogRank["groepen"][number] & {
  readonly groep: string | null;
  readonly n: number;
  readonly nGebeurtenissen: number;
  readonly gemiddelde: RestrictedMean | null;
  readonly verschilMetEerste: RestrictedMean | null;
};

type Vergelijking = Omit<LogRank, "groepen"> & { readonly groepen: readonly Groep[] };

export function vergelijking({ groepen }: Spells, opties: Opties): Uitkomst {
  if (groepen.length < 2)
    throw new InvoerFout("Vergelijken kan pas met twee groepen. Geef een kolom groep met verschillende waarden.");
  const uitkomst = logRank(
    groepen.map(({ kolommen }) => kolommen),
    opties.rho ?? 0,
  );
  const curven = groepen.map(({ kolommen }) => kaplanMeier(kolommen));
  const tot = horizon(curven, opties.tot);
  const { chiSquare, vrijheidsgraden, p, covariantie } = uitkomst;
  const perGroep = groepen.map(({ naam }, i): Groep => ({
    groep: naam,
    n: curven[i]?.n ?? 0,
    waargenomen: uitkomst.groepen[i]?.waargenomen ?? 0,
    verwacht: uitkomst.groepen[i]?.verwacht ?? 0,
    nGebeurtenissen: curven[i]?.nGebeurtenissen ?? 0,
    gemiddelde: curven[i] ? restrictedMean(curven[i], tot) : null,
    verschilMetEerste: i > 0 && curven[0] && curven[i] ? restrictedMeanDifference(curven[i], curven[0], tot) : null,
  }));
  const json = {
    berekening: "log-rank",
    rho: opties.rho ?? 0,
    chiSquare,
    vrijheidsgraden,
    p,
    groepen: perGroep,
    covariantie,
  };
  return { json, tekst: inWoorden(json, tot) };
}

function inWoorden({ chiSquare, vrijheidsgraden, p, groepen }: Vergelijking, tot: number): string {
  const rijen = groepen.map(({ groep, n, waargenomen, verwacht, gemiddelde, verschilMetEerste: verschil }) => [
    groep ?? "",
    inCijfers(n),
    inCijfers(waargenomen, Number.isInteger(waargenomen) ? 0 : 2),
    inCijfers(verwacht, 2),
    inCijfers(gemiddelde?.waarde, 2),
    verschil === null ? "-" : `${inCijfers(verschil.waarde, 2)} (${alsInterval(verschil.onder, verschil.boven, 2)})`,
  ]);
  const isWeinig = groepen.some(({ nGebeurtenissen }) => nGebeurtenissen < 10);
  const tekst = [
    p === null
      ? "Er is niets te vergelijken: geen groep eindigde terwijl een andere nog bezig was."
      : `chi-kwadraat ${inCijfers(chiSquare, 4)}, vrijheidsgraden ${vrijheidsgraden}, p ${inCijfers(p, 4)}`,
    ...(isWeinig
      ? ["Een groep heeft minder dan tien einden: kijk naar het verschil in dagen en zijn interval, niet naar p."]
      : []),
    "",
    tafel(["groep", "n", "geëindigd", "verwacht", `dagen van ${inDagen(tot)}`, "verschil met de eerste"], rijen),
  ];
  return tekst.join("\n");
}
