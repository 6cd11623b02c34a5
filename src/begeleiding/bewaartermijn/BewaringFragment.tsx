import { dagVoluit } from "#shared/datum-woorden.ts";
import { kenmerkVan } from "#shared/kenmerk.ts";
import type { Bewaring } from "./bewaartermijn.ts";
import { grondslagInWoorden } from "./wettelijke-bewaartermijnen.ts";

export type BewaringProps = { readonly casusId: string; readonly bewaring: Bewaring | undefined };

/** One line under how a dossier ended: until when it is kept, and why. */
export function BewaringFragment({ casusId, bewaring }: BewaringProps) {
  if (bewaring === undefined || bewaring.stand === "loopt") return null;
  return (
    <p className="kt-bijzaak">
      {bewaring.stand === "gestopt"
        ? "Bewaard zolang de privacy officer dat nodig vindt (bewaarstop)."
        : `Bewaard tot en met ${dagVoluit(bewaring.tot)} (${grondslagInWoorden(bewaring.regel)}).`}{" "}
      Kenmerk van dit dossier: {kenmerkVan(casusId)}.
    </p>
  );
}
