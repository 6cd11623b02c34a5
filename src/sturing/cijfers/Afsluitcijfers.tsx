import { afsluitredenen, instanties, niveaus } from "#instroom/hulpvraag/codelijst.ts";
import { Sectie } from "#web/components/Sectie.tsx";
import { hoeveel } from "#web/grafiek/getallen.ts";
import { LiggendeStaven } from "#web/grafiek/LiggendeStaven.tsx";
import { aantallenTabel } from "#web/grafiek/tabellen.ts";
import { aantalMet, type Afgesloten, staven, type Telling, totaal } from "./cijfers.ts";
import { Figuurblok, type Kader, ondertitel } from "./Figuurblok.tsx";
import { eenheid } from "./Instroomcijfers.tsx";

const soorten = {
  uitkomst: { titel: "Uitkomst: het bereikte niveau", kop: "Uitkomst", lijst: niveaus, zonder: "Zonder uitkomst" },
  afsluitreden: { titel: "Reden van afsluiten", kop: "Reden", lijst: afsluitredenen, zonder: "Zonder reden" },
  doorverwezen: { titel: "Waarheen is doorverwezen", kop: "Naar", lijst: instanties, zonder: "Niet doorverwezen" },
} as const;

type Props = { readonly afgesloten: Afgesloten; readonly kader: Kader };

/** How it ended: what was reached, where people went, why it closed. */
export function Afsluitcijfers({ afgesloten, kader }: Props) {
  return (
    <Sectie titel="Afgesloten" id="afgesloten">
      <div className="kt-figuren">
        <Einde soort="uitkomst" tellingen={afgesloten.uitkomst} kader={kader} />
        <Einde soort="doorverwezen" tellingen={afgesloten.doorverwezen} kader={kader} />
        <Einde soort="afsluitreden" tellingen={afgesloten.afsluitreden} kader={kader} />
      </div>
    </Sectie>
  );
}

type EindeProps = { soort: keyof typeof soorten; tellingen: readonly Telling[]; kader: Kader };

function Einde({ soort, tellingen, kader }: EindeProps) {
  const { titel, kop, lijst, zonder } = soorten[soort];
  const geheel = totaal(tellingen);
  const zonderCode = aantalMet(tellingen, null);
  const perSoort = staven(tellingen, lijst);
  const inTabel = zonderCode === 0 ? perSoort : [...perSoort, { naam: zonder, aantal: zonderCode }];
  return (
    <Figuurblok van={soort} {...{ titel, kader }} tabel={aantallenTabel(kop, "Hulpvragen", inTabel, geheel)}>
      <LiggendeStaven
        {...{ titel, geheel, eenheid }}
        id={soort}
        ondertitel={ondertitel("Afgesloten hulpvragen", kader)}
        staven={perSoort}
        leeg={
          geheel === 0
            ? "In deze periode zijn er geen hulpvragen afgesloten."
            : `${zonder}: ${hoeveel(geheel, eenheid)}.`
        }
        noot={zonderCode === 0 ? undefined : `${zonder}: ${hoeveel(zonderCode, eenheid)}.`}
      />
    </Figuurblok>
  );
}
