import { type Dag, dagenTussen, weekdag } from "./datum.ts";

const dagen = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];
const maanden = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
];

/** The exact day in full: "dinsdag 24 november 2026". */
export function dagVoluit(dag: Dag): string {
  return `${zonderJaar(dag)} ${jaarVan(dag)}`;
}

/** The day as people say it: "gisteren", "vandaag", "morgen", "dinsdag 24 november"; with the year when it is another year. */
export function dagInWoorden(dag: Dag, vandaag: Dag): string {
  const nabij = nabijeDag(dagenTussen(vandaag, dag));
  if (nabij !== undefined) return nabij;
  return jaarVan(dag) === jaarVan(vandaag) ? zonderJaar(dag) : dagVoluit(dag);
}

/** A day by which something must be done: "vandaag", "morgen", "over 3 dagen", "12 dagen te laat". */
export function termijnInWoorden(dag: Dag, vandaag: Dag): string {
  const over = dagenTussen(vandaag, dag);
  if (over < 0) return `${aantalDagen(-over)} te laat`;
  return nabijeDag(over) ?? `over ${aantalDagen(over)}`;
}

/** A day that lies behind us: "vandaag", "gisteren", "12 dagen geleden"; a day to come reads as a term. */
export function geledenInWoorden(dag: Dag, vandaag: Dag): string {
  const geleden = dagenTussen(dag, vandaag);
  if (geleden < 0) return termijnInWoorden(dag, vandaag);
  return nabijeDag(-geleden) ?? `${aantalDagen(geleden)} geleden`;
}

/** "1 dag", "12 dagen". */
export function aantalDagen(aantal: number): string {
  return aantal === 1 ? "1 dag" : `${aantal} dagen`;
}

/** The time of day in the Netherlands, to the minute. */
export function tijdVan(moment: Date): string {
  return new Intl.DateTimeFormat("nl-NL", { timeZone: "Europe/Amsterdam", hour: "2-digit", minute: "2-digit" }).format(
    moment,
  );
}

function nabijeDag(over: number): string | undefined {
  if (over === 0) return "vandaag";
  if (over === 1) return "morgen";
  return over === -1 ? "gisteren" : undefined;
}

function zonderJaar(dag: Dag): string {
  const maand = maanden[Number(dag.slice(5, 7)) - 1];
  return `${dagen[weekdag(dag)]} ${Number(dag.slice(8, 10))} ${maand}`;
}

function jaarVan(dag: Dag): string {
  return dag.slice(0, 4);
}
