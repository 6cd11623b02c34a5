import type { EersteMedewerker, Inrichting } from "#beheer/inrichting/inrichting.ts";

// Codes, names and inhabitants of the wijken: CBS Wijk- en Buurtkaart 2024, PDOK (CC BY 4.0). All people are made up.
const wijken: Inrichting["wijken"] = [
  { code: "WK019310", naam: "Wijk 10 Binnenstad", inwoners: 4225 },
  { code: "WK019311", naam: "Wijk 11 Diezerpoort", inwoners: 10970 },
  { code: "WK019312", naam: "Wijk 12 Wipstrik", inwoners: 6380 },
  { code: "WK019313", naam: "Wijk 13 Assendorp", inwoners: 13090 },
  { code: "WK019314", naam: "Wijk 14 Kamperpoort-Veerallee", inwoners: 4315 },
  { code: "WK019320", naam: "Wijk 20 Poort van Zwolle", inwoners: 365 },
  { code: "WK019321", naam: "Wijk 21 Westenholte", inwoners: 5370 },
  { code: "WK019322", naam: "Wijk 22 Stadshagen", inwoners: 28125 },
  { code: "WK019330", naam: "Wijk 30 Holtenbroek", inwoners: 10030 },
  { code: "WK019331", naam: "Wijk 31 Aa-landen", inwoners: 13355 },
  { code: "WK019332", naam: "Wijk 32 Vechtlanden", inwoners: 1030 },
  { code: "WK019340", naam: "Wijk 40 Berkum", inwoners: 5260 },
  { code: "WK019341", naam: "Wijk 41 Marsweteringlanden", inwoners: 1195 },
  { code: "WK019350", naam: "Wijk 50 Schelle", inwoners: 13930 },
  { code: "WK019351", naam: "Wijk 51 Ittersum", inwoners: 14615 },
  { code: "WK019352", naam: "Wijk 52 Soestweteringlanden", inwoners: 880 },
];

const teams: Inrichting["teams"] = [
  { naam: "SWT Centrum", wijken: ["WK019310", "WK019311", "WK019314"] },
  { naam: "SWT Noord", wijken: ["WK019330", "WK019331", "WK019332"] },
  { naam: "SWT Oost", wijken: ["WK019312", "WK019313", "WK019340", "WK019341"] },
  { naam: "SWT West", wijken: ["WK019320", "WK019321", "WK019322"] },
  { naam: "SWT Zuid", wijken: ["WK019350", "WK019351", "WK019352"] },
];

const vraagsoorten: Inrichting["vraagsoorten"] = [
  { naam: "Schulden", leefgebied: "financien" },
  { naam: "Toeslagen en uitkering", leefgebied: "financien" },
  { naam: "Dreigende ontruiming", leefgebied: "wonen" },
  { naam: "Passende woning", leefgebied: "wonen" },
  { naam: "Werk zoeken", leefgebied: "werk" },
  { naam: "Opvoeding", leefgebied: "gezin" },
  { naam: "Scheiding", leefgebied: "gezin" },
  { naam: "Eenzaamheid", leefgebied: "netwerk" },
  { naam: "Daginvulling", leefgebied: "dagbesteding" },
  { naam: "Angst of somberheid", leefgebied: "geestelijk" },
  { naam: "Hulp in het huishouden", leefgebied: "zorg" },
  { naam: "Mantelzorg te zwaar", leefgebied: "zorg" },
  { naam: "Alcohol, drugs of gokken", leefgebied: "verslaving" },
  { naam: "Terug uit detentie", leefgebied: "justitie" },
  { naam: "Onveilig thuis", leefgebied: "veiligheid" },
];

const organisaties = [
  "Gemeente Zwolle",
  "Welzijn Zwolle (demo)",
  "Thuiszorg IJsselland (demo)",
  "Jeugdhulp Vecht (demo)",
];
const disciplines = [
  "Wijkverpleegkundige",
  "Jeugdhulpverlener",
  "Ouderenadviseur",
  "Maatschappelijk werker",
  "Opbouwwerker",
  "Schuldhulpverlener",
  "Consulent sociale dienst",
];

/** Three workers and a coordinator in a team; each is employed by a moederorganisatie. */
function teamVan(team: string, namen: readonly [string, string, string, string], begin: number): EersteMedewerker[] {
  return namen.map((naam, index) => ({
    naam,
    email: adresVan(naam),
    rollen: index === 0 ? ["medewerker", "coordinator"] : ["medewerker"],
    teams: [{ naam: team, instroom: index < 3, coordinator: index === 0 }],
    organisatie: organisaties[(begin + index) % organisaties.length]!,
    discipline: disciplines[(begin + index) % disciplines.length]!,
  }));
}

function adresVan(naam: string): string {
  const plat = naam
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  return `${plat.replaceAll(/[^a-z]+/g, ".")}@zwolle.demo.example`;
}

const staf: EersteMedewerker[] = [
  { naam: "Karin Wolters", email: adresVan("Karin Wolters"), rollen: ["kwaliteitsmedewerker"], teams: [] },
  { naam: "Henk Postma", email: adresVan("Henk Postma"), rollen: ["beheerder"], teams: [] },
  { naam: "Priya Sharma", email: adresVan("Priya Sharma"), rollen: ["privacy_officer"], teams: [] },
];

export const zwolle: Inrichting = {
  id: 193,
  naam: "Zwolle",
  telefoon: "14 038",
  email: "wijkteam@zwolle.demo.example",
  privacyEmail: "privacy@zwolle.demo.example",
  clientondersteuning: "bel 038 000 00 00 (demo) of vraag ernaar bij het wijkteam",
  reactieWerkdagen: 3,
  demonstratie: true,
  vangnet: "SWT Centrum",
  teams,
  wijken,
  organisaties,
  disciplines,
  vraagsoorten,
  medewerkers: [
    ...teamVan("SWT Centrum", ["Fatima Benali", "Joost van Dijk", "Sanne Bakker", "Emre Yıldız"], 0),
    ...teamVan("SWT Noord", ["Marieke Hoekstra", "Ruben de Boer", "Samira el Idrissi", "Tom Visser"], 1),
    ...teamVan("SWT Oost", ["Willem Prins", "Noor Jansen", "Kees Mulder", "Lotte Smit"], 2),
    ...teamVan("SWT West", ["Esther Kuiper", "Daan Vermeer", "Aylin Demir", "Bram Schouten"], 3),
    ...teamVan("SWT Zuid", ["Gerda Timmer", "Yusuf Kaya", "Iris Dekker", "Paul Huisman"], 4),
    ...staf,
  ],
};
