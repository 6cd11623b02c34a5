import { dagVan } from "#shared/datum.ts";
import { dagInWoorden, dagVoluit, tijdVan } from "#shared/datum-woorden.ts";

/** A moment as people say it: "vandaag 14:32", with the whole date in its title. */
export function Tijdstip({ op, nu }: { op: Date; nu: Date }) {
  const dag = dagVan(op);
  return (
    <time className="kt-datum" dateTime={op.toISOString()} title={`${dagVoluit(dag)}, ${tijdVan(op)}`}>
      {dagInWoorden(dag, dagVan(nu))} {tijdVan(op)}
    </time>
  );
}
