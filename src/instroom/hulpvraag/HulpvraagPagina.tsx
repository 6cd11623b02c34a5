import { Heading } from "@nl-design-system-candidate/heading-react";
import { Kolommen } from "#web/components/Kolommen.tsx";
import { Merk } from "#web/components/Merk.tsx";
import { volledigeNaam } from "#persoon/inwoner/inwoner.ts";
import { statussen, woordVoor } from "./codelijst.ts";
import { HulpvraagFeiten } from "./HulpvraagFeiten.tsx";
import { Handelingen, type HandelingenProps } from "./Handelingen.tsx";
import { StandVanZaken } from "./StandVanZaken.tsx";

export type HulpvraagPaginaProps = HandelingenProps & { readonly reactieWerkdagen: number };

/** The words first, then where it stands, then what one can do next. */
export function HulpvraagPagina(props: HulpvraagPaginaProps) {
  const { hulpvraag, vandaag, reactieWerkdagen } = props;
  return (
    <>
      <Heading level={1}>{volledigeNaam(hulpvraag) ?? "Hulpvraag zonder naam"}</Heading>
      <p className="kt-bijzaak">
        {hulpvraag.spoed ? <Merk soort="spoed">Spoed</Merk> : null} {woordVoor(statussen, hulpvraag.status)} · kenmerk{" "}
        {hulpvraag.kenmerk}
      </p>
      <Kolommen context={<HulpvraagFeiten hulpvraag={hulpvraag} />}>
        <blockquote className="kt-woorden">{hulpvraag.eigenWoorden || "Er is geen omschrijving."}</blockquote>
        <StandVanZaken hulpvraag={hulpvraag} vandaag={vandaag} reactieWerkdagen={reactieWerkdagen} />
        {hulpvraag.status === "afgesloten" ? null : <Handelingen {...props} />}
      </Kolommen>
    </>
  );
}
