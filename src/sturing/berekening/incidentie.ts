import { aalenJohansen } from "#sturing/statistiek/aalen-johansen.ts";
import type { Uitkomst } from "./invoer.ts";
import type { Spells } from "./spells.ts";
import { alsInterval, inCijfers, inDagen, leesbaar, tafel } from "./tafel.ts";

export function incidentie({ groepen, oorzaken }: Spells): Uitkomst {
  const json = groepen.map(({ naam, kolommen }) => {
    const { n, nGebeurtenissen, nGecensureerd, stappen } = aalenJohansen(kolommen);
    return {
      groep: naam,
      n,
      nGebeurtenissen: Object.fromEntries(oorzaken.map((oorzaak, k) => [oorzaak, nGebeurtenissen[k] ?? 0])),
      nGecensureerd,
      stappen: stappen.map((stap) => ({
        ...stap,
        oorzaken: Object.fromEntries(
          oorzaken.map((oorzaak, k) => [oorzaak, stap.oorzaken[k] ?? { kans: 0, se: 0, onder: null, boven: null }]),
        ),
      })),
    };
  });
  const tekst = json.map(({ groep, stappen, n, nGecensureerd }) => {
    const getoond = leesbaar(stappen);
    const rijen = getoond.rijen.map((stap) => [
      inDagen(stap.tijd),
      inCijfers(stap.nAtRisk),
      inCijfers(stap.overleving, 4),
      ...oorzaken.flatMap((oorzaak) => {
        const { kans, onder, boven } = stap.oorzaken[oorzaak] ?? {};
        return [inCijfers(kans, 4), alsInterval(onder, boven)];
      }),
    ]);
    const koppen = ["dag", "te volgen", "nog bezig", ...oorzaken.flatMap((oorzaak) => [oorzaak, "95%-interval"])];
    return [
      ...(groep === null ? [] : [`Groep ${groep}`]),
      `${inCijfers(n)} gevallen, ${inCijfers(nGecensureerd)} nog open`,
      "",
      tafel(koppen, rijen) + getoond.opmerking,
    ].join("\n");
  });
  return {
    json: { berekening: "aalen-johansen", betrouwbaarheid: 0.95, oorzaken, groepen: json },
    tekst: tekst.join("\n\n"),
  };
}
