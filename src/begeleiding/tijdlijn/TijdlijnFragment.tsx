import { contactsoorten } from "#begeleiding/contactmoment/contactmoment.ts";
import { contactmomentPaths } from "#begeleiding/contactmoment/paths.ts";
import { opsomming } from "#shared/tekst.ts";
import { Datum } from "#web/components/Datum.tsx";
import { gebeurd, type Moment, samengevat } from "./tijdlijn.ts";

export type TijdlijnProps = {
  readonly momenten: readonly Moment[];
  /** Names by id of the inwoner. */
  readonly namen: ReadonlyMap<string, string>;
  readonly vandaag: string;
  readonly casusId: string;
  /** Whose words may be set right from here: her own, when she works in this dossier. */
  readonly schrijver: string | null;
};

type Contact = Extract<Moment, { wat: "contact" }>;

/** Everything that was said and happened, the newest on top. */
export function TijdlijnFragment(props: TijdlijnProps) {
  const { momenten, namen, vandaag } = props;
  return (
    <ol className="kt-tijdlijn">
      {samengevat(momenten).map(({ moment, keren }) => (
        <li key={`${moment.wat} ${moment.id}`} className={`kt-moment kt-moment--${moment.wat}`}>
          <p className="kt-moment__kop">
            <Datum datum={moment.op} vandaag={vandaag} />
            {" · "}
            {moment.wat === "contact" ? kopVan(moment, namen) : gebeurdKop(moment)}
            {keren > 1 ? ` (${keren} keer)` : null}
          </p>
          {moment.wat === "contact" ? <Gezegd {...props} moment={moment} /> : null}
        </li>
      ))}
    </ol>
  );
}

function Gezegd({ moment, casusId, schrijver, vandaag }: TijdlijnProps & { readonly moment: Contact }) {
  return (
    <>
      <p className="kt-moment__tekst">{moment.tekst}</p>
      {moment.eerder.map((was, index) => (
        <details key={`${was.gecorrigeerdOp} ${index}`}>
          <summary>
            Gecorrigeerd: <Datum datum={was.gecorrigeerdOp} vandaag={vandaag} />. Wat stond er eerder?
          </summary>
          <p className="kt-bijzaak">
            {contactsoorten[was.soort]}, <Datum datum={was.op} vandaag={vandaag} />
          </p>
          <p className="kt-moment__tekst">{was.tekst}</p>
        </details>
      ))}
      {moment.doorId === schrijver ? (
        <a href={contactmomentPaths.contactmoment(casusId, moment.id)}>Corrigeren</a>
      ) : null}
    </>
  );
}

function gebeurdKop({ soort, door }: Extract<Moment, { wat: "gebeurtenis" }>): string {
  return [gebeurd[soort], door].filter(Boolean).join(" · ");
}

function kopVan({ soort, door, met }: Contact, namen: ReadonlyMap<string, string>): string {
  const wie = met.map((id) => namen.get(id) ?? "iemand die niet meer meedoet");
  const metWie = wie.length === 0 ? "" : ` met ${opsomming(wie)}`;
  return `${contactsoorten[soort]}${metWie} · ${door}`;
}
