import { Heading } from "@nl-design-system-candidate/heading-react";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { opsomming } from "#shared/tekst.ts";
import { LinkButton } from "#web/components/LinkButton.tsx";
import type { Persoonsbeeld } from "./beeld.ts";
import { domeincodes, domeinen } from "./domeinen.ts";
import type { Overzicht } from "./overzicht.ts";
import { zelfredzaamheidPaths } from "./paths.ts";
import { momentOp } from "./woorden.ts";
import type { Meting } from "./zelfredzaamheid.ts";
import { ZelfredzaamheidFragment } from "./ZelfredzaamheidFragment.tsx";

/** Of everyone of the gezin how she gets by, from start to einde. */
export function ZelfredzaamheidPagina({ overzicht }: { readonly overzicht: Overzicht }) {
  const { casusId, gezin, beelden, magWerken } = overzicht;
  return (
    <>
      <Heading level={1}>Zelfredzaamheid</Heading>
      <p className="kt-bijzaak">{opsomming(gezin.map(({ naam }) => naam))}</p>
      {magWerken ? null : <p>Je kunt dit dossier lezen, maar er niet in werken.</p>}
      {beelden.length === 0 ? (
        <p>Hier komt te staan hoe het met iemand gaat bij de start, onderweg en aan het einde. Begin met de start.</p>
      ) : null}
      {beelden.map((beeld) => (
        <section key={beeld.id} className="kt-sectie--3" aria-labelledby={`zelfredzaamheid-${beeld.id}-kop`}>
          <ZelfredzaamheidFragment beeld={beeld} />
          {magWerken ? <Verbeteren casusId={casusId} beeld={beeld} /> : null}
          <Vervallen beeld={beeld} />
        </section>
      ))}
      <div className="kt-acties kt-sectie--3">
        {magWerken ? (
          <LinkButton href={zelfredzaamheidPaths.nieuw(casusId)} soort="primair">
            Scores vastleggen
          </LinkButton>
        ) : null}
        <a href={casusPaths.casus(casusId)}>Naar het dossier</a>
      </div>
    </>
  );
}

function Verbeteren({ casusId, beeld }: { readonly casusId: string; readonly beeld: Persoonsbeeld }) {
  return (
    <ul className="kt-mensen">
      {beeld.metingen.map((meting) => (
        <li key={meting.id}>
          {momentOp(meting)} · {meting.door} ·{" "}
          <a href={zelfredzaamheidPaths.correctie(casusId, meting.id)}>
            verbeteren<span className="kt-verborgen"> van {momentOp(meting)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What stood there before it was corrected. */
function Vervallen({ beeld: { vervallen } }: { readonly beeld: Persoonsbeeld }) {
  return vervallen.length === 0 ? null : (
    <details className="kt-uitklap">
      <summary>Wat hier eerder stond</summary>
      <ul className="kt-mensen">
        {vervallen.map((meting) => (
          <li key={meting.id}>
            {momentOp(meting)} · {meting.door}
            <div className="kt-bijzaak">{inEenRegel(meting)}</div>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** "Financiën 2, Huisvesting 4". */
function inEenRegel({ scores }: Meting): string {
  return domeincodes
    .filter((domein) => scores[domein] !== undefined)
    .map((domein) => `${domeinen[domein]} ${scores[domein]}`)
    .join(", ");
}
