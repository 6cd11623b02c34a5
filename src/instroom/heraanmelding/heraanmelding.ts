import type { Dag } from "#shared/datum.ts";

/** So many months after help ended a new question of the same person is a heraanmelding. */
export const maandenTerug = 12;

/** The latest end of help before this question: the day and the team, and nothing of what it was about. */
export type EerdereHulp = { readonly op: Dag; readonly team: string };
