import type { Bewaartermijn } from "#begeleiding/bewaartermijn/wettelijke-bewaartermijnen.ts";
import type { Dag } from "#shared/datum.ts";
import { hmac, type Sleutels } from "#shared/versleuteling.ts";

export type Regel = Pick<Bewaartermijn, "code" | "versie">;

/** How many rows of a table went, or would go, by one rule; and the days between which they had ended. */
export type Telling = {
  readonly regel: string;
  readonly versie: number;
  readonly tabel: string;
  readonly aantal: number;
  readonly van: Dag;
  readonly tot: Dag;
};

/** Sums what has the same rule and table. */
export function optellen(tellingen: readonly Telling[]): Telling[] {
  const som = new Map<string, Telling>();
  for (const een of tellingen) {
    const sleutel = `${een.regel} ${een.versie} ${een.tabel}`;
    const eerder = som.get(sleutel);
    som.set(sleutel, eerder === undefined ? een : samen(eerder, een));
  }
  return [...som.values()].toSorted((a, b) => a.regel.localeCompare(b.regel) || a.tabel.localeCompare(b.tabel));
}

function samen(a: Telling, b: Telling): Telling {
  return {
    ...a,
    aantal: a.aantal + b.aantal,
    van: a.van < b.van ? a.van : b.van,
    tot: a.tot > b.tot ? a.tot : b.tot,
  };
}

/** Of one id: who has the key and the id can find it again, who has the proof alone can guess nothing from it. */
export function handtekeningVan(sleutels: Sleutels, gemeenteId: number, tabel: string, id: string): Buffer {
  return hmac(sleutels.handtekening, `vernietiging/${gemeenteId}/${tabel}/${id}`);
}

/** Over what went together, whatever its order. */
export function handtekeningOver(sleutels: Sleutels, handtekeningen: readonly Buffer[]): Buffer {
  const gesorteerd = handtekeningen.map((een) => een.toString("hex")).toSorted();
  return hmac(sleutels.handtekening, `vernietiging/${gesorteerd.join("\n")}`);
}
