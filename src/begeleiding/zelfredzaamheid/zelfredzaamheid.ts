import type { Dag } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";
import type { Domein } from "./domeinen.ts";

/** How someone gets by in a domain. */
export const scores = {
  1: "Acute problematiek",
  2: "Niet zelfredzaam",
  3: "Beperkt zelfredzaam",
  4: "Voldoende zelfredzaam",
  5: "Volledig zelfredzaam",
} as const;
export type Score = keyof typeof scores;

export const momenten = { start: "Start", evaluatie: "Evaluatie", einde: "Einde" } as const;
export type Moment = keyof typeof momenten;

export type Scores = Readonly<Partial<Record<Domein, Score>>>;
/** How one person gets by, on a day. */
export type NieuweMeting = {
  readonly inwonerId: string;
  readonly moment: Moment;
  readonly op: Dag;
  readonly scores: Scores;
};
export type Meting = NieuweMeting & {
  readonly id: string;
  /** What this one takes the place of: a correction. */
  readonly vervangt: string | null;
  readonly door: string;
  readonly vastgelegdOp: Date;
};

/** One start and one einde for each person, in that order; as many evaluaties in between as there are. */
export function vastleggen(meting: NieuweMeting, alle: readonly Meting[], gezin: readonly string[], vandaag: Dag) {
  if (isLeeg(meting)) return refuse("geen_scores");
  return toetsen(meting, geldend(alle), gezin, vandaag);
}

/** The same assessment as it should have been; without scores it is withdrawn. */
export function corrigeren(
  vorige: Meting,
  meting: NieuweMeting,
  alle: readonly Meting[],
  gezin: readonly string[],
  vandaag: Dag,
) {
  if (alle.some(({ vervangt }) => vervangt === vorige.id)) return refuse("is_gecorrigeerd");
  const anderen = geldend(alle).filter(({ id }) => id !== vorige.id);
  const isStart = vorige.moment === "start" && !isLeeg(vorige);
  const rest = anderen.some(({ inwonerId }) => inwonerId === vorige.inwonerId);
  if (isStart && rest && (isLeeg(meting) || meting.moment !== "start")) return refuse("start_nodig");
  return isLeeg(meting) ? accept(meting) : toetsen(meting, anderen, gezin, vandaag);
}

function toetsen(meting: NieuweMeting, alle: readonly Meting[], gezin: readonly string[], vandaag: Dag) {
  const { moment, op } = meting;
  if (op > vandaag) return refuse("in_toekomst");
  if (!gezin.includes(meting.inwonerId)) return refuse("geen_deelnemer");
  const anderen = alle.filter(({ inwonerId }) => inwonerId === meting.inwonerId);
  const start = anderen.find((een) => een.moment === "start");
  const einde = anderen.find((een) => een.moment === "einde");
  if (moment === "start") {
    if (start) return refuse("start_is_er");
    return anderen.some((een) => een.op < op) ? refuse("niet_eerste") : accept(meting);
  }
  if (!start) return refuse("geen_start");
  if (op < start.op) return refuse("voor_start");
  if (moment === "einde") {
    if (einde) return refuse("einde_is_er");
    return anderen.some((een) => een.op > op) ? refuse("niet_laatste") : accept(meting);
  }
  if (einde && op > einde.op) return refuse("na_einde");
  return anderen.some((een) => een.moment === moment && een.op === op) ? refuse("zelfde_dag") : accept(meting);
}

function isLeeg({ scores: gegeven }: Pick<NieuweMeting, "scores">): boolean {
  return Object.keys(gegeven).length === 0;
}

const volgorde: readonly Moment[] = ["start", "evaluatie", "einde"];

/** What stands: not replaced and not withdrawn, from start to einde. */
export function geldend(alle: readonly Meting[]): readonly Meting[] {
  const vervangen = new Set(alle.map(({ vervangt }) => vervangt));
  return alle
    .filter((meting) => !vervangen.has(meting.id) && !isLeeg(meting))
    .toSorted((a, b) => a.op.localeCompare(b.op) || volgorde.indexOf(a.moment) - volgorde.indexOf(b.moment));
}

/** What was corrected or withdrawn, the latest first. */
export function vervallen(alle: readonly Meting[]): readonly Meting[] {
  const vervangen = new Set(alle.map(({ vervangt }) => vervangt));
  return alle
    .filter((meting) => vervangen.has(meting.id) && !isLeeg(meting))
    .toSorted((a, b) => b.vastgelegdOp.getTime() - a.vastgelegdOp.getTime());
}
