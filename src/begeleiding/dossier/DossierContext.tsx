import { gezinsrollen } from "#begeleiding/casus/casus.ts";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { hulpvraagPaths } from "#instroom/hulpvraag/paths.ts";
import { Datum } from "#web/components/Datum.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { emptyForm } from "#web/form.ts";
import type { Dossier, Helper } from "./dossier.ts";

/** Who it is about. */
export function Gezin({ gezin, casusId, magWerken }: Dossier) {
  return (
    <Sectie titel="Gezin">
      <ul className="kt-mensen">
        {gezin.map(({ id, naam, gezinsrol, geboortedatum, telefoon }) => (
          <li key={id}>
            {naam}
            <div className="kt-bijzaak">
              {[gezinsrollen[gezinsrol], geboortedatum && `geboren ${leesbaar(geboortedatum)}`, telefoon]
                .filter(Boolean)
                .join(" · ")}
            </div>
          </li>
        ))}
      </ul>
      {magWerken ? (
        <LinkButton href={casusPaths.deelnemers(casusId)} soort="secundair">
          Iemand erbij
        </LinkButton>
      ) : null}
    </Sectie>
  );
}

/** 2016-11-24 -> 24-11-2016; what is not known is left out. */
function leesbaar(geboortedatum: string): string {
  return geboortedatum.split("-").toReversed().join("-");
}

/** Who helps now: the regisseur first. */
export function Hulp(props: Dossier) {
  const { casusId, helpers, magWerken, magOverdragen } = props;
  const nu = helpers.filter(({ tot }) => tot === null).toSorted((a, b) => b.soort.localeCompare(a.soort));
  return (
    <Sectie titel="Wie helpt">
      <ul className="kt-mensen">
        {nu.map((helper) => (
          <li key={helper.id}>
            {helper.naam}
            <div className="kt-bijzaak">{helper.soort === "regie" ? "Regisseur" : `Doet mee: ${helper.reden}`}</div>
            {magWerken && helper.soort === "deelname" ? <Losmaken {...props} helper={helper} /> : null}
          </li>
        ))}
      </ul>
      {magOverdragen ? (
        <LinkButton href={casusPaths.regie(casusId)} soort="secundair">
          Regie overdragen
        </LinkButton>
      ) : null}{" "}
      {magWerken ? (
        <LinkButton href={casusPaths.betrokkenen(casusId)} soort="secundair">
          Collega laten meedoen
        </LinkButton>
      ) : null}
    </Sectie>
  );
}

function Losmaken({ casusId, versie, helper }: Dossier & { readonly helper: Helper }) {
  const submit = `${helper.naam} doet niet meer mee`;
  return (
    <Form
      id={`los-${helper.id}`}
      action={casusPaths.einde(casusId, helper.id)}
      form={emptyForm}
      submit={submit}
      soort="secundair"
    >
      <Hidden name="versie" value={String(versie)} />
    </Form>
  );
}

/** What the gezin asked. */
export function Vragen({ vragen, vandaag }: Dossier) {
  return (
    <Sectie titel="Hulpvragen">
      <ul className="kt-mensen">
        {vragen.map(({ id, gemeldOp, woorden, open }) => (
          <li key={id}>
            <a href={hulpvraagPaths.hulpvraag(id)}>{woorden}</a>
            <div className="kt-bijzaak">
              <Datum datum={gemeldOp} vandaag={vandaag} /> · {open ? "open" : "afgesloten"}
            </div>
          </li>
        ))}
      </ul>
    </Sectie>
  );
}
