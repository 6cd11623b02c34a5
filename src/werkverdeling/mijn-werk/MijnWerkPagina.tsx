import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { afspraakPaths } from "#begeleiding/afspraak/paths.ts";
import { TijdvakFragment } from "#begeleiding/afspraak/TijdvakFragment.tsx";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { contactsoorten } from "#begeleiding/contactmoment/contactmoment.ts";
import { taakverloopPaths } from "#begeleiding/taakverloop/paths.ts";
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
import { waarom, type Werk } from "./volgorde.ts";

export type MijnWerkProps = {
  readonly naam: string;
  /** What stands on this page, in the order of what matters now. */
  readonly werk: readonly Werk[];
  /** How many hulpvragen and taken are open in all, and at how many a day has passed. */
  readonly hulpvragen: number;
  readonly taken: number;
  readonly teLaat: number;
  readonly vandaag: string;
  readonly reactieWerkdagen: number;
  readonly volgende: string | undefined;
  readonly begin: string | undefined;
  readonly erIsMeer: boolean;
  /** Today and the weeks to come. */
  readonly afspraken: readonly MijnAfspraak[];
};

const kop = [{ titel: "Wie" }, { titel: "Nu te doen" }, { titel: "Waarom nu" }, { titel: "Route" }];

/** What do I do now? In order of what is due, whatever it is, with the reason. */
export function MijnWerkPagina(props: MijnWerkProps) {
  const { naam, werk, afspraken, vandaag, volgende, begin, erIsMeer } = props;
  return (
    <>
      <Heading level={1}>Dag {naam.split(" ")[0]}</Heading>
      <Paragraph>{samenvatting(props)}</Paragraph>
      <p>
        <LinkButton href={registratiePaths.nieuw}>Nieuwe hulpvraag</LinkButton>
      </p>
      <Table
        bijschrift="Mijn werk"
        bijschriftVerborgen
        breed
        kop={kop}
        rijen={werk.map((een) => rij(een, props))}
        leeg="Je hebt geen open hulpvragen. Wat je in de instroom pakt of wat een collega jou toewijst, staat hier."
      />
      <Bladeren volgende={volgende} begin={begin} />
      <Afspraken afspraken={afspraken} vandaag={vandaag} />
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

function samenvatting({ hulpvragen, taken, teLaat, erIsMeer }: MijnWerkProps): string {
  if (hulpvragen + taken === 0) return "Er staat niets voor je open.";
  if (erIsMeer) return `Je hebt meer dan ${hulpvragen} open hulpvragen. Hier staan spoed en wie het langst wacht.`;
  const delen = [
    hulpvragen === 0 ? "" : hulpvragen === 1 ? "1 open hulpvraag" : `${hulpvragen} open hulpvragen`,
    taken === 0 ? "" : taken === 1 ? "1 taak" : `${taken} taken`,
  ];
  const open = `Je hebt ${delen.filter(Boolean).join(" en ")}.`;
  if (teLaat === 0) return `${open} Er is niets te laat.`;
  return `${open} Bij ${teLaat} is iets te laat.`;
}

function rij(werk: Werk, { vandaag, reactieWerkdagen }: MijnWerkProps) {
  const reden = waarom(werk, reactieWerkdagen);
  if (werk.soort === "taak")
    return [<Gezin taak={werk.taak} />, <Doen taak={werk.taak} vandaag={vandaag} />, reden, "Dossier"];
  const { item } = werk;
  return [
    <Vrager item={item} />,
    <Nu nu={item.nu} vandaag={vandaag} />,
    reden,
    item.route === null ? "Nog niet gekozen" : woordVoor(niveaus, item.route),
  ];
}

function Vrager({ item }: { readonly item: WerkItem }) {
  return (
    <>
      {item.spoed ? <Merk soort="spoed">Spoed</Merk> : null}{" "}
      <a href={hulpvraagPaths.hulpvraag(item.id)}>{item.naam ?? "Zonder naam"}</a>
      <div className="kt-bijzaak">{eersteRegel(item.eigenWoorden, 80)}</div>
      {item.isVanMij ? null : <div className="kt-bijzaak">Je vervangt {item.behandelaar}</div>}
    </>
  );
}

function Gezin({ taak }: { readonly taak: MijnTaak }) {
  return <a href={casusPaths.casus(taak.casusId)}>{taak.gezin ?? "Dossier"}</a>;
}

function Doen({ taak, vandaag }: { readonly taak: MijnTaak; readonly vandaag: string }) {
  return (
    <>
      <a href={taakverloopPaths.taak(taak.casusId, taak.id)}>{taak.wat}</a>
      {taak.uiterlijk === null ? null : (
        <div>
          <Uiterlijk datum={taak.uiterlijk} vandaag={vandaag} />
        </div>
      )}
    </>
  );
}

const werkwoorden: Readonly<Record<Eerstvolgende["wat"], string>> = {
  bellen: "Terugbellen",
  onderzoek: "Wmo-onderzoek afronden",
  route: "Route kiezen",
  gesprek: "Eerste gesprek voeren",
  helpen: "Helpen of afsluiten",
  steunen: "Leun- en steuncontact",
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
