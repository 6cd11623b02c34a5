import type { Contactsoort } from "#begeleiding/contactmoment/contactmoment.ts";
import { type Dag, dagVan } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";
import { momentVan, type Tijd } from "#shared/tijdstip.ts";

/** Why it was not held. Someone who was not there is counted, not blamed: it says when to try another way. */
export const uitvallen = {
  niet_verschenen: "Er was niemand",
  afgezegd_inwoner: "Afgezegd door het gezin",
  afgezegd_team: "Afgezegd door ons",
} as const;
export type Uitval = keyof typeof uitvallen;

export type Stand = "gepland" | "gehouden" | "niet_gehouden" | "verzet";

export type Afspraak = {
  readonly id: string;
  readonly casusId: string;
  /** The first of those that followed one another by moving, and how often it was moved since. */
  readonly reeksId: string;
  readonly nummer: number;
  readonly soort: Contactsoort;
  readonly begint: Date;
  readonly eindigt: Date;
  readonly waar: string | null;
  /** Ids of the deelnemers; none is the gezin as a whole. */
  readonly met: readonly string[];
  readonly waarom: string;
  readonly stand: Stand;
  readonly uitval: Uitval | null;
  readonly toelichting: string | null;
  readonly contactmomentId: string | null;
  /** The helpers who go. */
  readonly gaan: readonly { readonly id: string; readonly naam: string }[];
};

export type Tijdwens = { readonly dag: Dag; readonly van: Tijd; readonly tot: Tijd };

export type Wens = Tijdwens & {
  readonly soort: Contactsoort;
  readonly waar: string | null;
  readonly met: readonly string[];
  readonly waarom: string;
  readonly gaan: readonly string[];
  /** She knows that one of them has something planned then, and plans it all the same. */
  readonly ookDubbel: boolean;
};

/** So far ahead people plan, and calendars show. */
export const dagenVooruit = 366;
const msPerDag = 86_400_000;

/** When it is: on one day, by the clock of the Netherlands, still to come. */
export function tijdvakKiezen({ dag, van, tot }: Tijdwens, nu: Date) {
  const [begint, eindigt] = [momentVan(dag, van), momentVan(dag, tot)];
  if (!begint) return refuse("begin_bestaat_niet");
  if (!eindigt) return refuse("einde_bestaat_niet");
  if (eindigt <= begint) return refuse("einde_voor_begin");
  if (begint < nu) return refuse("in_verleden");
  if (begint.getTime() > nu.getTime() + dagenVooruit * msPerDag) return refuse("te_ver");
  return accept({ begint, eindigt });
}

type Mensen = { readonly met: readonly string[]; readonly gaan: readonly string[] };

type Kring = {
  readonly deelnemers: readonly string[];
  readonly helpers: readonly string[];
  /** For whom the planner takes part; undefined is for all. */
  readonly voor: readonly string[] | undefined;
};

/** With people of this gezin, by helpers who take part in it now. */
export function mensenKiezen({ met, gaan }: Mensen, { deelnemers, helpers, voor }: Kring) {
  if (!met.every((id) => deelnemers.includes(id))) return refuse("geen_deelnemer");
  if (voor !== undefined && (met.length === 0 || !met.every((id) => voor.includes(id)))) return refuse("niet_voor_hen");
  if (gaan.length === 0) return refuse("niemand_gaat");
  return gaan.every((id) => helpers.includes(id)) ? accept({ met, gaan }) : refuse("niet_betrokken");
}

/** Two things at once is a mistake, unless she says it is not. */
export function dubbelPlannen(bezet: readonly string[], ookDubbel: boolean) {
  return bezet.length > 0 && !ookDubbel ? refuse("dubbel") : accept(bezet);
}

type Gepland = Pick<Afspraak, "stand" | "begint">;

/** It took place; what was said is written down with it. */
export function houden({ stand, begint }: Gepland, nu: Date) {
  if (stand !== "gepland") return refuse("al_afgehandeld");
  return begint > nu ? refuse("nog_niet_geweest") : accept(dagVan(begint));
}

/** It did not take place. That nobody was there is known only when it should have begun. */
export function laatUitvallen({ stand, begint }: Gepland, uitval: Uitval, nu: Date) {
  if (stand !== "gepland") return refuse("al_afgehandeld");
  return uitval === "niet_verschenen" && begint > nu ? refuse("nog_niet_geweest") : accept(uitval);
}

/** Another time for the same: a new one takes its place. */
export function verzetten({ stand, reeksId, nummer }: Pick<Afspraak, "stand" | "reeksId" | "nummer">) {
  return stand === "gepland" ? accept({ reeksId, nummer: nummer + 1 }) : refuse("al_afgehandeld");
}

/** How often it was held, and how often not. */
export function telling(afspraken: readonly Pick<Afspraak, "stand" | "uitval">[]) {
  const aantal = (past: (een: Pick<Afspraak, "stand" | "uitval">) => boolean) => afspraken.filter(past).length;
  return {
    gehouden: aantal(({ stand }) => stand === "gehouden"),
    nietGehouden: aantal(({ stand }) => stand === "niet_gehouden"),
    nietVerschenen: aantal(({ uitval }) => uitval === "niet_verschenen"),
  };
}
