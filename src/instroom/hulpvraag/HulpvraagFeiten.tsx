import type { ReactNode } from "react";
import { mailadres, Telefoonnummer } from "#persoon/inwoner/BereikFragment.tsx";
import { adresregel } from "#persoon/geheim-adres/adres.ts";
import { persoonskaartPaths } from "#persoon/persoonskaart/paths.ts";
import { Feiten } from "#web/components/Feiten.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import {
  contactwijzen,
  herkomsten,
  instanties,
  leefgebieden,
  teamHerkomsten,
  woordVoor,
  zwaarten,
} from "./codelijst.ts";
import type { HulpvraagDetail } from "./detail.ts";

type Feit = readonly [string, ReactNode];

type Props = { readonly hulpvraag: HulpvraagDetail };

/** How to reach the inwoner, and when not to: on a phone too this comes before everything one can do. */
export function Bereikbaarheid({ hulpvraag }: Props) {
  return (
    <>
      {hulpvraag.inwonerWeetErvan === false ? (
        <Notice soort="letop">
          <p>De inwoner weet niet van deze melding. Overleg eerst met wie meldde, en bel niet zomaar.</p>
        </Notice>
      ) : null}
      <Feiten feiten={bekend(bereiken(hulpvraag))} />
    </>
  );
}

/** Context beside the conversation: where it came from. What is not known is not shown. */
export function HulpvraagFeiten({ hulpvraag }: Props) {
  const { voorAnder } = hulpvraag;
  return (
    <>
      {voorAnder ? (
        <Sectie titel="Gemeld door" niveau={2}>
          <Feiten feiten={bekend(aanmelder(hulpvraag))} />
        </Sectie>
      ) : null}
      <Sectie titel="Over de vraag" niveau={2}>
        <Feiten feiten={bekend(vraag(hulpvraag))} />
      </Sectie>
    </>
  );
}

function bereiken(h: HulpvraagDetail): Feit[] {
  return [
    ["Telefoon", h.telefoon && <Telefoonnummer nummer={h.telefoon} />],
    ["E-mail", mailadres(h.email, h.mailVeilig)],
    ["Adres", h.adresGeheim ? "Geheim" : adresregel(h)],
    ["Geboren", h.geboortedatum],
    ["Meer", h.inwonerId && <a href={persoonskaartPaths.kaart(h.inwonerId)}>Alles over deze inwoner</a>],
    ["Bekend", h.heeftNaam || h.telefoon || h.email ? "" : "Anoniem: er is geen naam of nummer gegeven"],
  ];
}

function aanmelder(h: HulpvraagDetail): Feit[] {
  return [
    ["Naam", h.aanmelderNaam],
    ["Wie is dat", h.aanmelderRelatie],
    ["Telefoon", h.aanmelderTelefoon && <Telefoonnummer nummer={h.aanmelderTelefoon} />],
    ["E-mail", mailadres(h.aanmelderEmail, null)], // a reporter is never asked
    ["Weet de inwoner dit?", h.inwonerWeetErvan ? "Ja" : `Nee: ${h.weetNietReden ?? "reden niet gegeven"}`],
  ];
}

function vraag(h: HulpvraagDetail): Feit[] {
  return [
    ["Leefgebieden", h.leefgebieden.map((gebied) => woordVoor(leefgebieden, gebied)).join(", ")],
    ["Vraagsoort", h.vraagsoort],
    ["Zwaarte", h.zwaarte && woordVoor(zwaarten, h.zwaarte)],
    [
      "Herkomst",
      [
        woordVoor(herkomsten, h.herkomst),
        h.herkomstSoort && woordVoor({ ...instanties, ...teamHerkomsten }, h.herkomstSoort),
        h.verwijzer,
      ]
        .filter(Boolean)
        .join(", "),
    ],
    ["Kwam binnen via", woordVoor(contactwijzen, h.contactwijze)],
    ["Wijk", h.wijkNaam ?? "Onbekend"],
  ];
}

function bekend(feiten: readonly Feit[]): Feit[] {
  return feiten.filter(([, waarde]) => waarde !== null && waarde !== "");
}
