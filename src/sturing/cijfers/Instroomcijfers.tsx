import { contactwijzen, herkomsten, instanties, leefgebieden } from "#instroom/hulpvraag/codelijst.ts";
import { Sectie } from "#web/components/Sectie.tsx";
import { LiggendeStaven } from "#web/grafiek/LiggendeStaven.tsx";
import { StaafGrafiek } from "#web/grafiek/StaafGrafiek.tsx";
import { aantallenTabel, maandenTabel } from "#web/grafiek/tabellen.ts";
import { VerhoudingsBalk } from "#web/grafiek/VerhoudingsBalk.tsx";
import { aantalMet, type Gemeld, type Maandtelling, perCode, reeksen, staven, totaal } from "./cijfers.ts";
import { type Kader, ondertitel, Toelichting } from "./Toelichting.tsx";

type Props = { readonly gemeld: Gemeld; readonly kader: Kader };

export const eenheid = { een: "hulpvraag", meer: "hulpvragen" } as const;
const leeg = "In deze periode zijn er geen hulpvragen gemeld.";

/** What came in, month by month, and who brought it. */
export function Instroomcijfers({ gemeld, kader }: Props) {
  return (
    <Sectie titel="Instroom" id="instroom">
      <PerMaand kader={kader} soort="herkomst" titel="Hulpvragen per maand, naar herkomst" tellingen={gemeld.herkomst} />
      <PerMaand kader={kader} soort="contactwijze" titel="Hulpvragen per maand, naar contactwijze" tellingen={gemeld.contactwijze} />
      <ZelfOfVerwezen gemeld={gemeld} kader={kader} />
      <Verwijzers gemeld={gemeld} kader={kader} />
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
    <>
      <StaafGrafiek
        {...{ titel, maanden, lopend, eenheid, leeg }}
        id={soort}
        ondertitel={ondertitel("Aantal hulpvragen naar de maand van melding", kader)}
        reeksen={perSoort}
        noot={deels}
      />
      <Toelichting van={soort} {...{ titel, kader }} tabel={maandenTabel(maanden, perSoort, lopend)} />
    </>
  );
}

function ZelfOfVerwezen({ gemeld, kader }: Props) {
  const titel = "Zelf gekomen of verwezen";
  const geheel = totaal(gemeld.herkomst);
  const links = { naam: "Zelf gekomen", aantal: aantalMet(gemeld.herkomst, "zelf") };
  const rechts = { naam: "Verwezen", aantal: aantalMet(gemeld.herkomst, "verwijzer") };
  const tussen = { naam: "via het netwerk, door het team zelf of onbekend", aantal: geheel - links.aantal - rechts.aantal };
  const rijen = [links, { ...tussen, naam: "Via het netwerk, door het team zelf of onbekend" }, rechts];
  return (
    <>
      <VerhoudingsBalk {...{ titel, links, rechts, tussen, eenheid, leeg }} id="zelf-of-verwezen" ondertitel={ondertitel("Deel van de gemelde hulpvragen", kader)} />
      <Toelichting van="zelfOfVerwezen" {...{ titel, kader }} tabel={aantallenTabel("Herkomst", "Hulpvragen", rijen, geheel)} />
    </>
  );
}

function Verwijzers({ gemeld, kader }: Props) {
  const titel = "Wie naar het wijkteam verwijst";
  const verwijzers = staven(gemeld.verwijzers, instanties);
  const geheel = totaal(verwijzers);
  return (
    <>
      <LiggendeStaven
        {...{ titel, geheel, eenheid }}
        id="verwijzers"
        ondertitel={ondertitel("Hulpvragen van verwijzers, naar soort organisatie", kader)}
        staven={verwijzers}
        leeg="In deze periode bracht geen verwijzer een hulpvraag."
      />
      <Toelichting van="verwijzers" {...{ titel, kader }} tabel={aantallenTabel("Verwijzer", "Hulpvragen", verwijzers, geheel)} />
    </>
  );
}

/** What the questions are about. */
export function Leefgebiedcijfers({ gemeld, kader }: Props) {
  const titel = "Hulpvragen per leefgebied";
  const geheel = totaal(gemeld.leefgebieden);
  const zonder = totaal(gemeld.leefgebieden.filter(({ codes }) => codes.length === 0));
  const perGebied = staven(perCode(gemeld.leefgebieden, leefgebieden), leefgebieden);
  const noot = "Een hulpvraag kan over meer leefgebieden gaan: samen is het meer dan 100%.";
  const inTabel = zonder === 0 ? perGebied : [...perGebied, { naam: "Nog geen leefgebied gekozen", aantal: zonder }];
  return (
    <Sectie titel="Waarover" id="leefgebieden-sectie">
      <LiggendeStaven
        {...{ titel, geheel, eenheid, leeg }}
        id="leefgebieden"
        ondertitel={ondertitel("Gemelde hulpvragen", kader)}
        staven={perGebied}
        noot={zonder === 0 ? noot : `${noot} Bij ${zonder} is nog geen leefgebied gekozen.`}
      />
      <Toelichting van="leefgebieden" {...{ titel, kader }} tabel={aantallenTabel("Leefgebied", "Hulpvragen", inTabel, geheel)} />
    </Sectie>
  );
}
