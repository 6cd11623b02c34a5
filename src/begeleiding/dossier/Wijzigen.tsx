import { afsluitingPaths } from "#begeleiding/afsluiting/paths.ts";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { deelnemerPaths } from "#begeleiding/deelnemer/paths.ts";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { emptyForm } from "#web/form.ts";
import { type Dossier, type Helper, helpersNu } from "./dossier.ts";

/** Who is in the gezin, who has the regie, who helps along. */
export function Wijzigen(props: Dossier) {
  const { casusId, gezin, einde, magWijzigen, magOverdragen } = props;
  if (!magWijzigen && !magOverdragen) return null;
  const links = [
    [magWijzigen, deelnemerPaths.deelnemers, "Iemand van het gezin erbij"],
    [magWijzigen && gezin.length > 1, deelnemerPaths.vertrek, "Iemand hoort er niet meer bij"],
    [magWijzigen, casusPaths.betrokkenen, "Collega laten meedoen"],
    [magOverdragen, casusPaths.regie, "Regie overdragen"],
    [magWijzigen, afsluitingPaths.afsluiting, einde === undefined ? "Dossier sluiten" : "Dossier heropenen"],
  ] as const;
  return (
    <Sectie titel="Gezin en hulp wijzigen">
      <ul className="kt-mensen">
        {links
          .filter(([mag]) => mag)
          .map(([, path, tekst]) => (
            <li key={tekst}>
              <a href={path(casusId)}>{tekst}</a>
            </li>
          ))}
      </ul>
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
