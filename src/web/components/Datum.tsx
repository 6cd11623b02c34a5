import { dagInWoorden, dagVoluit, geledenInWoorden, termijnInWoorden } from "#shared/datum-woorden.ts";

export type DatumProps = {
  /** yyyy-mm-dd */
  datum: string;
  /** yyyy-mm-dd */
  vandaag: string;
  /** "dag": dinsdag 24 november; "relatief": a term, over 3 dagen or 12 dagen te laat; "geleden": 12 dagen geleden. */
  vorm?: "dag" | "relatief" | "geleden" | undefined;
};

const vormen = { dag: dagInWoorden, relatief: termijnInWoorden, geleden: geledenInWoorden } as const;

export function Datum({ datum, vandaag, vorm = "dag" }: DatumProps) {
  return (
    <time className="kt-datum" dateTime={datum} title={dagVoluit(datum)}>
      {vormen[vorm](datum, vandaag)}
    </time>
  );
}
