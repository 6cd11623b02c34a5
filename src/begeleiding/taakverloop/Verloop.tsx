import { Datum } from "#web/components/Datum.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { opschortgronden, type Opschortgrond } from "./taakverloop.ts";

type Door = { readonly id: string; readonly door: string; readonly op: string };

export type VerloopProps = {
  readonly opschortingen: readonly (Door & {
    readonly van: string;
    readonly tot: string | null;
    readonly grond: Opschortgrond;
    /** Who let it go on; undefined when nobody had to. */
    readonly hervatDoor: string | undefined;
  })[];
  readonly verlenging: (Door & { readonly gemeldOp: string }) | undefined;
  /** As it was until that day: whose, and by when. */
  readonly wijzigingen: readonly (Door & { readonly had: string; readonly uiterlijk: string | null })[];
  readonly vandaag: string;
};

/** What was changed, by whom and when. */
export function Verloop({ opschortingen, verlenging, wijzigingen, vandaag }: VerloopProps) {
  if (opschortingen.length + wijzigingen.length === 0 && verlenging === undefined) return null;
  const dag = (datum: string) => <Datum datum={datum} vandaag={vandaag} vorm="dag" />;
  return (
    <Sectie titel="Wat er veranderde">
      <ul className="kt-mensen">
        {verlenging === undefined ? null : (
          <li>
            Langer gemaakt; de aanvrager hoorde het {dag(verlenging.gemeldOp)}.
            <div className="kt-bijzaak">
              {verlenging.door}, {dag(verlenging.op)}
            </div>
          </li>
        )}
        {opschortingen.map(({ id, van, tot, grond, door, op, hervatDoor }) => (
          <li key={id}>
            Stilgezet vanaf {dag(van)}
            {tot === null ? "" : <> tot en met {dag(tot)}</>}. {opschortgronden[grond]} (Awb artikel 4:15).
            <div className="kt-bijzaak">
              {door}, {dag(op)}
              {hervatDoor === undefined ? "" : `; weer laten lopen door ${hervatDoor}`}
            </div>
          </li>
        ))}
        {wijzigingen.map(({ id, had, uiterlijk, door, op }) => (
          <li key={id}>
            Was van {had}, {uiterlijk === null ? "zonder dag" : <>uiterlijk {dag(uiterlijk)}</>}.
            <div className="kt-bijzaak">
              Gewijzigd door {door}, {dag(op)}
            </div>
          </li>
        ))}
      </ul>
    </Sectie>
  );
}
