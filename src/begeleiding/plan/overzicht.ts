import { type Dag, dagVan } from "#shared/datum.ts";
import { type Evaluatie, type Gezien, geplande, laatstGezien } from "#begeleiding/evaluatie/evaluatie.ts";
import type { Gezinsplan } from "#begeleiding/gezinsplan/gezinsplan.ts";
import { isAndersNa, leesmelding, momentenNa, type Planmoment } from "#begeleiding/planversie/planversie.ts";
import type { Actie, Doel, Oorzaak, Uitvoerder, Wijziging } from "#begeleiding/planversie/stuk.ts";
import { type Akkoord, aantalHelpers } from "./plan.ts";

export type Actieregel = Pick<Actie, "id" | "wat" | "niveau" | "wanneer" | "stand"> & { readonly wie: string };

export type Doelregel = Pick<Doel, "id" | "woorden" | "leefgebied" | "stand" | "toelichting"> & {
  readonly oorzaak: string | null;
  readonly geslotenOp: Dag | null;
  /** How it went when one last looked together. */
  readonly gezien: Gezien | undefined;
  readonly acties: readonly Actieregel[];
};

export type Akkoordregel = Pick<Akkoord, "id" | "op" | "akkoord" | "opmerking"> & {
  readonly naam: string;
  /** The plan has got a doel or an actie since. */
  readonly daarnaGewijzigd: boolean;
};

export type Persoon = { readonly id: string; readonly naam: string };

/** The plan as a page shows it. */
export type Plan = {
  readonly casusId: string;
  readonly versie: number;
  readonly regisseur: string;
  /** Who is of the gezin now. */
  readonly gezin: readonly Persoon[];
  /** Colleagues who help in this casus now. */
  readonly collegas: readonly Persoon[];
  readonly helpers: number;
  readonly oorzaken: readonly Oorzaak[];
  readonly doelen: readonly Doelregel[];
  readonly akkoorden: readonly Akkoordregel[];
  /** The last talk about a plan of their own. */
  readonly gezinsplan: Gezinsplan | undefined;
  /** When one looks together how it goes. */
  readonly evaluatieOp: Dag | undefined;
  /** What colleagues changed since the form that came back was opened. */
  readonly intussen: readonly Planmoment[] | undefined;
  readonly vandaag: Dag;
  readonly magWerken: boolean;
  /** Why there are no forms; undefined for who works on it. */
  readonly leesmelding: string | undefined;
};

type Helper = {
  readonly id: string;
  readonly medewerkerId: string | null;
  readonly organisatie: string | null;
  readonly tot: Date | null;
  readonly naam: string | null;
};

export type Stukken = {
  readonly casus: { readonly id: string; readonly versie: number; readonly regieId: string };
  readonly isBetrokken: boolean;
  readonly isGesloten: boolean;
  readonly namen: ReadonlyMap<string, string>;
  readonly oorzaken: readonly Oorzaak[];
  readonly wijzigingen: readonly Wijziging[];
  readonly gezinsplannen: readonly Gezinsplan[];
  readonly evaluaties: readonly Evaluatie[];
  readonly doelen: readonly Doel[];
  readonly acties: readonly (Actie & { readonly medewerker: string | null })[];
  readonly akkoorden: readonly Akkoord[];
  readonly betrokkenen: readonly Helper[];
  readonly deelnemers: readonly (Persoon & { readonly tot: Dag | null })[];
};

/** Puts what is known of a plan together; with `sinds` also what changed after that version. */
export function planVan(stukken: Stukken, vandaag: Dag, sinds?: number): Plan {
  const { casus, acties, oorzaken, akkoorden, betrokkenen, deelnemers, wijzigingen, namen } = stukken;
  const regie = betrokkenen.find(({ id }) => id === casus.regieId);
  return {
    casusId: casus.id,
    versie: casus.versie,
    regisseur: regie?.naam ?? regie?.organisatie ?? "Onbekend",
    gezin: deelnemers.filter(({ tot }) => tot === null),
    collegas: collegasVan(betrokkenen),
    helpers: aantalHelpers(betrokkenen, acties),
    oorzaken,
    doelen: doelregels(stukken),
    akkoorden: akkoorden.map((akkoord) => ({
      ...akkoord,
      naam: namen.get(akkoord.inwonerId) ?? onbekend,
      daarnaGewijzigd: isAndersNa(akkoord.vastgelegdOp, wijzigingen),
    })),
    gezinsplan: stukken.gezinsplannen[0],
    evaluatieOp: geplande(stukken.evaluaties)?.geplandOp,
    intussen: sinds === undefined ? undefined : momentenNa(sinds, wijzigingen, namen),
    vandaag,
    magWerken: stukken.isBetrokken && !stukken.isGesloten,
    leesmelding: leesmelding(stukken),
  };
}

/** Each doel with its acties, names instead of ids; what is in focus first. */
function doelregels({ doelen, acties, oorzaken, evaluaties, namen }: Stukken): readonly Doelregel[] {
  const bij = new Map(oorzaken.map((oorzaak, plaats) => [oorzaak.id, { ...oorzaak, plaats }]));
  const plaats = ({ oorzaakId }: Doel) => bij.get(oorzaakId ?? "")?.plaats ?? oorzaken.length;
  const rang = (doel: Doel) => (doel.stand === "open" ? plaats(doel) : oorzaken.length + 1);
  return doelen
    .toSorted((a, b) => rang(a) - rang(b))
    .map((doel) => ({
      ...doel,
      oorzaak: bij.get(doel.oorzaakId ?? "")?.woorden ?? null,
      geslotenOp: doel.geslotenOp === null ? null : dagVan(doel.geslotenOp),
      gezien: laatstGezien(doel.id, evaluaties),
      acties: acties
        .filter(({ doelId }) => doelId === doel.id)
        .map((actie) => ({ ...actie, wie: naamVan(actie, namen) })),
    }));
}

const onbekend = "Iemand die niet meer meedoet";

/** Each once, also who both has the regie and joined. */
function collegasVan(betrokkenen: readonly Helper[]): readonly Persoon[] {
  const nu = betrokkenen.filter(({ tot, medewerkerId }) => tot === null && medewerkerId !== null);
  return [...new Map(nu.map(({ medewerkerId, naam }) => [medewerkerId ?? "", naam ?? onbekend]))].map(([id, naam]) => ({
    id,
    naam,
  }));
}

function naamVan(
  { inwonerId, ander, medewerker }: Uitvoerder & { readonly medewerker: string | null },
  namen: ReadonlyMap<string, string>,
): string {
  if (inwonerId !== null) return namen.get(inwonerId) ?? onbekend;
  return medewerker ?? ander ?? onbekend;
}
