import { Datum } from "#web/components/Datum.tsx";
import { Merk } from "#web/components/Merk.tsx";
import type { EerdereHulp } from "./heraanmelding.ts";

export type HeraanmeldingProps = { readonly eerder: EerdereHulp | undefined; readonly vandaag: string };

/** That this person was helped not long ago, for who decides what to do now. */
export function HeraanmeldingFragment({ eerder, vandaag }: HeraanmeldingProps) {
  if (eerder === undefined) return null;
  return (
    <p>
      <Merk soort="neutraal">Heraanmelding</Merk> Eerder geholpen door {eerder.team}, afgesloten:{" "}
      <Datum datum={eerder.op} vandaag={vandaag} />.
    </p>
  );
}
