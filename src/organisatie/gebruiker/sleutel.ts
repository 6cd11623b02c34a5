import { accept, refuse, type Result } from "#shared/result.ts";

export const langsteGeldigheid = 365;
/** What a person may choose for her own key. */
export const langsteEigenGeldigheid = 90;

const msPerDag = 86_400_000;

/** The moment a key given out at `nu` stops working. */
export function sleutelGeldigTot(nu: Date, geldigDagen: number): Result<Date, "ongeldige_duur"> {
  if (!Number.isInteger(geldigDagen) || geldigDagen < 1 || geldigDagen > langsteGeldigheid)
    return refuse("ongeldige_duur");
  return accept(new Date(nu.getTime() + geldigDagen * msPerDag));
}

type Sleutel = { readonly verlooptOp: Date; readonly ingetrokkenOp: Date | null };

export type Sleutelstand = "geldig" | "verlopen" | "ingetrokken";

export function sleutelstand(sleutel: Sleutel, nu: Date): Sleutelstand {
  if (sleutel.ingetrokkenOp !== null) return "ingetrokken";
  return sleutel.verlooptOp > nu ? "geldig" : "verlopen";
}
