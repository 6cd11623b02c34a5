import { Heading } from "@nl-design-system-candidate/heading-react";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { teamRedenen, woordVoor } from "#instroom/hulpvraag/codelijst.ts";
import { hulpvraagPaths } from "#instroom/hulpvraag/paths.ts";
import { registratiePaths } from "./paths.ts";

export type Opgeslagen = {
  readonly id: string;
  readonly kenmerk: string;
  readonly team: string;
  readonly teamReden: string;
  readonly zichtbaar: boolean;
};

/** The receipt a worker can read out: the reference, which team, and why that team. */
export function OpgeslagenPagina({ id, kenmerk, team, teamReden, zichtbaar }: Opgeslagen) {
  return (
    <>
      <Heading level={1}>Hulpvraag opgeslagen</Heading>
      <Notice soort="gelukt" titel="">
        <p>
          Kenmerk <strong>{kenmerk}</strong>. De hulpvraag is van {team}, {woordVoor(teamRedenen, teamReden)}.
        </p>
      </Notice>
      <div className="kt-acties">
        <LinkButton href={registratiePaths.nieuw}>Nog een hulpvraag</LinkButton>
        {zichtbaar ? (
          <LinkButton href={hulpvraagPaths.hulpvraag(id)} soort="secundair">
            Open deze hulpvraag
          </LinkButton>
        ) : null}
      </div>
    </>
  );
}
