import { followUp, type KaplanMeier } from "#sturing/statistiek/kaplan-meier.ts";
import { InvoerFout } from "./invoer.ts";
import { inDagen } from "./tafel.ts";

/** Up to where all groups were followed; further is refused. */
export function horizon(curven: readonly KaplanMeier[], gevraagd: number | undefined): number {
  const gevolgd = Math.min(...curven.map(followUp));
  if (gevraagd !== undefined && gevraagd > gevolgd) {
    throw new InvoerFout(
      `Na dag ${inDagen(gevolgd)} is niet iedere groep meer gevolgd. Kies --tot niet groter dan dat.`,
    );
  }
  if (gevraagd !== undefined || Number.isFinite(gevolgd)) return gevraagd ?? gevolgd;
  return Math.max(...curven.map(({ stappen }) => stappen.at(-1)?.tijd ?? 0));
}
