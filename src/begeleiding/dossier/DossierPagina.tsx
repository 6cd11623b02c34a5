import { Heading } from "@nl-design-system-candidate/heading-react";
import { ContactmomentFragment, type ContactmomentProps } from "#begeleiding/contactmoment/ContactmomentFragment.tsx";
import { Kolommen } from "#web/components/Kolommen.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { type Dossier, type Helper, helpersNu, type Moment } from "./dossier.ts";
import { Gezin, Hulp, Vragen } from "./DossierContext.tsx";
import { Tijdlijn } from "./Tijdlijn.tsx";
import { Wijzigen } from "./Wijzigen.tsx";

export type DossierProps = Dossier & {
  readonly momenten: readonly Moment[];
  readonly contact: ContactmomentProps;
};

/** One gezin: what was last said and what to write down on the left, who it is about and who helps on the right. */
export function DossierPagina(props: DossierProps) {
  const { gezin, helpers, magWerken, contact, momenten, vandaag } = props;
  const namen = new Map(gezin.map(({ id, naam }) => [id, naam]));
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
      <p className="kt-bijzaak">
        Regisseur: {helpersNu(helpers)[0]?.naam} · {kopVan(helpers)}
      </p>
      <Kolommen context={context}>
        {magWerken ? (
          <Sectie titel="Nieuw contact">
            <ContactmomentFragment {...contact} />
          </Sectie>
        ) : (
          <p>Je kunt dit dossier lezen, maar er niet meer in werken.</p>
        )}
        <Sectie titel="Tijdlijn">
          <Tijdlijn momenten={momenten} namen={namen} vandaag={vandaag} />
        </Sectie>
        <Wijzigen {...props} />
      </Kolommen>
    </>
  );
}

/** How many people help this gezin: few is better. */
function kopVan(helpers: readonly Helper[]): string {
  const aantal = helpersNu(helpers).length;
  return aantal === 1 ? "één helper" : `${aantal} helpers`;
}
