import { contactsoorten } from "#begeleiding/contactmoment/contactmoment.ts";
import { Datum } from "#web/components/Datum.tsx";
import { gebeurd, type Moment } from "./tijdlijn.ts";

export type TijdlijnProps = {
  readonly momenten: readonly Moment[];
  /** Names by id of the inwoner. */
  readonly namen: ReadonlyMap<string, string>;
  readonly vandaag: string;
};

/** Everything that was said and happened, the newest on top. */
export function TijdlijnFragment({ momenten, namen, vandaag }: TijdlijnProps) {
  return (
    <ol className="kt-tijdlijn">
      {momenten.map((moment) => (
        <li key={`${moment.wat} ${moment.id}`} className={`kt-moment kt-moment--${moment.wat}`}>
          <p className="kt-moment__kop">
            <Datum datum={moment.op} vandaag={vandaag} />
            {" · "}
            {moment.wat === "contact" ? kopVan(moment, namen) : gebeurd[moment.soort]}
          </p>
          {moment.wat === "contact" ? <p className="kt-moment__tekst">{moment.tekst}</p> : null}
        </li>
      ))}
    </ol>
  );
}

function kopVan({ soort, door, met }: Extract<Moment, { wat: "contact" }>, namen: ReadonlyMap<string, string>): string {
  const wie = met.map((id) => namen.get(id) ?? "iemand die niet meer meedoet");
  const metWie = wie.length === 0 ? "" : ` met ${wie.join(" en ")}`;
  return `${contactsoorten[soort]}${metWie} · ${door}`;
}
