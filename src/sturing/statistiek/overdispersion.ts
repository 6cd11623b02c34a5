import { zVan } from "./normale-verdeling.ts";
import type { Telling } from "./proportion.ts";

export type Overdispersion = {
  /** Mean squared distance in standard errors, outliers pulled in; 1 is what chance alone gives. */
  readonly phi: number;
  /** Variance between groups on the arcsine scale. */
  readonly tau2: number;
  /** To where distances were pulled in. */
  readonly winsor: { readonly onder: number; readonly boven: number };
  /** Per group, tau2 taken into account; null for 0 of 0. */
  readonly z: readonly (number | null)[];
};

/**
 * How much more groups differ than chance gives, for funnel limits that allow for it. On the scale Y = asin √p with s = 1 / (2 √n):
 * U = (Y - Y0) / s, winsorised at 10 and 90%, φ = mean U²; τ² = max(0, (Iφ - (I - 1)) / (Σs⁻² - Σs⁻⁴ / Σs⁻²)), DerSimonian-Laird.
 * Spiegelhalter (2005), Statistics in Medicine 24, 1185-1202, and Quality & Safety in Health Care 14, 347-351.
 */
export function overdispersion(groepen: readonly Telling[], theta: number): Overdispersion {
  const geteld = groepen.filter(({ noemer }) => noemer > 0);
  const afstanden = geteld.map((groep) => afstand(groep, theta) / standaardfout(groep.noemer));
  const gesorteerd = afstanden.toSorted((een, ander) => een - ander);
  const winsor = { onder: kwantielVan(gesorteerd, 0.1), boven: kwantielVan(gesorteerd, 0.9) };
  const kwadraten = afstanden.map((u) => Math.min(winsor.boven, Math.max(winsor.onder, u)) ** 2);
  const phi = geteld.length === 0 ? 0 : som(kwadraten) / geteld.length;
  const tau2 = tussenVariantie(
    geteld.map(({ noemer }) => 4 * noemer),
    phi,
  );
  const z = groepen.map((groep) =>
    groep.noemer === 0 ? null : afstand(groep, theta) / Math.hypot(standaardfout(groep.noemer), Math.sqrt(tau2)),
  );
  return { phi, tau2, winsor, z };
}

/** Limits sin²(Y0 ± z √(s² + τ²)) for a group of `noemer`, cut off at 0 and 1. */
export function overdispersedLimits(
  theta: number,
  noemer: number,
  tau2: number,
  betrouwbaarheid: number,
): { readonly onder: number; readonly boven: number } {
  const midden = Math.asin(Math.sqrt(theta));
  const marge = zVan(betrouwbaarheid) * Math.hypot(standaardfout(noemer), Math.sqrt(tau2));
  // sin² bounces back outside a quarter turn, so the angle is cut off, not the answer.
  return {
    onder: Math.sin(Math.max(0, midden - marge)) ** 2,
    boven: Math.sin(Math.min(Math.PI / 2, midden + marge)) ** 2,
  };
}

function tussenVariantie(gewichten: readonly number[], phi: number): number {
  const aantal = gewichten.length;
  if (aantal < 2) return 0;
  const totaal = som(gewichten);
  return Math.max(0, (aantal * phi - (aantal - 1)) / (totaal - som(gewichten.map((w) => w ** 2)) / totaal));
}

function afstand({ teller, noemer }: Telling, theta: number): number {
  return Math.asin(Math.sqrt(teller / noemer)) - Math.asin(Math.sqrt(theta));
}

function standaardfout(noemer: number): number {
  return 1 / (2 * Math.sqrt(noemer));
}

/** Linear between neighbours: R's type 7. Hyndman & Fan (1996), The American Statistician 50, 361-365. */
function kwantielVan(gesorteerd: readonly number[], p: number): number {
  const plaats = (gesorteerd.length - 1) * p;
  const onder = gesorteerd[Math.floor(plaats)] ?? 0;
  const boven = gesorteerd[Math.ceil(plaats)] ?? 0;
  return onder + (plaats - Math.floor(plaats)) * (boven - onder);
}

function som(getallen: readonly number[]): number {
  return getallen.reduce((totaal, getal) => totaal + getal, 0);
}
