import { Heading } from "@nl-design-system-candidate/heading-react";
import type { ReactNode } from "react";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { hulpvraagPaths } from "#instroom/hulpvraag/paths.ts";
import { geheimAdresPaths } from "#persoon/geheim-adres/paths.ts";
import { type Bewoond, Huisgenoten } from "#persoon/huishouden/HuisgenotenFragment.tsx";
import { huishoudenPaths } from "#persoon/huishouden/paths.ts";
import { mailadres, Telefoonnummer } from "#persoon/inwoner/BereikFragment.tsx";
import { samenvoegingPaths } from "#persoon/samenvoeging/paths.ts";
import { vertegenwoordigingPaths } from "#persoon/vertegenwoordiging/paths.ts";
import {
  Vertegenwoordigers,
  type VertegenwoordigersProps,
} from "#persoon/vertegenwoordiging/VertegenwoordigersFragment.tsx";
import { Datum } from "#web/components/Datum.tsx";
import { Feiten } from "#web/components/Feiten.tsx";
import { Kolommen } from "#web/components/Kolommen.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import type { Kaart } from "./kaart.ts";
import { persoonskaartPaths } from "./paths.ts";

export type PersoonskaartProps = {
  readonly kaart: Kaart;
  readonly huishoudens: readonly Bewoond[];
  readonly vertegenwoordigers: VertegenwoordigersProps["wie"];
  readonly vragen: readonly {
    readonly id: string;
    readonly gemeldOp: string;
    readonly woorden: string;
    readonly open: boolean;
  }[];
  readonly dossiers: readonly {
    readonly id: string;
    readonly geopendOp: string;
    readonly geslotenOp: string | null;
    readonly regisseur: string | null;
  }[];
  readonly vandaag: string;
};

/** One person: how to reach her, with whom she lives, who acts for her. */
export function PersoonskaartPagina(props: PersoonskaartProps) {
  const { kaart } = props;
  return (
    <>
      <Heading level={1}>{kaart.naam}</Heading>
      <Weg {...props} />
      <Kolommen context={<Waar {...props} />}>
        <Feiten feiten={feiten(kaart)} />
        {kaart.magWijzigen ? (
          <div className="kt-acties">
            <LinkButton href={persoonskaartPaths.gegevens(kaart.id)}>Gegevens wijzigen</LinkButton>
            <LinkButton href={geheimAdresPaths.adres(kaart.id)}>
              {kaart.adresGeheim ? "Geheim adres" : "Adres geheim maken"}
            </LinkButton>
            <LinkButton href={samenvoegingPaths.samenvoegingen(kaart.id)}>Staat deze persoon er dubbel in?</LinkButton>
          </div>
        ) : null}
        <Samen {...props} />
        <Namens {...props} />
      </Kolommen>
    </>
  );
}

/** Who died or moved away: before anything else is done. */
function Weg({ kaart, vandaag }: PersoonskaartProps) {
  const { overledenOp, vertrokkenOp, vertrokkenNaar } = kaart;
  return (
    <>
      {overledenOp === null ? null : (
        <Notice soort="letop" titel="Overleden">
          <p>
            Op <Datum datum={overledenOp} vandaag={vandaag} />. Bel of schrijf niet op naam van deze persoon.
          </p>
        </Notice>
      )}
      {vertrokkenOp === null ? null : (
        <Notice soort="info">
          <p>
            Verhuisd op <Datum datum={vertrokkenOp} vandaag={vandaag} />
            {vertrokkenNaar === null ? null : ` naar ${vertrokkenNaar}`}.
          </p>
        </Notice>
      )}
    </>
  );
}

function feiten(kaart: Kaart): (readonly [string, ReactNode])[] {
  const alle: (readonly [string, ReactNode])[] = [
    ["Eigen achternaam", kaart.eigenNaam],
    ["Geboren", kaart.geboren],
    ["Telefoon", kaart.telefoon && <Telefoonnummer nummer={kaart.telefoon} />],
    ["E-mail", mailadres(kaart.email, kaart.mailVeilig)],
    ["Taal", kaart.taal],
    ["Adres", kaart.adresGeheim ? "Geheim" : kaart.adres],
  ];
  const bekend = alle.filter(([, waarde]) => waarde !== null && waarde !== "");
  return bekend.length > 0 ? bekend : [["Bekend", "Nog niets. Vul de gegevens aan als je ze weet."]];
}

function Samen({ kaart, huishoudens, vandaag }: PersoonskaartProps) {
  const zonder = ({ id, leden }: Bewoond) => ({ id, leden: leden.filter(({ inwonerId }) => inwonerId !== kaart.id) });
  return (
    <Sectie titel={huishoudens.length > 1 ? `Woont in ${huishoudens.length} huishoudens` : "Huishouden"}>
      {huishoudens.length === 0 ? <p>Hier staat straks met wie deze persoon samenwoont.</p> : null}
      {huishoudens.map((huishouden, nummer) =>
        huishoudens.length === 1 ? (
          <Huisgenoten key={huishouden.id} huishouden={zonder(huishouden)} vandaag={vandaag} />
        ) : (
          <Sectie key={huishouden.id} titel={`Huishouden ${nummer + 1}`} niveau={3}>
            <Huisgenoten huishouden={zonder(huishouden)} vandaag={vandaag} />
          </Sectie>
        ),
      )}
      {kaart.magWijzigen ? (
        <LinkButton href={huishoudenPaths.huishouden(kaart.id)}>Huishouden wijzigen</LinkButton>
      ) : null}
    </Sectie>
  );
}

function Namens({ kaart, vertegenwoordigers, vandaag }: PersoonskaartProps) {
  return (
    <Sectie titel="Vertegenwoordigers">
      {vertegenwoordigers.length === 0 ? (
        <p>Hier staat straks wie er mag beslissen of spreken, zoals een bewindvoerder of wie het gezag heeft.</p>
      ) : (
        <Vertegenwoordigers wie={vertegenwoordigers} vandaag={vandaag} />
      )}
      {kaart.magWijzigen ? (
        <LinkButton href={vertegenwoordigingPaths.vertegenwoordigers(kaart.id)}>Vertegenwoordigers wijzigen</LinkButton>
      ) : null}
    </Sectie>
  );
}

function Waar({ dossiers, vragen, vandaag }: PersoonskaartProps) {
  return (
    <>
      <Sectie titel="Dossiers">
        {dossiers.length === 0 ? <p>Geen dossier dat je mag zien.</p> : null}
        <ul className="kt-mensen">
          {dossiers.map(({ id, geopendOp, geslotenOp, regisseur }) => (
            <li key={id}>
              <a href={casusPaths.casus(id)}>
                Dossier van <Datum datum={geopendOp} vandaag={vandaag} />
              </a>
              <div className="kt-bijzaak">
                Regisseur: {regisseur} · {geslotenOp === null ? "open" : "gesloten"}
              </div>
            </li>
          ))}
        </ul>
      </Sectie>
      <Sectie titel="Hulpvragen">
        {vragen.length === 0 ? <p>Geen hulpvraag die je mag zien.</p> : null}
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
    </>
  );
}
