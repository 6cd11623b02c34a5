import { Datum } from "#web/components/Datum.tsx";
import { Merk } from "#web/components/Merk.tsx";
import { type Dag } from "#shared/datum.ts";
import { evaluatiePaths } from "./paths.ts";

export type EvaluatieProps = { readonly casusId: string; readonly gepland: Dag | undefined; readonly vandaag: Dag };

/** When one looks together how it goes; nothing when it is not planned. */
export function EvaluatieFragment({ casusId, gepland, vandaag }: EvaluatieProps) {
  if (gepland === undefined) return null;
  return (
    <p>
      <a href={evaluatiePaths.evaluaties(casusId)}>Evaluatie</a>: <Datum datum={gepland} vandaag={vandaag} />
      {gepland < vandaag ? (
        <>
          {" "}
          <Merk soort="telaat">
            <Datum datum={gepland} vandaag={vandaag} vorm="relatief" />
          </Merk>
        </>
      ) : null}
    </p>
  );
}
