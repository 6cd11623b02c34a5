import { Telefoonnummer } from "#persoon/inwoner/BereikFragment.tsx";
import { persoonskaartPaths } from "#persoon/persoonskaart/paths.ts";
import { Datum } from "#web/components/Datum.tsx";
import { type Vertegenwoordiger, vertegenwoordigers } from "./vertegenwoordiging.ts";

export type VertegenwoordigersProps = {
  readonly wie: readonly {
    readonly id: string;
    readonly soort: Vertegenwoordiger;
    readonly naam: string | null;
    readonly organisatie: string | null;
    readonly inwonerId: string | null;
    readonly telefoon: string | null;
    readonly email: string | null;
    readonly van: string;
    readonly tot: string | null;
  }[];
  readonly vandaag: string;
};

/** Who acts for someone, and how to reach them. */
export function Vertegenwoordigers({ wie, vandaag }: VertegenwoordigersProps) {
  return (
    <ul className="kt-mensen">
      {wie.map(({ id, soort, naam, organisatie, inwonerId, telefoon, email, van, tot }) => (
        <li key={id}>
          {inwonerId === null ? (
            [naam, organisatie].filter(Boolean).join(", ")
          ) : (
            <a href={persoonskaartPaths.kaart(inwonerId)}>{naam}</a>
          )}
          <div className="kt-bijzaak">
            {vertegenwoordigers[soort]} · {tot === null ? "sinds " : "van "}
            <Datum datum={van} vandaag={vandaag} />
            {tot === null ? null : (
              <>
                {" tot "}
                <Datum datum={tot} vandaag={vandaag} />
              </>
            )}
            {telefoon === null ? null : " · "}
            <Telefoonnummer nummer={telefoon} />
            {email === null ? null : ` · ${email}`}
          </div>
        </li>
      ))}
    </ul>
  );
}
