import { contactwijzen, herkomsten, instanties, leefgebieden } from "#instroom/hulpvraag/codelijst.ts";
import { Sectie } from "#web/components/Sectie.tsx";
import { getal } from "#web/grafiek/getallen.ts";
import { LiggendeStaven } from "#web/grafiek/LiggendeStaven.tsx";
import { StaafGrafiek } from "#web/grafiek/StaafGrafiek.tsx";
import { aantallenTabel, maandenTabel } from "#web/grafiek/tabellen.ts";
import { VerhoudingsBalk } from "#web/grafiek/VerhoudingsBalk.tsx";
import { aantalMet, type Gemeld, type Maandtelling, perCode, reeksen, staven, totaal } from "./cijfers.ts";
import { Figuurblok, type Kader, ondertitel } from "./Figuurblok.tsx";

type Props = { readonly gemeld: Gemeld; readonly kader: Kader };

export const eenheid = { een: "hulpvraag", meer: "hulpvragen" } as const;
const leeg = "In deze periode zijn er geen hulpvragen gemeld.";

/** What came in, month by month, who brought it, and what it is about. */
export function Instroomcijfers({ gemeld, kader }: Props) {
  return (
    <Sectie titel="Instroom" id="instroom">
      <PerMaand
        kader={kader}
        soort="herkomst"
        titel="Hulpvragen per maand, naar herkomst"
        tellingen={gemeld.herkomst}
      />
      <PerMaand
        kader={kader}
        soort="contactwijze"
        titel="Hulpvragen per maand, naar contactwijze"
        tellingen={gemeld.contactwijze}
      />
      <div className="kt-figuren">
        <div>
          <ZelfOfVerwezen gemeld={gemeld} kader={kader} />
          <Verwijzers gemeld={gemeld} kader={kader} />
        </div>
        <Leefgebieden gemeld={gemeld} kader={kader} />
      </div>
    </Sectie>
  );
}

type PerMaandProps = {
  soort: "herkomst" | "contactwijze";
  titel: string;
  tellingen: readonly Maandtelling[];
  kader: Kader;
};

function PerMaand({ soort, titel, tellingen, kader }: PerMaandProps) {
  const { maanden, lopend, deels } = kader;
  const perSoort = reeksen(tellingen, soort === "herkomst" ? herkomsten : contactwijzen, maanden);
  return (
    <Figuurblok van={soort} {...{ titel, kader }} tabel={maandenTabel(maanden, perSoort, lopend)}>
      <StaafGrafiek
        {...{ titel, maanden, lopend, eenheid, leeg }}
        id={soort}
        ondertitel={ondertitel("Aantal hulpvragen naar de maand van melding", kader)}
        reeksen={perSoort}
        noot={deels}
        zonderGeheel={soort === "contactwijze"}
      />
    </Figuurblok>
  );
}

function ZelfOfVerwezen({ gemeld, kader }: Props) {
  const titel = "Zelf gekomen of verwezen";
  const geheel = totaal(gemeld.herkomst);
  const links = { naam: "Zelf gekomen", aantal: aantalMet(gemeld.herkomst, "zelf") };
  const rechts = { naam: "Verwezen", aantal: aantalMet(gemeld.herkomst, "verwijzer") };
  const tussen = { naam: "netwerk, team zelf of onbekend", aantal: geheel - links.aantal - rechts.aantal };
  const rijen = [links, { ...tussen, naam: "Netwerk, team zelf of onbekend" }, rechts];
  return (
    <Figuurblok
      van="zelfOfVerwezen"
      {...{ titel, kader }}
      tabel={aantallenTabel("Herkomst", "Hulpvragen", rijen, geheel)}
    >
      <VerhoudingsBalk
        {...{ titel, links, rechts, tussen, eenheid, leeg }}
        id="zelf-of-verwezen"
        ondertitel={ondertitel("Deel van de gemelde hulpvragen", kader)}
      />
    </Figuurblok>
  );
}

function Verwijzers({ gemeld, kader }: Props) {
  const titel = "Wie naar het wijkteam verwijst";
  const verwijzers = staven(gemeld.verwijzers, instanties);
  const geheel = totaal(verwijzers);
  return (
    <Figuurblok
      van="verwijzers"
      {...{ titel, kader }}
      tabel={aantallenTabel("Verwijzer", "Hulpvragen", verwijzers, geheel)}
    >
      <LiggendeStaven
        {...{ titel, geheel, eenheid }}
        id="verwijzers"
        ondertitel={ondertitel("Hulpvragen van verwijzers, naar soort organisatie", kader)}
        staven={verwijzers}
        leeg="In deze periode bracht geen verwijzer een hulpvraag."
      />
    </Figuurblok>
  );
}

function Leefgebieden({ gemeld, kader }: Props) {
  const titel = "Hulpvragen per leefgebied";
  const geheel = totaal(gemeld.leefgebieden);
  const zonder = totaal(gemeld.leefgebieden.filter(({ codes }) => codes.length === 0));
  const perGebied = staven(perCode(gemeld.leefgebieden, leefgebieden), leefgebieden);
  const inTabel = zonder === 0 ? perGebied : [...perGebied, { naam: "Nog geen leefgebied gekozen", aantal: zonder }];
  const noot = [
    "Een hulpvraag kan over meer leefgebieden gaan. Samen kan het dus meer dan 100% zijn.",
    zonder === 0 ? "" : `Bij ${getal(zonder)} is nog geen leefgebied gekozen.`,
  ];
  return (
    <Figuurblok
      van="leefgebieden"
      {...{ titel, kader }}
      tabel={aantallenTabel("Leefgebied", "Hulpvragen", inTabel, geheel)}
    >
      <LiggendeStaven
        {...{ titel, geheel, eenheid, leeg }}
        id="leefgebieden"
        ondertitel={ondertitel("Gemelde hulpvragen", kader)}
        staven={perGebied}
        noot={noot.join(" ").trim()}
      />
    </Figuurblok>
  );
}
