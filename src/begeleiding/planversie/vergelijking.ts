import { leefgebieden, niveaus } from "#instroom/hulpvraag/codelijst.ts";
import { dagVoluit } from "#shared/datum-woorden.ts";
import { actiestanden, doelstanden, sleutelVan, type Stuk, type Toestand } from "./stuk.ts";

export const verschilsoorten = { erbij: "Erbij", veranderd: "Veranderd", eraf: "Eraf" } as const;

/** What differs of one piece between two versions. */
export type Verschil = {
  readonly hoe: keyof typeof verschilsoorten;
  readonly was: Stuk | undefined;
  readonly nu: Stuk | undefined;
};

/** What came, what changed and what went, from one version to another. The same twice differs in nothing. */
export function vergelijk(van: Toestand, tot: Toestand): readonly Verschil[] {
  const sleutels = new Set([...van.keys(), ...tot.keys()]);
  return [...sleutels]
    .flatMap((sleutel) => verschilVan(van.get(sleutel), tot.get(sleutel)) ?? [])
    .toSorted((a, b) => rang(a) - rang(b));
}

/** As the plan is made: what it comes from, what one wants, who does what. */
function rang({ was, nu }: Verschil): number {
  return ["oorzaak", "doel", "actie"].indexOf((nu ?? was)?.soort ?? "");
}

function verschilVan(was: Stuk | undefined, nu: Stuk | undefined): Verschil | undefined {
  const [stondErin, staatErin] = [isInPlan(was), isInPlan(nu)];
  if (!stondErin && !staatErin) return undefined;
  if (!stondErin) return { hoe: "erbij", was, nu };
  if (!staatErin) return { hoe: "eraf", was, nu };
  return veranderd(was, nu).length === 0 ? undefined : { hoe: "veranderd", was, nu };
}

/** What the gezin let go, or what is not needed any more, went out of the plan; what was reached or done stays in it. */
function isInPlan(stuk: Stuk | undefined): boolean {
  if (stuk === undefined) return false;
  return stuk.soort === "oorzaak" || (stuk.na.stand !== "losgelaten" && stuk.na.stand !== "vervallen");
}

/** Ids to names of people, and words of oorzaken. */
export type Namen = ReadonlyMap<string, string>;

type Veld = {
  readonly titel: string;
  readonly sleutels: readonly string[];
  readonly toon: (stuk: Stuk, namen: Namen) => string;
};

const geen = "niets";

/** What is told of a piece, in this order: its own words first. */
const velden: readonly Veld[] = [
  { titel: "Woorden", sleutels: ["woorden", "wat"], toon: woordenVan },
  { titel: "Waar het over gaat", sleutels: ["leefgebied"], toon: leefgebiedVan },
  {
    titel: "Oorzaak",
    sleutels: ["oorzaakId"],
    toon: ({ soort, na }, namen) => (soort === "doel" ? naam(na.oorzaakId, namen) : geen),
  },
  { titel: "Wie", sleutels: ["medewerkerId", "inwonerId", "ander"], toon: wieVan },
  {
    titel: "Waar de hulp vandaan komt",
    sleutels: ["niveau"],
    toon: ({ soort, na }) => (soort === "actie" ? niveaus[na.niveau] : geen),
  },
  {
    titel: "Wanneer",
    sleutels: ["wanneer"],
    toon: ({ soort, na }) => (soort === "actie" && na.wanneer !== null ? dagVoluit(na.wanneer) : "nog geen dag"),
  },
  { titel: "Stand", sleutels: ["stand", "focusSinds"], toon: standVan },
  {
    titel: "Hoe het ging",
    sleutels: ["toelichting"],
    toon: ({ soort, na }) => (soort === "doel" ? (na.toelichting ?? geen) : geen),
  },
];

export function woordenVan({ soort, na }: Stuk): string {
  return soort === "actie" ? na.wat : na.woorden;
}

function leefgebiedVan({ soort, na }: Stuk): string {
  return soort === "actie" ? geen : leefgebieden[na.leefgebied];
}

function wieVan({ soort, na }: Stuk, namen: Namen): string {
  if (soort !== "actie") return geen;
  return na.ander ?? naam(na.medewerkerId ?? na.inwonerId, namen);
}

function standVan({ soort, na }: Stuk): string {
  if (soort === "oorzaak") return na.focusSinds === null ? "Later" : "Nu aan de slag";
  return soort === "doel" ? doelstanden[na.stand] : actiestanden[na.stand];
}

function naam(id: string | null, namen: Namen): string {
  return id === null ? geen : (namen.get(id) ?? "iemand die niet meer meedoet");
}

function veranderd(was: Stuk | undefined, nu: Stuk | undefined): readonly Veld[] {
  const [eerder, later] = [inhoud(was), inhoud(nu)];
  return velden.filter(({ sleutels }) => sleutels.some((sleutel) => eerder[sleutel] !== later[sleutel]));
}

function inhoud(stuk: Stuk | undefined): Readonly<Record<string, unknown>> {
  return stuk?.na ?? {};
}

/** A difference as people read it: what it is about, and of what changed how it was and is. */
export type Verschilregel = {
  readonly sleutel: string;
  readonly hoe: Verschil["hoe"];
  readonly soort: Stuk["soort"];
  readonly woorden: string;
  readonly velden: readonly { readonly titel: string; readonly was: string; readonly nu: string }[];
};

/** `namen` holds the names of people and the words of oorzaken, by id. */
export function regelsVan(verschillen: readonly Verschil[], namen: Namen): readonly Verschilregel[] {
  return verschillen.flatMap(({ hoe, was, nu }) => {
    const stuk = nu ?? was;
    if (stuk === undefined) return [];
    const anders = was === undefined || nu === undefined ? [] : veranderd(was, nu);
    return {
      sleutel: sleutelVan(stuk),
      hoe,
      soort: stuk.soort,
      woorden: woordenVan(stuk),
      velden: anders.map(({ titel, toon }) => ({
        titel,
        was: was === undefined ? geen : toon(was, namen),
        nu: nu === undefined ? geen : toon(nu, namen),
      })),
    };
  });
}

/** Whether more than how far it is differs: something came, or other words stand there. */
export function isInhoudelijk({ hoe, was, nu }: Verschil): boolean {
  if (hoe !== "veranderd") return hoe === "erbij";
  return veranderd(was, nu).some(({ titel }) => titel !== "Stand" && titel !== "Hoe het ging");
}

/** A piece in words, without how far it is: what it says, and what hangs on that. */
export function tekstenVan(stuk: Stuk, namen: Namen): readonly (readonly [string, string])[] {
  const heeft = (sleutels: readonly string[]) => sleutels.some((sleutel) => Object.hasOwn(stuk.na, sleutel));
  return velden
    .filter(({ titel, sleutels }) => heeft(sleutels) && titel !== "Stand" && titel !== "Hoe het ging")
    .map(({ titel, toon }) => [titel, toon(stuk, namen)]);
}
