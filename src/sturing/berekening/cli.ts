import { createSecretKey } from "node:crypto";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { hmac } from "#shared/versleuteling.ts";
import { beveiligLezer } from "./cellen.ts";
import { aalenJohansenLezer, kaplanMeierLezer, logRankLezer } from "./duren.ts";
import { InvoerFout, type Lezer, type Opties } from "./invoer.ts";
import { rekenUit } from "./queries.ts";
import { xmrLezer } from "./reeks.ts";
import { wilsonLezer } from "./telling.ts";
import { funnelLezer } from "./trechter.ts";

type Maker = (kop: readonly string[], opties: Opties, sleutel: string | undefined) => Lezer;

const berekeningen: Readonly<Record<string, Maker>> = {
  "kaplan-meier": kaplanMeierLezer,
  "aalen-johansen": aalenJohansenLezer,
  "log-rank": logRankLezer,
  wilson: wilsonLezer,
  funnel: funnelLezer,
  xmr: xmrLezer,
  beveilig: (kop, opties, geheim) => {
    if (geheim === undefined || geheim === "") throw new InvoerFout("Geef de geheime sleutel: --sleutel K.");
    const sleutel = createSecretKey(geheim, "utf8");
    return beveiligLezer(kop, opties, (tekst) => hmac(sleutel, tekst).readUInt32BE(0));
  },
};

const gebruik = `Gebruik: npm run --silent reken -- <wat> <bestand.csv> [--json]
  wat: ${Object.keys(berekeningen).join(", ")}
  kaplan-meier: --interval log-log|log|plain, --tot dagen; log-rank: --tot dagen, --rho 1
  xmr: --nulmeting aantal; beveilig: --sleutel K, --basis 5
Zie docs/how-to/narekenen.md.`;

/** `npm run --silent reken -- kaplan-meier gevallen.csv --json`: any figure again, from a file. Exit code 2: something to mend. */
try {
  console.log(await antwoord(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof InvoerFout)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function antwoord(args: readonly string[]): Promise<string> {
  const { values, positionals } = ontleed(args);
  const [wat = "", bestand, ...rest] = positionals;
  const maker = Object.hasOwn(berekeningen, wat) ? berekeningen[wat] : undefined;
  if (maker === undefined || bestand === undefined || rest.length > 0) throw new InvoerFout(gebruik);
  const opties: Opties = {
    tot: getal(values.tot, "tot", 0),
    rho: getal(values.rho, "rho", 0),
    nulmeting: heel(values.nulmeting, "nulmeting"),
    basis: heel(values.basis, "basis"),
    interval: intervalVan(values.interval),
  };
  // npm starts us in the folder of the package; a path is meant from where the person stands.
  const pad = resolve(process.env["INIT_CWD"] ?? ".", bestand);
  const { json, tekst } = await rekenUit(pad, (kop) => maker(kop, opties, values.sleutel));
  return values.json === true ? JSON.stringify(json) : tekst;
}

function ontleed(args: readonly string[]) {
  const tekst = { type: "string" } as const;
  const options = { tot: tekst, rho: tekst, nulmeting: tekst, basis: tekst, interval: tekst, sleutel: tekst };
  try {
    return parseArgs({ args: [...args], options: { ...options, json: { type: "boolean" } }, allowPositionals: true });
  } catch {
    throw new InvoerFout(gebruik);
  }
}

function getal(tekst: string | undefined, optie: string, kleinste: number): number | undefined {
  if (tekst === undefined) return undefined;
  const waarde = Number(tekst.replace(",", "."));
  if (tekst.trim() === "" || !Number.isFinite(waarde) || waarde < kleinste) {
    throw new InvoerFout(`--${optie} is een getal van ${kleinste} of meer.`);
  }
  return waarde;
}

function heel(tekst: string | undefined, optie: string): number | undefined {
  const waarde = getal(tekst, optie, 2);
  if (waarde !== undefined && !Number.isSafeInteger(waarde)) throw new InvoerFout(`--${optie} is een heel getal.`);
  return waarde;
}

function intervalVan(tekst: string | undefined): Opties["interval"] {
  if (tekst === undefined || tekst === "log-log" || tekst === "log" || tekst === "plain") return tekst;
  throw new InvoerFout("--interval is log-log, log of plain.");
}
