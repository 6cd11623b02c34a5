import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { afspraakPaths } from "#begeleiding/afspraak/paths.ts";
import { TijdvakFragment } from "#begeleiding/afspraak/TijdvakFragment.tsx";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { contactsoorten } from "#begeleiding/contactmoment/contactmoment.ts";
import { registratiePaths } from "#instroom/registratie/paths.ts";
import { niveaus, woordVoor } from "#instroom/hulpvraag/codelijst.ts";
import { hulpvraagPaths } from "#instroom/hulpvraag/paths.ts";
import { eersteRegel } from "#shared/tekst.ts";
import { Bladeren } from "#web/components/Bladeren.tsx";
import { Datum } from "#web/components/Datum.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Merk } from "#web/components/Merk.tsx";
import { Table } from "#web/components/Table.tsx";
import { agendaPaths } from "#werkverdeling/agenda/paths.ts";
import type { Eerstvolgende, MijnAfspraak, MijnTaak, WerkItem } from "./mijn-werk.ts";

export type MijnWerkProps = {
  readonly naam: string;
  /** What stands on this page, of all that is open. */
  readonly items: readonly WerkItem[];
  readonly aantal: number;
  readonly teLaat: number;
  readonly vandaag: string;
  readonly volgende: string | undefined;
  readonly begin: string | undefined;
  readonly erIsMeer: boolean;
  /** What was agreed in the dossiers, what is due first on top. */
  readonly taken: readonly MijnTaak[];
  /** Today and the weeks to come. */
  readonly afspraken: readonly MijnAfspraak[];
};

const kop = [{ titel: "Wie" }, { titel: "Nu te doen" }, { titel: "Wacht op gesprek", getal: true }, { titel: "Route" }];

/** What do I do now? In order of what is due. */
export function MijnWerkPagina(props: MijnWerkProps) {
  const { naam, items, taken, afspraken, vandaag, volgende, begin, erIsMeer } = props;
  return (
    <>
      <Heading level={1}>Dag {naam.split(" ")[0]}</Heading>
      <Paragraph>{samenvatting(props)}</Paragraph>
      <p>
        <LinkButton href={registratiePaths.nieuw}>Nieuwe hulpvraag</LinkButton>
      </p>
      <Table
        bijschrift="Mijn hulpvragen"
        bijschriftVerborgen
        breed
        kop={kop}
        rijen={items.map((item) => rij(item, vandaag))}
        leeg="Je hebt geen open hulpvragen. Wat je in de instroom pakt of wat een collega jou toewijst, staat hier."
      />
      <Bladeren volgende={volgende} begin={begin} />
      <Afspraken afspraken={afspraken} vandaag={vandaag} />
      <Taken taken={taken} vandaag={vandaag} />
      {erIsMeer ? <Paragraph>Dat is meer dan één mens aankan. Bespreek je werk met de coördinator.</Paragraph> : null}
    </>
  );
}

function Afspraken({ afspraken, vandaag }: Pick<MijnWerkProps, "afspraken" | "vandaag">) {
  if (afspraken.length === 0) return null;
  return (
    <>
      <Table
        bijschrift="Afspraken tot over twee weken"
        breed
        kop={[{ titel: "Wanneer" }, { titel: "Gezin" }, { titel: "Hoe" }]}
        rijen={afspraken.map(({ id, casusId, soort, waar, gezin, ...tijd }) => [
          <a href={afspraakPaths.afspraak(casusId, id)}>
            <TijdvakFragment {...tijd} vandaag={vandaag} />
          </a>,
          <a href={casusPaths.casus(casusId)}>{gezin ?? "Dossier"}</a>,
          waar === null ? contactsoorten[soort] : `${contactsoorten[soort]} · ${waar}`,
        ])}
        leeg=""
      />
      <p>
        <a href={agendaPaths.agenda}>Zet ze in je eigen agenda</a>
      </p>
    </>
  );
}

function Taken({ taken, vandaag }: Pick<MijnWerkProps, "taken" | "vandaag">) {
  if (taken.length === 0) return null;
  return (
    <Table
      bijschrift="Taken uit je dossiers"
      breed
      kop={[{ titel: "Wat" }, { titel: "Gezin" }, { titel: "Uiterlijk" }]}
      rijen={taken.map(({ casusId, wat, gezin, uiterlijk }) => [
        wat,
        <a href={casusPaths.casus(casusId)}>{gezin ?? "Dossier"}</a>,
        uiterlijk === null ? "Geen dag afgesproken" : <Uiterlijk datum={uiterlijk} vandaag={vandaag} />,
      ])}
      leeg=""
    />
  );
}

function samenvatting({ aantal, teLaat, erIsMeer }: MijnWerkProps): string {
  if (aantal === 0) return "Er staat niets voor je open.";
  if (erIsMeer) return `Je hebt meer dan ${aantal} open hulpvragen. Hier staan spoed en wie het langst wacht.`;
  const open = aantal === 1 ? "Je hebt 1 open hulpvraag." : `Je hebt ${aantal} open hulpvragen.`;
  if (teLaat === 0) return `${open} Er is niets te laat.`;
  return `${open} Bij ${teLaat} is iets te laat.`;
}

function rij(item: WerkItem, vandaag: string) {
  return [
    <>
      {item.spoed ? <Merk soort="spoed">Spoed</Merk> : null}{" "}
      <a href={hulpvraagPaths.hulpvraag(item.id)}>{item.naam ?? "Zonder naam"}</a>
      <div className="kt-bijzaak">{eersteRegel(item.eigenWoorden, 80)}</div>
      {item.isVanMij ? null : <div className="kt-bijzaak">Je vervangt {item.behandelaar}</div>}
    </>,
    <Nu nu={item.nu} vandaag={vandaag} />,
    item.wachtDagen === undefined ? "Gesprek is geweest" : item.wachtDagen === 1 ? "1 dag" : `${item.wachtDagen} dagen`,
    item.route === null ? "Nog niet gekozen" : woordVoor(niveaus, item.route),
  ];
}

const werkwoorden: Readonly<Record<Eerstvolgende["wat"], string>> = {
  bellen: "Terugbellen",
  onderzoek: "Wmo-onderzoek afronden",
  route: "Route kiezen",
  gesprek: "Eerste gesprek voeren",
  helpen: "Helpen of afsluiten",
};

function Nu({ nu, vandaag }: { nu: Eerstvolgende; vandaag: string }) {
  if (nu.uiterlijk === undefined) return <>{werkwoorden[nu.wat]}</>;
  return (
    <>
      {werkwoorden[nu.wat]}{" "}
      <div>
        <Uiterlijk datum={nu.uiterlijk} vandaag={vandaag} />
      </div>
    </>
  );
}

function Uiterlijk({ datum, vandaag }: { datum: string; vandaag: string }) {
  const dag = <Datum datum={datum} vandaag={vandaag} vorm="relatief" />;
  return datum < vandaag ? <Merk soort="telaat">{dag}</Merk> : dag;
}
