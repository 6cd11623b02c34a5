import { einddag, type Taak } from "#begeleiding/taak/taak.ts";
import type { Opschorting } from "#begeleiding/taak/opschorting.ts";
import type { Verlenging, Wijzigingen } from "#begeleiding/taak/termijn.ts";
import { zoekTermijn } from "#begeleiding/taak/wettelijke-termijnen.ts";
import { type Dag, plusDagen, plusMaanden } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";

/** Why a term may stand still: Awb 4:15, in the order of the law. */
export const opschortgronden = {
  aanvulling: "De aanvrager moet de aanvraag aanvullen",
  buitenland: "We wachten op informatie van een buitenlandse instantie",
  instemming: "De aanvrager stemt schriftelijk in met uitstel",
  vertraging_aanvrager: "De vertraging komt door de aanvrager",
  overmacht: "Er is overmacht",
} as const;
export type Opschortgrond = keyof typeof opschortgronden;

export const verlengeenheden = { dag: "dagen", week: "weken", maand: "maanden" } as const;

/** Once given, a day or a colleague may be another; and for so long ahead something may stand still, in months. */
export const langsteOpschorting = 12;

/** What a change needs to know of the task. */
export type Loper = Pick<Taak, "stand" | "termijn" | "wijzigingen" | "medewerkerId" | "uiterlijk">;

/** The term stands still from `van` on, until `tot` (both count) or until further notice. The calculator says what that does. */
export function opschorten(taak: Loper, stil: Opschorting, vandaag: Dag) {
  const termijn = lopendeTermijn(taak);
  if (!termijn.ok) return termijn;
  const { opschortingen = [] } = taak.wijzigingen;
  if (opschortingen.some(({ tot }) => tot === undefined)) return refuse("staat_al_stil");
  // Awb 4:15 lid 1: it begins the day after the one on which was asked, so at the latest tomorrow.
  if (stil.van > plusDagen(vandaag, 1)) return refuse("begin_te_laat");
  if (stil.tot !== undefined && stil.tot > plusMaanden(vandaag, langsteOpschorting)) return refuse("einde_te_ver");
  if (opschortingen.some((eerder) => raken(eerder, stil))) return refuse("overlapt");
  return nieuwEinde(taak, { opschortingen: [...opschortingen, stil] });
}

/** The last day on which it stood still: known now, or earlier than was thought. */
export function hervatten(taak: Loper, tot: Dag, vandaag: Dag) {
  const termijn = lopendeTermijn(taak);
  if (!termijn.ok) return termijn;
  const { opschortingen = [] } = taak.wijzigingen;
  const nu = opschortingen.find((een) => een.tot === undefined || een.tot >= vandaag);
  if (nu === undefined) return refuse("staat_niet_stil");
  if (tot > vandaag) return refuse("in_toekomst");
  if (tot < nu.van) return refuse("opschorting_eindigt_voor_begin");
  const einde = nieuwEinde(taak, { opschortingen: opschortingen.map((een) => (een === nu ? { ...een, tot } : een)) });
  return einde.ok ? accept({ ...einde.value, van: nu.van }) : einde;
}

/** Awb 4:14: longer, once, when the applicant was told within the term. */
export function verlengen(taak: Loper, verlenging: Verlenging, gemeldOp: Dag, vandaag: Dag) {
  const termijn = lopendeTermijn(taak);
  if (!termijn.ok) return termijn;
  const { verlengingen = [] } = taak.wijzigingen;
  if (verlengingen.length > 0) return refuse("al_verlengd");
  if (gemeldOp > vandaag) return refuse("melding_in_toekomst");
  if (gemeldOp < termijn.value.begin) return refuse("melding_voor_begin");
  if (taak.uiterlijk !== null && gemeldOp > taak.uiterlijk) return refuse("melding_te_laat");
  return nieuwEinde(taak, { verlengingen: [verlenging] });
}

/** To another who takes part. */
export function doorgeven(taak: Loper, naar: string, betrokken: readonly string[]) {
  if (taak.stand !== "te_doen") return refuse("al_afgerond");
  if (!betrokken.includes(naar)) return refuse("niet_betrokken");
  return naar === taak.medewerkerId ? refuse("zelfde_collega") : accept(naar);
}

/** Another day, or none; the day of a law is not ours to move. */
export function verzetten(taak: Loper, uiterlijk: Dag | null, vandaag: Dag) {
  if (taak.stand !== "te_doen") return refuse("al_afgerond");
  if (taak.termijn !== null) return refuse("dag_van_de_wet");
  if (uiterlijk !== null && uiterlijk < vandaag) return refuse("in_verleden");
  return uiterlijk === taak.uiterlijk ? refuse("zelfde_dag") : accept(uiterlijk);
}

/** Whether the law knows verlenging and opschorting for this task: only what ends in a beschikking. */
export function magStilstaan({ termijn }: Pick<Taak, "termijn">): boolean {
  if (termijn === null) return false;
  const gevonden = zoekTermijn(termijn.code, termijn.begin);
  return gevonden.ok && gevonden.value.beschikking;
}

/** The opschorting that runs, or is still to end. */
export function staatStil({ wijzigingen }: Pick<Taak, "wijzigingen">, vandaag: Dag): boolean {
  return (wijzigingen.opschortingen ?? []).some(({ tot }) => tot === undefined || tot >= vandaag);
}

function lopendeTermijn({ stand, termijn }: Loper) {
  if (stand !== "te_doen") return refuse("al_afgerond");
  return termijn === null ? refuse("geen_termijn") : accept(termijn);
}

function nieuwEinde({ termijn, wijzigingen }: Loper, erbij: Wijzigingen) {
  if (termijn === null) return refuse("geen_termijn");
  const einde = einddag(termijn, { ...wijzigingen, ...erbij });
  return einde.ok ? accept({ uiterlijk: einde.value.laatsteDag }) : einde;
}

function raken(een: Opschorting, ander: Opschorting): boolean {
  return een.van <= (ander.tot ?? "9999-12-31") && ander.van <= (een.tot ?? "9999-12-31");
}
