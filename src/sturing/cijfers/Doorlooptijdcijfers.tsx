import { Kolommen } from "#web/components/Kolommen.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Table } from "#web/components/Table.tsx";
import { hoeveel } from "#web/grafiek/getallen.ts";
import { intervalInWoorden, mediaanKort } from "#web/grafiek/mediaan.ts";
import { OverlevingsGrafiek } from "#web/grafiek/OverlevingsGrafiek.tsx";
import { overlevingTabel } from "#web/grafiek/tabellen.ts";
import type { Doorlooptijd } from "./doorlooptijd.ts";
import { eenheid } from "./Instroomcijfers.tsx";
import { type Kader, ondertitel, Toelichting } from "./Toelichting.tsx";

const soorten = {
  wachttijd: {
    sectie: "Wachttijd",
    titel: "Wachttijd tot het eerste gesprek",
    maat: "Dagen van de vraag tot het eerste gesprek, van gemelde hulpvragen",
    open: "nog wacht op een eerste gesprek",
    klaar: "had een eerste gesprek",
    leeg: "In deze periode zijn er geen hulpvragen gemeld. Er is dus geen wachttijd te tonen.",
  },
  duur: {
    sectie: "Duur",
    titel: "Duur van eerste gesprek tot afsluiten",
    maat: "Dagen van het eerste gesprek tot afsluiten, van hulpvragen met een eerste gesprek",
    open: "nog open is",
    klaar: "was afgesloten",
    leeg: "In deze periode was er geen eerste gesprek. Er is dus geen duur te tonen.",
  },
} as const;

type Props = { readonly soort: keyof typeof soorten; readonly tijd: Doorlooptijd; readonly kader: Kader };

/** How long it takes, with those that are still open counted. */
export function Doorlooptijdcijfers({ soort, tijd, kader }: Props) {
  const { sectie, titel, maat, open, klaar, leeg } = soorten[soort];
  const { km, mediaan, tekenTot: tot } = tijd;
  return (
    <Sectie titel={sectie} id={`${soort}-sectie`}>
      <Kolommen context={km.n === 0 ? null : <Kwartielen soort={soort} tijd={tijd} />}>
        <OverlevingsGrafiek
          {...{ titel, open, klaar, leeg, mediaan, tot }}
          id={soort}
          ondertitel={ondertitel(maat, kader)}
          stappen={km.stappen}
          noot={km.n === 0 ? undefined : [geteld(soort, tijd), gestopt(tijd)].join(" ")}
        />
      </Kolommen>
      <Toelichting van={soort} {...{ titel, kader }} tabel={overlevingTabel(km.stappen, open, "dagen", tot)} />
    </Sectie>
  );
}

function Kwartielen({ soort, tijd }: Omit<Props, "kader">) {
  const delen = [
    ["Een kwart", tijd.kwart],
    ["De helft (mediaan)", tijd.mediaan],
    ["Drie kwart", tijd.driekwart],
  ] as const;
  return (
    <Table
      bijschrift={soort === "wachttijd" ? "Binnen hoeveel dagen was het eerste gesprek?" : "Binnen hoeveel dagen was het afgesloten?"}
      kop={[{ titel: "Deel" }, { titel: "Binnen", getal: true }, { titel: "Met 95% zekerheid", getal: true }]}
      rijen={delen.map(([naam, kwantiel]) => [
        naam,
        mediaanKort(kwantiel, "dagen"),
        intervalInWoorden(kwantiel, "dagen") ?? "geen marge",
      ])}
      leeg=""
    />
  );
}

/** Who is counted, and how many of those have not come to the end. */
function geteld(soort: Props["soort"], { km, bereikt, open, afgebroken }: Doorlooptijd): string {
  const delen =
    soort === "wachttijd"
      ? [`${bereikt} met een eerste gesprek`, wachtend(open), zonderGesprek(afgebroken)]
      : [`${bereikt} afgesloten`, `${open} nog open, meegeteld tot de peildatum`];
  return `Geteld: ${hoeveel(km.n, eenheid)}. ${delen.filter(Boolean).join("; ")}.`;
}

function wachtend(aantal: number): string {
  return `${aantal} ${aantal === 1 ? "wacht" : "wachten"} nog, meegeteld tot de peildatum`;
}

function zonderGesprek(aantal: number): string {
  return aantal === 0 ? "" : `${aantal} afgesloten zonder eerste gesprek, meegeteld tot die dag`;
}

function gestopt({ tekenTot }: Doorlooptijd): string {
  return tekenTot === undefined ? "" : `De lijn stopt bij ${tekenTot} dagen: weinig hulpvragen zijn langer gevolgd. De getallen tellen alle dagen mee.`;
}
