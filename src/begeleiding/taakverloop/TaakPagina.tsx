import { Heading } from "@nl-design-system-candidate/heading-react";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { taakPaths } from "#begeleiding/taak/paths.ts";
import { type Taak, uitlegVan } from "#begeleiding/taak/taak.ts";
import { wettelijkeTermijnen } from "#begeleiding/taak/wettelijke-termijnen.ts";
import { werksoorten } from "#begeleiding/taak/werksoort.ts";
import { Button } from "#web/components/Button.tsx";
import { Datum } from "#web/components/Datum.tsx";
import { Feiten } from "#web/components/Feiten.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Verloop, type VerloopProps } from "./Verloop.tsx";
import { Wijzigen, type WijzigenProps } from "./Wijzigen.tsx";

export type TaakProps = WijzigenProps &
  VerloopProps & {
    readonly taak: Taak & { readonly wie: string };
    readonly gezin: string;
    readonly magWijzigen: boolean;
    /** Why a form that is not on this page was refused. */
    readonly melding: string | undefined;
  };

const standen = { te_doen: "Nog te doen", gedaan: "Gedaan", vervallen: "Hoeft niet meer" } as const;

/** One task: what it rests on, how its last day came about, and what may be changed. */
export function TaakPagina(props: TaakProps) {
  const { taak, gezin, magWijzigen, melding } = props;
  const magNu = magWijzigen && taak.stand === "te_doen";
  return (
    <>
      <Heading level={1}>{taak.wat}</Heading>
      <p className="kt-bijzaak">{gezin}</p>
      {melding === undefined ? null : <Notice soort="fout">{melding}</Notice>}
      <Kern {...props} />
      <Uitleg taak={taak} />
      <Verloop {...props} />
      {magNu ? <Wijzigen {...props} /> : null}
      {magNu ? <Afronden taak={taak} /> : null}
      <p>
        <a href={casusPaths.casus(taak.casusId)}>Naar het dossier</a>
      </p>
    </>
  );
}

function Kern({ taak, vandaag }: TaakProps) {
  const termijn = wettelijkeTermijnen.find(({ code }) => code === taak.termijn?.code);
  const staatStil = taak.termijn !== null && taak.uiterlijk === null;
  const dag = taak.uiterlijk === null ? "Geen dag afgesproken" : <Datum datum={taak.uiterlijk} vandaag={vandaag} />;
  return (
    <Feiten
      feiten={[
        ["Wie", taak.wie],
        ["Uiterlijk", staatStil ? "Nog geen dag: de termijn staat stil" : dag],
        ["Stand", standen[taak.stand]],
        ["Soort werk", werksoorten[taak.werksoort]],
        ...(termijn === undefined || taak.termijn === null
          ? []
          : [
              ["Grond", `${termijn.wet} artikel ${termijn.artikel}`] as const,
              ["Versie van de wet", `${taak.termijn.versie}, geldig vanaf ${leesbaar(termijn.geldigVan)}`] as const,
              [termijn.aanvang, <Datum datum={taak.termijn.begin} vandaag={vandaag} />] as const,
            ]),
      ]}
    />
  );
}

/** 2015-01-01 -> 1-1-2015 */
function leesbaar(dag: string): string {
  return dag.split("-").toReversed().map(Number).join("-");
}

function Uitleg({ taak }: Pick<TaakProps, "taak">) {
  const stappen = uitlegVan(taak);
  if (stappen.length === 0) return null;
  return (
    <Sectie titel="Zo komt de laatste dag tot stand">
      <ol>
        {stappen.map(({ tekst, grond }) => (
          <li key={tekst}>
            {tekst}
            {grond === undefined ? null : <span className="kt-bijzaak"> {grond}</span>}
          </li>
        ))}
      </ol>
    </Sectie>
  );
}

function Afronden({ taak }: Pick<TaakProps, "taak">) {
  return (
    <Sectie titel="Klaar?">
      <form method="post" action={taakPaths.stand(taak.casusId, taak.id)} className="kt-acties">
        <Button name="stand" value="gedaan">
          Gedaan
        </Button>
        <Button soort="stil" name="stand" value="vervallen">
          Hoeft niet meer
        </Button>
      </form>
    </Sectie>
  );
}
