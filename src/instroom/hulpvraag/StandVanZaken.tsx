import { dagenTussen } from "#shared/datum.ts";
import { Datum } from "#web/components/Datum.tsx";
import { Merk } from "#web/components/Merk.tsx";
import { Feiten } from "#web/components/Feiten.tsx";
import { afsluitredenen, instanties, niveaus, teamRedenen, woordVoor } from "./codelijst.ts";
import type { HulpvraagDetail } from "./detail.ts";
import { inlichtenUiterlijk, onderzoekUiterlijk, reactieUiterlijk } from "./hulpvraag.ts";

type Props = { readonly hulpvraag: HulpvraagDetail; readonly vandaag: string; readonly reactieWerkdagen: number };

/** Where it stands and what is due, with the reason. */
export function StandVanZaken({ hulpvraag, vandaag, reactieWerkdagen }: Props) {
  const dag = (datum: string) => <Datum datum={datum} vandaag={vandaag} />;
  const team = `${hulpvraag.teamNaam}, ${woordVoor(teamRedenen, hulpvraag.teamReden)}`;
  return (
    <Feiten
      feiten={[
        ["Gevraagd", dag(hulpvraag.gemeldOp)],
        ["Team", team],
        ["Behandelaar", hulpvraag.behandelaar ?? "Nog niemand"],
        [
          "Eerste reactie",
          hulpvraag.eersteReactieOp ? (
            dag(hulpvraag.eersteReactieOp)
          ) : (
            <Uiterlijk
              datum={reactieUiterlijk(hulpvraag.gemeldOp, reactieWerkdagen)}
              vandaag={vandaag}
              open={hulpvraag.status !== "afgesloten"}
            />
          ),
        ],
        ["Eerste gesprek", hulpvraag.eersteGesprekOp ? dag(hulpvraag.eersteGesprekOp) : wacht(hulpvraag, vandaag)],
        ...(hulpvraag.inwonerWeetErvan === false
          ? [
              [
                "Inwoner inlichten",
                <Uiterlijk datum={inlichtenUiterlijk(hulpvraag.gemeldOp)} vandaag={vandaag} open />,
              ] as const,
            ]
          : []),
        ["Route", <Route hulpvraag={hulpvraag} />],
        ["Wmo-melding", <WmoMelding hulpvraag={hulpvraag} vandaag={vandaag} />],
        ...(hulpvraag.status === "afgesloten" ? afsluiting(hulpvraag, vandaag) : []),
      ]}
    />
  );
}

function Uiterlijk({ datum, vandaag, open }: { datum: string; vandaag: string; open: boolean }) {
  if (!open) return <>Niet vastgelegd</>;
  return (
    <>
      {datum < vandaag ? <Merk soort="telaat">Te laat</Merk> : null} Uiterlijk <Datum datum={datum} vandaag={vandaag} />{" "}
      (
      <Datum datum={datum} vandaag={vandaag} vorm="relatief" />)
    </>
  );
}

function wacht(hulpvraag: HulpvraagDetail, vandaag: string): string {
  if (hulpvraag.status === "afgesloten") return "Niet geweest";
  const dagen = dagenTussen(hulpvraag.gemeldOp, vandaag);
  return `Nog niet geweest, wacht ${dagen === 1 ? "1 dag" : `${dagen} dagen`}`;
}

function Route({ hulpvraag }: { hulpvraag: HulpvraagDetail }) {
  if (hulpvraag.route === null) return <>Nog niet gekozen</>;
  return (
    <>
      {woordVoor(niveaus, hulpvraag.route)}
      <div className="kt-bijzaak">{hulpvraag.routeReden}</div>
    </>
  );
}

function WmoMelding({ hulpvraag, vandaag }: { hulpvraag: HulpvraagDetail; vandaag: string }) {
  const { wmoMelding, wmoMeldingOp, onderzoekAfgerondOp, status } = hulpvraag;
  if (wmoMelding === null) return <>Nog niet bepaald</>;
  if (wmoMeldingOp === null) return <>Nee, bewust niet</>;
  const uiterlijk = onderzoekUiterlijk(wmoMeldingOp);
  return (
    <>
      Ja, <Datum datum={wmoMeldingOp} vandaag={vandaag} />.{" "}
      {onderzoekAfgerondOp === null ? (
        <>
          Onderzoek klaar: <Uiterlijk datum={uiterlijk} vandaag={vandaag} open={status !== "afgesloten"} />. Zes weken,
          Wmo 2015 art. 2.3.2.
        </>
      ) : (
        <>
          Onderzoek klaar op <Datum datum={onderzoekAfgerondOp} vandaag={vandaag} />.
        </>
      )}
    </>
  );
}

function afsluiting(hulpvraag: HulpvraagDetail, vandaag: string) {
  return [
    ["Afgesloten", hulpvraag.afgeslotenOp ? <Datum datum={hulpvraag.afgeslotenOp} vandaag={vandaag} /> : ""],
    ["Reden", woordVoor(afsluitredenen, hulpvraag.afsluitreden)],
    ["Uitkomst", hulpvraag.uitkomst === null ? "Geen hulp tot stand gekomen" : woordVoor(niveaus, hulpvraag.uitkomst)],
    [
      "Doorverwezen naar",
      hulpvraag.doorverwezenNaar === null ? "Niet doorverwezen" : woordVoor(instanties, hulpvraag.doorverwezenNaar),
    ],
  ] as const;
}
