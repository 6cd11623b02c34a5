import { type Werksoort, werksoorten } from "#begeleiding/taak/werksoort.ts";
import { maandenTerug } from "#instroom/heraanmelding/heraanmelding.ts";
import type { Dag } from "#shared/datum.ts";
import type { Doorlooptijdtelling } from "#sturing/cijfers/doorlooptijd.ts";
import type { Periode } from "#sturing/periode/periode.ts";
import { type KaplanMeier, kaplanMeier } from "#sturing/statistiek/kaplan-meier.ts";

/** Whose work, and when. */
export type Keuze = { readonly periode: Periode; readonly team: string | undefined; readonly peildatum: Dag };

export type Werktelling = {
  readonly werksoort: string;
  /** Tasks that are open on the peildatum. */
  readonly gepland: number;
  /** In the period. */
  readonly contacten: number;
  readonly taken: number;
};

export type Dossiertelling = { readonly begeleiding: number; readonly leunEnSteun: number };

export type Werkcijfers = {
  readonly werk: readonly Werktelling[];
  readonly dossiers: Dossiertelling;
  /** How long the phases of leun- en steuncontact lasted. */
  readonly fasen: readonly Doorlooptijdtelling[];
  /** From the end of help to the next question; cut off after twelve months, or on the peildatum. */
  readonly terugkeer: readonly Doorlooptijdtelling[];
};

/** One row for each kind of work, in the order of the list, also where nothing was done. */
export function perWerksoort(tellingen: readonly Werktelling[]) {
  return Object.entries(werksoorten).map(([code, naam]) => {
    const gevonden = tellingen.find(({ werksoort }) => werksoort === (code as Werksoort)); // a key of werksoorten
    const { gepland = 0, contacten = 0, taken = 0 } = gevonden ?? {};
    return { naam, gepland, contacten, taken };
  });
}

/** The share that came back within so many months. Unknown (null) as long as nobody was followed that long. */
export type Deel = {
  readonly maanden: number;
  readonly deel: number | null;
  readonly onder: number | null;
  readonly boven: number | null;
  /** How many were still followed by then and had not come back. */
  readonly gevolgd: number;
};

/** Share of the endings that was followed by a new question: 1 - S(t), with the interval turned round. */
export function deelTerug(km: KaplanMeier, maanden: number): Deel {
  const dagen = Math.round((maanden / 12) * 365);
  const laatste = km.stappen.at(-1)?.tijd ?? 0;
  const tot = km.stappen.findLast(({ tijd }) => tijd <= dagen);
  const gevolgd = km.stappen.find(({ tijd }) => tijd >= dagen)?.nAtRisk ?? 0;
  if (laatste < dagen) return { maanden, deel: null, onder: null, boven: null, gevolgd: 0 };
  const { overleving = 1, onder = null, boven = null } = tot ?? {};
  return {
    maanden,
    deel: 1 - overleving,
    onder: boven === null ? null : 1 - boven,
    boven: onder === null ? null : 1 - onder,
    gevolgd,
  };
}

export const terugNa = [3, 6, maandenTerug] as const;

export function terugkeerVan(tellingen: readonly Doorlooptijdtelling[]): KaplanMeier {
  return kaplanMeier(
    tellingen.map(({ einde, dagen, aantal }) => ({ duur: dagen, gebeurtenis: einde === "bereikt" ? 1 : 0, aantal })),
  );
}
