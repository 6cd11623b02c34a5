import { Heading } from "@nl-design-system-candidate/heading-react";
import type { EerdereHulp } from "#instroom/heraanmelding/heraanmelding.ts";
import { HeraanmeldingFragment } from "#instroom/heraanmelding/HeraanmeldingFragment.tsx";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { Kolommen } from "#web/components/Kolommen.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Merk } from "#web/components/Merk.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { volledigeNaam } from "#persoon/inwoner/inwoner.ts";
import { statussen, woordVoor } from "./codelijst.ts";
import { Bereikbaarheid, HulpvraagFeiten } from "./HulpvraagFeiten.tsx";
import { Handelingen, type HandelingenProps, type Teruggestuurd } from "./Handelingen.tsx";
import { StandVanZaken } from "./StandVanZaken.tsx";

export type HulpvraagPaginaProps = HandelingenProps & {
  readonly reactieWerkdagen: number;
  readonly eerder: EerdereHulp | undefined;
};

/** The words first, then where it stands, then what one can do next. */
export function HulpvraagPagina(props: HulpvraagPaginaProps) {
  const { hulpvraag, eerder, vandaag, reactieWerkdagen } = props;
  return (
    <>
      <Heading level={1}>{volledigeNaam(hulpvraag) ?? "Hulpvraag zonder naam"}</Heading>
      <p className="kt-bijzaak">
        {hulpvraag.spoed ? <Merk soort="spoed">Spoed</Merk> : null} {woordVoor(statussen, hulpvraag.status)} · kenmerk{" "}
        {hulpvraag.kenmerk}
      </p>
      <Melding {...props} />
      <Kolommen context={<HulpvraagFeiten hulpvraag={hulpvraag} />}>
        <blockquote className="kt-woorden">{hulpvraag.eigenWoorden || "Er is geen omschrijving."}</blockquote>
        <HeraanmeldingFragment eerder={eerder} vandaag={vandaag} />
        <Bereikbaarheid hulpvraag={hulpvraag} />
        <StandVanZaken hulpvraag={hulpvraag} vandaag={vandaag} reactieWerkdagen={reactieWerkdagen} />
        <Dossier {...props} />
        {hulpvraag.status === "afgesloten" ? null : <Verder {...props} />}
      </Kolommen>
    </>
  );
}

/** A question with a name and a behandelaar may have a dossier; one dossier for the whole gezin. */
function Dossier({ hulpvraag, magToewijzen }: HulpvraagPaginaProps) {
  if (hulpvraag.casusId !== null)
    return <LinkButton href={casusPaths.casus(hulpvraag.casusId)}>Naar het dossier</LinkButton>;
  if (hulpvraag.status !== "in_behandeling" || !hulpvraag.heeftNaam || !magToewijzen) return null;
  return (
    <LinkButton href={casusPaths.dossier(hulpvraag.id)} soort="secundair">
      Dossier openen
    </LinkButton>
  );
}

/** Who only reads along from the dossier finds nothing to do here. */
function Verder(props: HulpvraagPaginaProps) {
  if (props.magToewijzen) return <Handelingen {...props} />;
  return <p className="kt-bijzaak">Je leest mee vanuit het dossier. De behandelaar werkt deze hulpvraag bij.</p>;
}

/** Why a form came back: about the whole, or about a field of a form that this hulpvraag no longer has. */
function Melding({ terug, ...props }: HulpvraagPaginaProps) {
  if (terug === undefined) return null;
  const verdwenen = isOpDePagina(terug.welke, props) ? undefined : Object.values(terug.form.errors)[0];
  const melding = terug.form.melding ?? verdwenen;
  return melding === undefined ? null : (
    <Notice soort="fout">
      <p>{melding}</p>
    </Notice>
  );
}

function isOpDePagina(welke: Teruggestuurd["welke"], { hulpvraag, magToewijzen }: Omit<HulpvraagPaginaProps, "terug">) {
  if (hulpvraag.status === "afgesloten") return false;
  if (welke === "team") return hulpvraag.status === "nieuw" && magToewijzen;
  if (welke === "toewijzing") return magToewijzen;
  return welke !== "onderzoek" || hulpvraag.wmoMeldingOp !== null;
}
