import type { ReactNode } from "react";
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
  const adres = [h.straat, h.huisnummer].filter(Boolean).join(" ");
  return [
    ["Telefoon", bellen(h.telefoon)],
    ["E-mail", mail(h.email, h.mailVeilig)],
    ["Adres", [adres, h.postcode].filter(Boolean).join(", ")],
    ["Geboren", h.geboortedatum],
    ["Bekend", h.heeftNaam || h.telefoon || h.email ? "" : "Anoniem: er is geen naam of nummer gegeven"],
  ];
}

function bellen(nummer: string | null) {
  return nummer && <a href={`tel:${nummer.replaceAll(/[^\d+]/g, "")}`}>{nummer}</a>;
}

/** An address never stands alone: someone else may read along, so it says whether mail is safe. */
function mail(adres: string | null, veilig: boolean | null): string | null {
  if (adres === null || veilig === true) return adres;
  return `${adres} ${veilig === null ? "(niet gevraagd: vraag eerst of mailen veilig is)" : "(niet veilig: niet mailen)"}`;
}

function aanmelder(h: HulpvraagDetail): Feit[] {
  return [
    ["Naam", h.aanmelderNaam],
    ["Wie is dat", h.aanmelderRelatie],
    ["Telefoon", bellen(h.aanmelderTelefoon)],
    ["E-mail", mail(h.aanmelderEmail, null)], // a reporter is never asked
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
