import { Notice } from "#web/components/Notice.tsx";
import type { Planmoment } from "./planversie.ts";
import { VerschillenFragment } from "./VerschillenFragment.tsx";

/** What colleagues changed since a form was opened: to read before sending it again. */
export function IntussenFragment({ momenten }: { readonly momenten: readonly Planmoment[] }) {
  return (
    <Notice soort="letop" titel="Dit veranderde intussen">
      {momenten.length === 0 ? <p>Iets anders in het dossier, niet in het plan zelf.</p> : null}
      {momenten.map(({ versie, door, regels }) => (
        <div key={versie}>
          <p>{door}:</p>
          <VerschillenFragment regels={regels} />
        </div>
      ))}
    </Notice>
  );
}
