import { leefgebieden } from "#instroom/hulpvraag/codelijst.ts";
import { opsomming } from "#shared/tekst.ts";
import { Datum } from "#web/components/Datum.tsx";
import {
  bestaansstanden,
  bestaansvraagcodes,
  bestaansvragen,
  overigeLeefgebieden,
  type Verheldering,
} from "./verheldering.ts";

export type GesprekProps = {
  readonly gesprek: Verheldering;
  readonly namen: ReadonlyMap<string, string>;
  readonly vandaag: string;
};

/** One conversation to read: the words of the resident, then what was said about what. */
export function Gesprek({ gesprek, namen, vandaag }: GesprekProps) {
  const { op, met, door, woorden, goed, netwerk } = gesprek;
  const wie = opsomming(met.map((id) => namen.get(id) ?? "iemand anders van het gezin"));
  return (
    <>
      <p className="kt-bijzaak">
        <Datum datum={op} vandaag={vandaag} /> · met {wie} · {door}
      </p>
      <blockquote className="kt-woorden">{woorden}</blockquote>
      <Gezegd titel="Wat goed gaat" tekst={goed} />
      <Gezegd titel="Wie er om het gezin heen is" tekst={netwerk} />
      <Besproken gesprek={gesprek} />
      {overigeLeefgebieden.map((gebied) => (
        <Gezegd key={gebied} titel={leefgebieden[gebied]} tekst={gesprek.leefgebieden[gebied] ?? null} />
      ))}
    </>
  );
}

function Gezegd({ titel, tekst }: { readonly titel: string; readonly tekst: string | null }) {
  return tekst === null ? null : (
    <p className="kt-gezegd">
      <strong>{titel}:</strong> {tekst}
    </p>
  );
}

function Besproken({ gesprek: { bestaanszekerheid } }: Pick<GesprekProps, "gesprek">) {
  const besproken = bestaansvraagcodes.filter((vraag) => bestaanszekerheid[vraag].stand !== "niet_besproken");
  return besproken.map((vraag) => {
    const { stand, regel } = bestaanszekerheid[vraag];
    const tekst = regel === null ? bestaansstanden[stand] : `${bestaansstanden[stand]}. ${regel}`;
    return <Gezegd key={vraag} titel={bestaansvragen[vraag]} tekst={tekst} />;
  });
}
