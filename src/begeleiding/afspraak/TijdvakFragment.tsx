import { dagVan } from "#shared/datum.ts";
import { tijdVan } from "#shared/tijdstip.ts";
import { Datum } from "#web/components/Datum.tsx";

export type TijdvakProps = { readonly begint: Date; readonly eindigt: Date; readonly vandaag: string };

/** "morgen, 10:00 tot 11:00" */
export function TijdvakFragment({ begint, eindigt, vandaag }: TijdvakProps) {
  return (
    <>
      <Datum datum={dagVan(begint)} vandaag={vandaag} />, {tijdVan(begint)} tot {tijdVan(eindigt)}
    </>
  );
}
