/** Whom one may ask about someone whose record is not one's own. */
export type Vraagbaak = { readonly team: string; readonly coordinatoren: readonly string[] };

/** Her record as the one who asks may see it. */
export type EigenRecord = {
  readonly geboortedatum: string | null;
  readonly casusId: string | null;
  readonly hulpvraagId: string | null;
};

/** That she is known elsewhere, and the way to ask; nothing of what stands there. */
export type Elders = {
  readonly inwonerId: string;
  readonly heeftDossier: boolean;
  readonly vraagbaken: readonly Vraagbaak[];
};

/** One person found, whatever number of records she has. */
export type Resultaat = {
  readonly persoonId: string;
  readonly naam: string;
  readonly geboortejaar: string | undefined;
  /** The records one may see, the best first. */
  readonly eigen: readonly EigenRecord[];
  /** The others; none when one may see all of her. */
  readonly elders: readonly Elders[];
};
