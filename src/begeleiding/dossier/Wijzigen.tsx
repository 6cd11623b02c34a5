import { afsluitingPaths } from "#begeleiding/afsluiting/paths.ts";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { deelnemerPaths } from "#begeleiding/deelnemer/paths.ts";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { emptyForm } from "#web/form.ts";
import { type Dossier, type Helper, helpersNu } from "./dossier.ts";

/** Who is in the gezin, who has the regie, who helps along. */
export function Wijzigen(props: Dossier) {
  const { casusId, gezin, einde, magWijzigen, magOverdragen } = props;
  if (!magWijzigen && !magOverdragen) return null;
  return (
    <Sectie titel="Gezin en hulp wijzigen">
      <div className="kt-acties">
        {magWijzigen ? (
          <LinkButton href={deelnemerPaths.deelnemers(casusId)} soort="secundair">
            Iemand van het gezin erbij
          </LinkButton>
        ) : null}
        {magWijzigen && gezin.length > 1 ? (
          <LinkButton href={deelnemerPaths.vertrek(casusId)} soort="secundair">
            Iemand hoort er niet meer bij
          </LinkButton>
        ) : null}
        {magWijzigen ? (
          <LinkButton href={casusPaths.betrokkenen(casusId)} soort="secundair">
            Collega laten meedoen
          </LinkButton>
        ) : null}
        {magWijzigen ? (
          <LinkButton href={afsluitingPaths.afsluiting(casusId)} soort="secundair">
            {einde === undefined ? "Dossier sluiten" : "Dossier heropenen"}
          </LinkButton>
        ) : null}
        {magOverdragen ? (
          <LinkButton href={casusPaths.regie(casusId)} soort="secundair">
            Regie overdragen
          </LinkButton>
        ) : null}
      </div>
      {magWijzigen ? <Meehelpers {...props} /> : null}
    </Sectie>
  );
}

function Meehelpers(props: Dossier) {
  const meehelpers = helpersNu(props.helpers).filter(({ soort }) => soort === "deelname");
  return meehelpers.map((helper) => <Losmaken key={helper.id} {...props} helper={helper} />);
}

function Losmaken({ casusId, versie, helper }: Dossier & { readonly helper: Helper }) {
  return (
    <Form
      id={`los-${helper.id}`}
      action={casusPaths.einde(casusId, helper.id)}
      form={emptyForm}
      submit={`${helper.naam} doet niet meer mee`}
      soort="secundair"
    >
      <Hidden name="versie" value={String(versie)} />
    </Form>
  );
}
