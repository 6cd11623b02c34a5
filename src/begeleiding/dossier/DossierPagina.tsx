import { Heading } from "@nl-design-system-candidate/heading-react";
import { BewaringFragment, type BewaringProps } from "#begeleiding/bewaartermijn/BewaringFragment.tsx";
import { ContactmomentFragment, type ContactmomentProps } from "#begeleiding/contactmoment/ContactmomentFragment.tsx";
import { EvaluatieFragment } from "#begeleiding/evaluatie/EvaluatieFragment.tsx";
import { noodtoegangPaths } from "#begeleiding/noodtoegang/paths.ts";
import { taakPaths } from "#begeleiding/taak/paths.ts";
import { TakenFragment, type TakenProps } from "#begeleiding/taak/TakenFragment.tsx";
import { tijdlijnPaths } from "#begeleiding/tijdlijn/paths.ts";
import type { Moment } from "#begeleiding/tijdlijn/tijdlijn.ts";
import { TijdlijnFragment } from "#begeleiding/tijdlijn/TijdlijnFragment.tsx";
import {
  BestaanszekerheidFragment,
  type BestaanszekerheidProps,
} from "#begeleiding/verheldering/BestaanszekerheidFragment.tsx";
import { opsomming } from "#shared/tekst.ts";
import { Datum } from "#web/components/Datum.tsx";
import { Kolommen } from "#web/components/Kolommen.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Merk } from "#web/components/Merk.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { type Dossier, helpersNu } from "./dossier.ts";
import { Gezin, Hulp, Vragen } from "./DossierContext.tsx";
import { Onderdelen } from "./Onderdelen.tsx";
import { Wijzigen } from "./Wijzigen.tsx";

export type DossierProps = Dossier & {
  readonly momenten: readonly Moment[];
  /** Whether more happened before these. */
  readonly heeftEerder: boolean;
  readonly taken: TakenProps["taken"];
  readonly contact: ContactmomentProps;
  readonly bestaanszekerheid: BestaanszekerheidProps["stand"];
  readonly ik: string | null;
  readonly bewaring: BewaringProps["bewaring"];
};

/** One gezin: what was last said and what to write down on the left, who it is about and who helps on the right. */
export function DossierPagina(props: DossierProps) {
  const { gezin, zicht } = props;
  const context = (
    <>
      <Gezin {...props} />
      <Hulp {...props} />
      <Vragen {...props} />
    </>
  );
  return (
    <>
      <Heading level={1}>{gezin.map(({ naam }) => naam).join(", ") || "Dossier"}</Heading>
      <Kop {...props} />
      <Kolommen context={context}>
        <Zichtregel {...props} />
        {zicht === "werken" && !props.magWijzigen && props.noodTot === undefined ? (
          <p>Je doet mee voor {opsomming(gezin.map(({ naam }) => naam))}. Wat over anderen gaat, zie je niet.</p>
        ) : null}
        {zicht === "bestaan" ? null : (
          <>
            <BestaanszekerheidFragment {...props} stand={props.bestaanszekerheid} magWerken={zicht === "werken"} />
            <Gesprek {...props} />
          </>
        )}
        <Wijzigen {...props} />
      </Kolommen>
    </>
  );
}

/** Why someone sees less than all, or reads what is not hers. */
function Zichtregel({ zicht, noodTot, gezin: [eerste], vandaag }: DossierProps) {
  if (noodTot !== undefined)
    return (
      <Notice soort="letop" titel="Je leest mee in een noodgeval">
        <p>
          Dit kan tot en met <Datum datum={noodTot} vandaag={vandaag} />. De regisseur ziet dat je meelas en de privacy
          officer beoordeelt het.
        </p>
      </Notice>
    );
  if (zicht === "lezen") return <p>Je kunt dit dossier lezen, maar er niet meer in werken.</p>;
  if (zicht === "werken") return null;
  return (
    <p>
      Je ziet dat dit dossier er is en wie helpt, niet wat er gezegd is.{" "}
      {eerste ? <a href={noodtoegangPaths.nemen(eerste.id)}>Toegang in een noodgeval</a> : null}
    </p>
  );
}

/** Always the same: who has the regie, the ways into its rooms, and how it ended. */
function Kop({ casusId, helpers, zicht, einde, inLeunEnSteun, evaluatieOp, bewaring, vandaag }: DossierProps) {
  return (
    <>
      <p className="kt-bijzaak">
        {inLeunEnSteun ? <Merk soort="neutraal">Leun- en steuncontact</Merk> : null} Regisseur:{" "}
        {helpersNu(helpers)[0]?.naam}
      </p>
      <EvaluatieFragment casusId={casusId} gepland={evaluatieOp} vandaag={vandaag} />
      {zicht === "bestaan" ? null : <Onderdelen casusId={casusId} />}
      {einde === undefined ? null : (
        <Notice soort="info">
          <p>
            Gesloten: <Datum datum={einde.geslotenOp} vandaag={vandaag} />. {einde.resultaat}
          </p>
          <BewaringFragment casusId={casusId} bewaring={bewaring} />
        </Notice>
      )}
    </>
  );
}

/** What must be done, what was said, and room for what was said today. */
function Gesprek({ gezin, zicht, contact, momenten, heeftEerder, taken, ik, vandaag }: DossierProps) {
  const namen = new Map(gezin.map(({ id, naam }) => [id, naam]));
  const magWerken = zicht === "werken";
  return (
    <>
      <Sectie titel="Te doen">
        <TakenFragment taken={taken} vandaag={vandaag} magAfronden={magWerken} />
        {magWerken ? (
          <LinkButton href={taakPaths.taken(contact.casusId)} soort="secundair">
            Taak afspreken
          </LinkButton>
        ) : null}
      </Sectie>
      {magWerken ? (
        <Sectie titel="Nieuw contact">
          <ContactmomentFragment {...contact} />
        </Sectie>
      ) : null}
      <Sectie titel="Tijdlijn">
        <TijdlijnFragment
          {...{ momenten, namen, vandaag }}
          casusId={contact.casusId}
          schrijver={magWerken ? ik : null}
        />
        <a href={tijdlijnPaths.tijdlijn(contact.casusId)}>{heeftEerder ? "Alles van eerder" : "De hele tijdlijn"}</a>
      </Sectie>
    </>
  );
}
