import { Table } from "#web/components/Table.tsx";
import { VanNaarGrafiek } from "#web/grafiek/VanNaarGrafiek.tsx";
import type { Persoonsbeeld, Regel } from "./beeld.ts";
import { domeincodes, domeinen } from "./domeinen.ts";
import { kolomVan, momentOp, scoreInWoorden, verschilInWoorden } from "./woorden.ts";
import { momenten, scores } from "./zelfredzaamheid.ts";

const stappen = Object.values(scores);

/** Of one person where it began and where it is now, as a picture with its table. */
export function ZelfredzaamheidFragment({ beeld }: { readonly beeld: Persoonsbeeld }) {
  return beeld.metingen.length === 0 ? null : (
    <>
      <Beeld {...beeld} />
      <Tabel {...beeld} />
    </>
  );
}

function Beeld({ id, naam, van, naar, regels }: Persoonsbeeld) {
  const wanneer = [van, naar].flatMap((meting) => (meting ? momentOp(meting) : []));
  return (
    <VanNaarGrafiek
      id={`zelfredzaamheid-${id}`}
      titel={`Zelfredzaamheid van ${naam}`}
      ondertitel={`Score per domein, van 1 tot en met 5. ${wanneer.join(". ")}.`}
      noot={naar ? uitleg(regels, momenten[naar.moment].toLowerCase()) : "Open rondje: start."}
      regels={regels.map((regel) => ({ naam: domeinen[regel.domein], van: regel.van, naar: regel.naar }))}
      stappen={stappen}
      van={momenten.start}
      naar={momenten[naar?.moment ?? "einde"]}
    />
  );
}

/** What the dots and lines say, of those that are there. */
function uitleg(regels: readonly Regel[], naar: string): string {
  const gelijk = regels.some(({ verschil }) => verschil === 0) ? " Dubbele rand: gelijk gebleven." : "";
  const lager = regels.some(({ verschil }) => verschil !== undefined && verschil < 0) ? " Stippellijn: lager." : "";
  return `Open rondje: start. Dicht rondje: ${naar}.${gelijk}${lager}`;
}

/** Each time a column, so that every evaluatie in between stands there too. */
function Tabel({ naam, metingen, regels }: Persoonsbeeld) {
  const gescoord = domeincodes.filter((domein) => metingen.some((meting) => meting.scores[domein] !== undefined));
  return (
    <Table
      bijschrift={`Scores van ${naam}`}
      bijschriftVerborgen
      kop={[{ titel: "Domein" }, ...metingen.map((meting) => ({ titel: kolomVan(meting) })), { titel: "Verschil" }]}
      rijen={gescoord.map((domein) => [
        domeinen[domein],
        ...metingen.map((meting) => scoreInWoorden(meting.scores[domein])),
        verschilInWoorden(regels.find((regel) => regel.domein === domein)?.verschil),
      ])}
      leeg=""
    />
  );
}
