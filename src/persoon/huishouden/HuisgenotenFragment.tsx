import { persoonskaartPaths } from "#persoon/persoonskaart/paths.ts";
import { Datum } from "#web/components/Datum.tsx";

/** A household with everyone who lives or lived in it. */
export type Bewoond = {
  readonly id: string;
  readonly leden: readonly {
    readonly id: string;
    readonly inwonerId: string;
    readonly naam: string;
    readonly geboortedatum: string | null;
    readonly van: string;
    readonly tot: string | null;
    readonly bekend: boolean;
  }[];
};

/** Who lives there now, and below that who left. Whom one does not know has no page to go to. */
export function Huisgenoten({ huishouden, vandaag }: { readonly huishouden: Bewoond; readonly vandaag: string }) {
  const leden = huishouden.leden.toSorted((a, b) => Number(a.tot !== null) - Number(b.tot !== null));
  return (
    <ul className="kt-mensen">
      {leden.map(({ id, inwonerId, naam, geboortedatum, van, tot, bekend }) => (
        <li key={id}>
          {bekend ? <a href={persoonskaartPaths.kaart(inwonerId)}>{naam}</a> : naam}
          <div className="kt-bijzaak">
            {geboortedatum === null ? null : `geboren ${geboortedatum.split("-").toReversed().join("-")} · `}
            {tot === null ? "sinds " : "van "}
            <Datum datum={van} vandaag={vandaag} />
            {tot === null ? null : (
              <>
                {" tot "}
                <Datum datum={tot} vandaag={vandaag} />
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
