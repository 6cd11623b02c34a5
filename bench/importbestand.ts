/**
 * Makes an old registration to measure the import with: `node bench/importbestand.ts <rijen> <bestand> [zaad]`.
 * Fictional throughout, and as messy as such files are: four date notations, spellings, faults, Windows-1252, CRLF.
 * The same seed gives the same file; every row has a zaaknummer of its own.
 */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";

type Kies = <T>(lijst: readonly T[]) => T;

const kop =
  "zaaknummer;datum melding;kanaal;verwijzer;achternaam;tussenvoegsel;voornaam;geboortedatum;bsn;straat;huisnr;postcode;wijk;team;hulpvraag;leefgebied;zwaarte;datum eerste gesprek;datum afgesloten;uitkomst;medewerker";
const kanalen = [
  "zelf",
  "inwoner",
  "balie",
  "telefonisch (zelf)",
  "huisarts",
  "HA",
  "wijkagent",
  "school",
  "familie",
  "corporatie",
  "huisbezoek",
  "signaal energie",
  "Veilig Thuis",
  "welzijn",
  "???",
];
const achternamen = [
  "Vlierboom",
  "Zandzegge",
  "Kwartelvoet",
  "Ijssalon",
  "Rietmuis",
  "Honingklaver",
  "Café-Noir",
  "Wiegel-Zwaan",
];
const voornamen = ["Tobias", "Mirthe", "Noëlle", "Jurriën", "Fatimé", "Bo", "Cornelia Wilhelmina", "Siem"];
const wijken = [
  "WK019310",
  "Wijk 11 Diezerpoort",
  "Assendorp",
  "WK019322",
  "Holtenbroek",
  "Aa-landen",
  "WK019350",
  "Ittersum",
  "Elders",
];
const teams = ["SWT Centrum", "SWT Noord", "SWT Oost", "SWT West", "SWT Zuid"];
const vragen = [
  "Kan de rekening van het water niet betalen",
  "Wil leren omgaan met een druk gezin",
  "De lift is stuk en de boodschappen zijn zwaar; belt graag terug",
  'Zegt: ""morgen misschien""\r\nen heeft dan liever bezoek aan huis',
  "=1+1 vroeg iemand in het oude systeem",
  "Zoekt gezelschap voor de middag, en iemand die af en toe meeloopt naar de markt of naar de dokter",
];
const leefgebieden = [
  "financien",
  "wonen",
  "gezin",
  "netwerk",
  "dagbesteding",
  "geestelijk",
  "zorg",
  "verslaving",
  "justitie",
  "werk",
  "veiligheid",
];
const uitkomsten = [
  "informatie en advies",
  "I&A",
  "naar welzijn",
  "vrijwilliger",
  "eigen inzet SWT",
  "SWT begeleiding",
  "maatwerk Wmo",
  "verwezen ggz",
  "geen contact",
  "verhuisd",
];
const msPerDag = 86_400_000;

/** Mulberry32: a small generator with a seed; numbers from 0 up to 1. */
function toeval(zaad: number): () => number {
  let stand = zaad;
  return () => {
    stand = (stand + 0x6d2b79f5) | 0;
    let t = Math.imul(stand ^ (stand >>> 15), 1 | stand);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function datum(dagnummer: number, notatie: number): string {
  const dag = new Date(dagnummer * msPerDag);
  const [jaar, maand, nummer] = [dag.getUTCFullYear(), dag.getUTCMonth() + 1, dag.getUTCDate()];
  if (notatie < 0.1) return dag.toISOString().slice(0, 10);
  if (notatie < 0.13) return String(dagnummer + 25_569); // days since 30 December 1899
  if (notatie < 0.2) return `${nummer}/${maand}/${jaar}`;
  return `${String(nummer).padStart(2, "0")}-${String(maand).padStart(2, "0")}-${jaar}`;
}

/** A number of the range that the national test set uses (999...), so that it can be nobody's. */
function testBsn(getal: number): string {
  for (let nummer = 999_000_000 + Math.floor(getal * 900_000); ; nummer += 1) {
    const som = Array.from(String(nummer), Number).reduce(
      (totaal, cijfer, i) => totaal + cijfer * (i === 8 ? -1 : 9 - i),
      0,
    );
    if (som % 11 === 0) return String(nummer);
  }
}

function rij(nummer: number, getal: () => number, kies: Kies): string {
  const laatste = Math.floor(Date.UTC(2026, 5, 30) / msPerDag);
  const gemeld = laatste - Math.floor(getal() * 2700);
  const gesprek = Math.min(laatste, gemeld + Math.floor(getal() * 60));
  const einde = gesprek + Math.floor(getal() * 300);
  const isOpen = einde > laatste || getal() < 0.03;
  const fout = getal();
  const cellen = [
    `Z${new Date(gemeld * msPerDag).getUTCFullYear()}-${String(nummer).padStart(7, "0")}`,
    fout < 0.004 ? "" : fout < 0.007 ? "31-02-2024" : datum(gemeld, getal()),
    kies(kanalen),
    kies(["", "", "dr. Vos", "De Regenboog"]),
    kies(achternamen),
    kies(["", "", "van", "de"]),
    kies(voornamen),
    getal() < 0.01 ? "1971" : datum(Math.floor(getal() * 14_000) - 12_000, 1),
    fout > 0.995 ? "999999999" : getal() < 0.3 ? "" : testBsn(getal()),
    kies(["Torenlaan", "Waterpad", "Korte Dreef"]),
    String(1 + Math.floor(getal() * 200)),
    `${8010 + Math.floor(getal() * 40)} ${kies(["AB", "CD", "XZ"])}`,
    kies(wijken),
    kies(teams),
    `"${kies(vragen)}"`,
    kies(leefgebieden),
    kies(["licht", "enkelvoudig", "meervoudig", "Licht", ""]),
    getal() < 0.02 ? "" : datum(gesprek, getal()),
    ...(isOpen ? ["", ""] : [datum(einde, getal()), kies(uitkomsten)]),
    kies(["A. Linde", "P. Berk", "S. Es"]),
  ];
  return `${cellen.join(";")}\r\n`;
}

const [aantal = "200000", bestand = "importbestand.csv", zaad = "1"] = process.argv.slice(2);
const getal = toeval(Number(zaad));
const uit = createWriteStream(bestand, { encoding: "latin1" });
uit.write(`${kop}\r\n`);
for (let nummer = 1; nummer <= Number(aantal); nummer += 1) {
  const past = uit.write(rij(nummer, getal, (lijst) => lijst[Math.floor(getal() * lijst.length)]!));
  if (!past) await once(uit, "drain");
}
uit.end();
await finished(uit);
console.log(`${bestand}: ${aantal} rijen`);
