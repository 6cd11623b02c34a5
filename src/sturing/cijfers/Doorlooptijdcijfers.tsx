import { Sectie } from "#web/components/Sectie.tsx";
import { Table } from "#web/components/Table.tsx";
import { getal, hoeveel } from "#web/grafiek/getallen.ts";
import { intervalInWoorden, mediaanKort, tijdInWoorden } from "#web/grafiek/mediaan.ts";
import { OverlevingsGrafiek } from "#web/grafiek/OverlevingsGrafiek.tsx";
import { overlevingTabel } from "#web/grafiek/tabellen.ts";
import type { Doorlooptijd } from "./doorlooptijd.ts";
import { Figuurblok, type Kader, ondertitel } from "./Figuurblok.tsx";
import { eenheid } from "./Instroomcijfers.tsx";

const soorten = {
  wachttijd: {
    titel: "Wachttijd tot het eerste gesprek",
    maat: "Dagen van de vraag tot het eerste gesprek, van de gemelde hulpvragen",
    open: "nog wacht op een eerste gesprek",
    klaar: "had een eerste gesprek",
    leeg: "In deze periode zijn er geen hulpvragen gemeld. Er is dus geen wachttijd te tonen.",
  },
  duur: {
    titel: "Duur van eerste gesprek tot afsluiting",
    maat: "Dagen van het eerste gesprek tot de afsluiting, van hulpvragen met een eerste gesprek",
    open: "nog open is",
    klaar: "was afgesloten",
    leeg: "In deze periode was er geen eerste gesprek. Er is dus geen duur te tonen.",
  },
} as const;

type Soort = keyof typeof soorten;
type Props = { readonly wachttijd: Doorlooptijd; readonly duur: Doorlooptijd; readonly kader: Kader };

/** How long it takes, with those that are still open counted. */
export function Doorlooptijdcijfers({ wachttijd, duur, kader }: Props) {
  return (
    <Sectie titel="Wachttijd en duur" id="wachttijd-en-duur">
      <div className="kt-figuren">
        <Tijd soort="wachttijd" tijd={wachttijd} kader={kader} />
        <Tijd soort="duur" tijd={duur} kader={kader} />
      </div>
    </Sectie>
  );
}

function Tijd({ soort, tijd, kader }: { soort: Soort; tijd: Doorlooptijd; kader: Kader }) {
  const { titel, maat, open, klaar, leeg } = soorten[soort];
  const { km, mediaan, tekenTot: tot } = tijd;
  return (
    <Figuurblok van={soort} {...{ titel, kader }} tabel={overlevingTabel(km.stappen, open, "dagen", tot)}>
      <OverlevingsGrafiek
        {...{ titel, open, klaar, leeg, mediaan, tot }}
        id={soort}
        ondertitel={ondertitel(maat, kader)}
        stappen={km.stappen}
        noot={`${geteld(soort, tijd)}${gestopt(tot)}`}
      />
      {tijd.bereikt === 0 ? null : <Kwartielen titel={titel} tijd={tijd} />}
    </Figuurblok>
  );
}

function Kwartielen({ titel, tijd: { kwart, mediaan, driekwart } }: { titel: string; tijd: Doorlooptijd }) {
  const delen = [
    ["Een kwart", kwart],
    ["De helft (mediaan)", mediaan],
    ["Drie kwart", driekwart],
  ] as const;
  return (
    <Table
      bijschrift={`${titel}: een kwart, de helft en drie kwart`}
      bijschriftVerborgen
      kop={[{ titel: "Hulpvragen" }, { titel: "Binnen", getal: true }, { titel: "Met 95% zekerheid", getal: true }]}
      rijen={delen.map(([naam, deel]) => [
        naam,
        mediaanKort(deel, "dagen"),
        intervalInWoorden(deel, "dagen") ?? "geen marge",
      ])}
      leeg=""
    />
  );
}

/** Who is counted, and how many of those have not come to the end. */
function geteld(soort: Soort, { km, bereikt, open, afgebroken }: Doorlooptijd): string {
  const totDan = "meegeteld tot de peildatum";
  const delen =
    soort === "wachttijd"
      ? [
          `${getal(bereikt)} met een eerste gesprek`,
          `${getal(open)} ${open === 1 ? "wacht" : "wachten"} nog, ${totDan}`,
          afgebroken === 0 ? "" : `${getal(afgebroken)} afgesloten zonder eerste gesprek, meegeteld tot die dag`,
        ]
      : [`${getal(bereikt)} afgesloten`, `${getal(open)} nog open, ${totDan}`];
  return `Geteld: ${hoeveel(km.n, eenheid)}. ${delen.filter(Boolean).join("; ")}.`;
}

function gestopt(tot: number | undefined): string {
  if (tot === undefined) return "";
  return ` De lijn stopt bij ${tijdInWoorden(tot, "dagen")}: weinig hulpvragen zijn langer gevolgd. De aantallen en de tabel tellen alles mee.`;
}
