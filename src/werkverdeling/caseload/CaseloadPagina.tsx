import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { niveaus, woordVoor } from "#instroom/hulpvraag/codelijst.ts";
import { hulpvraagPaths } from "#instroom/hulpvraag/paths.ts";
import { eersteRegel } from "#shared/tekst.ts";
import { Bladeren } from "#web/components/Bladeren.tsx";
import { Button } from "#web/components/Button.tsx";
import { Datum } from "#web/components/Datum.tsx";
import { Merk } from "#web/components/Merk.tsx";
import { Select } from "#web/components/Select.tsx";
import { Table } from "#web/components/Table.tsx";
import { type Behandelaar, type LopendRegel, wachtDagen } from "./caseload.ts";
import { caseloadPaths } from "./paths.ts";

export type CaseloadProps = {
  readonly regels: readonly LopendRegel[];
  readonly behandelaars: readonly Behandelaar[];
  /** The id of the one whose hulpvragen are shown; undefined for everyone's. */
  readonly behandelaar: string | undefined;
  readonly vandaag: string;
  readonly volgende: string | undefined;
  readonly isVervolg: boolean;
  readonly meerTeams: boolean;
};

const kop = [
  { titel: "Wie" },
  { titel: "Behandelaar" },
  { titel: "Gevraagd" },
  { titel: "Eerste gesprek" },
  { titel: "Route" },
];

/** What runs in the team, so that nothing falls out of sight. No counts and no speed per person: this is not about colleagues. */
export function CaseloadPagina(props: CaseloadProps) {
  const { regels, behandelaars, behandelaar, vandaag, volgende, isVervolg, meerTeams } = props;
  return (
    <>
      <Heading level={1}>Lopend</Heading>
      <Paragraph>
        Hulpvragen van je team die een collega heeft. Bovenaan staat wat is blijven liggen bij iemand die geen toegang
        meer heeft, dan spoed zonder eerste gesprek, daarna wie het langst geleden vroeg. Leun- en steuncontact staat
        apart, onderaan.
      </Paragraph>
      {behandelaars.length === 0 ? null : <Keuze behandelaars={behandelaars} behandelaar={behandelaar} />}
      <Table
        bijschrift="Lopende hulpvragen"
        bijschriftVerborgen
        breed
        kop={kop}
        rijen={regels.map((regel) => rij(regel, vandaag, meerTeams))}
        leeg={
          isVervolg
            ? "Dit waren alle lopende hulpvragen."
            : "Er lopen geen hulpvragen. Wat een collega uit de instroom pakt, staat hier."
        }
      />
      <Bladeren volgende={volgende} begin={isVervolg ? caseloadPaths.lopendMet({ behandelaar }) : undefined} />
    </>
  );
}

function Keuze({ behandelaars, behandelaar = "" }: Pick<CaseloadProps, "behandelaars" | "behandelaar">) {
  return (
    <form className="kt-form kt-form--naast" method="get" action={caseloadPaths.lopend} noValidate>
      <Select
        form={{ values: { behandelaar }, errors: {} }}
        name="behandelaar"
        label="Behandelaar"
        options={behandelaars.map(({ id, naam, actief }) => ({
          value: id,
          label: actief ? naam : `${naam} (heeft geen toegang meer)`,
        }))}
        leeg="Iedereen"
        breed="half"
        optional="stil"
      />
      <div className="kt-acties">
        <Button soort="secundair">Toon hulpvragen</Button>
      </div>
    </form>
  );
}

function rij(regel: LopendRegel, vandaag: string, meerTeams: boolean) {
  const wacht = wachtDagen(regel, vandaag);
  return [
    <>
      {regel.spoed ? <Merk soort="spoed">Spoed</Merk> : null}{" "}
      <a href={hulpvraagPaths.hulpvraag(regel.id)}>{regel.naam ?? "Zonder naam"}</a>
      {regel.rang === 3 ? <Merk soort="neutraal">Leun- en steuncontact</Merk> : null}
      <div className="kt-bijzaak">{eersteRegel(regel.eigenWoorden, 80)}</div>
    </>,
    <>
      {regel.behandelaar}
      {regel.behandelaarActief ? null : (
        <div>
          <Merk soort="telaat">Heeft geen toegang meer</Merk>
        </div>
      )}
      {meerTeams ? <div className="kt-bijzaak">{regel.team}</div> : null}
    </>,
    <>
      <Datum datum={regel.gemeldOp} vandaag={vandaag} vorm="dag" />
      {wacht === undefined ? null : <div className="kt-bijzaak">Wacht {wacht === 1 ? "1 dag" : `${wacht} dagen`}</div>}
    </>,
    regel.eersteGesprekOp === null ? "Nog niet" : <Datum datum={regel.eersteGesprekOp} vandaag={vandaag} vorm="dag" />,
    regel.route === null ? "Nog niet gekozen" : woordVoor(niveaus, regel.route),
  ];
}
