import { Merk } from "#web/components/Merk.tsx";
import type { Stuksoort } from "./stuk.ts";
import { type Verschilregel, verschilsoorten } from "./vergelijking.ts";

const stukken: Readonly<Record<Stuksoort, string>> = { oorzaak: "Oorzaak", doel: "Doel", actie: "Actie" };

/** What came, what changed and what went: the word says it, not a colour. */
export function VerschillenFragment({ regels }: { readonly regels: readonly Verschilregel[] }) {
  if (regels.length === 0) return <p className="kt-bijzaak">Aan oorzaken, doelen en acties veranderde niets.</p>;
  return (
    <ul className="kt-mensen">
      {regels.map(({ sleutel, hoe, soort, woorden, velden }) => (
        <li key={sleutel}>
          <Merk soort="neutraal">{verschilsoorten[hoe]}</Merk> {stukken[soort]}: {woorden}
          {velden.map(({ titel, was, nu }) => (
            <div className="kt-bijzaak" key={titel}>
              {titel}: eerst <del>{was}</del>, nu <ins>{nu}</ins>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
