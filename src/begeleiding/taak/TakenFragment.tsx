import { Button } from "#web/components/Button.tsx";
import { Datum } from "#web/components/Datum.tsx";
import { Merk } from "#web/components/Merk.tsx";
import { taakverloopPaths } from "#begeleiding/taakverloop/paths.ts";
import { taakPaths } from "./paths.ts";
import { type Taak, uitlegVan } from "./taak.ts";

export type TakenProps = {
  readonly taken: readonly (Taak & { readonly wie: string })[];
  readonly vandaag: string;
  readonly magAfronden: boolean;
};

/** What must be done: what, who, when, and why by then. */
export function TakenFragment({ taken, vandaag, magAfronden }: TakenProps) {
  if (taken.length === 0) return <p className="kt-bijzaak">Er is niets afgesproken dat nog moet gebeuren.</p>;
  return (
    <ul className="kt-mensen">
      {taken.map((taak) => (
        <li key={taak.id}>
          <a href={taakverloopPaths.taak(taak.casusId, taak.id)}>{taak.wat}</a>
          <div className="kt-bijzaak">
            {taak.wie}
            {taak.termijn !== null && taak.uiterlijk === null ? " · de termijn staat stil" : null}
            {taak.uiterlijk === null ? null : (
              <>
                {" · "}
                <Uiterlijk uiterlijk={taak.uiterlijk} vandaag={vandaag} />
              </>
            )}
          </div>
          <Uitleg taak={taak} />
          {magAfronden ? <Afronden taak={taak} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Uiterlijk({ uiterlijk, vandaag }: { readonly uiterlijk: string; readonly vandaag: string }) {
  const dag = <Datum datum={uiterlijk} vandaag={vandaag} vorm="relatief" />;
  return uiterlijk < vandaag ? <Merk soort="telaat">{dag}</Merk> : dag;
}

function Uitleg({ taak }: { readonly taak: Taak }) {
  const stappen = uitlegVan(taak);
  if (stappen.length === 0) return null;
  return (
    <details>
      <summary>Waarom dan?</summary>
      <ol>
        {stappen.map(({ tekst, grond }) => (
          <li key={tekst}>
            {tekst}
            {grond === undefined ? null : <span className="kt-bijzaak"> {grond}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Afronden({ taak }: { readonly taak: Taak }) {
  return (
    <form method="post" action={taakPaths.stand(taak.casusId, taak.id)} className="kt-acties">
      <Button soort="secundair" name="stand" value="gedaan">
        Gedaan
      </Button>
      <Button soort="stil" name="stand" value="vervallen">
        Hoeft niet meer
      </Button>
    </form>
  );
}
