/**
 * `npm run bench`: what Keukentafel promises about speed, measured on this machine. `--only verkeer,start` runs a part.
 * Loopback only; each figure is the median of three. What others took of the machine stands beside it.
 */
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { meetCijfers } from "./cijfers.ts";
import { meetDossier } from "./dossier.ts";
import { meetFormulier } from "./formulier.ts";
import { meetImport } from "./importeren.ts";
import { inMap, startProgramma } from "./programma.ts";
import { meetPersoon } from "./persoon.ts";
import { meetStart } from "./start.ts";
import { getal, type Regel, tabel } from "./tabel.ts";
import { meetVerkeer } from "./verkeer.ts";

const zeg = (regel: string) => console.error(regel);

const delen: Readonly<Record<string, () => Promise<Regel[]>>> = {
  verkeer: () => meetVerkeer(zeg),
  dossier: () => meetDossier(zeg),
  cijfers: () => meetCijfers(zeg),
  persoon: () => meetPersoon(zeg),
  formulier: () => inMap(formulier),
  start: () => meetStart(zeg),
  import: () => inMap(meetImport),
};

const { values } = parseArgs({ options: { only: { type: "string" } } });
const gekozen = values.only?.split(",") ?? Object.keys(delen);
const onbekend = gekozen.find((naam) => !(naam in delen));
if (onbekend !== undefined) {
  zeg(`Geen deel: ${onbekend}. Er is: ${Object.keys(delen).join(", ")}.`);
  process.exit(2);
}

const regels: Regel[] = [];
for (const naam of gekozen) {
  zeg(`── ${naam}`);
  regels.push(...((await delen[naam]?.()) ?? []));
}
const last = loadavg().map((een) => getal(een));
console.log(`\n${tabel(regels)}\n`);
console.log(
  `Node ${process.version}, ${cpus().length} processoren (${cpus()[0]?.model}); belasting nu ${last.join(", ")}.`,
);
process.exitCode = regels.some(({ gehaald }) => gehaald === false) ? 1 : 0;

async function formulier(folder: string): Promise<Regel[]> {
  const programma = await startProgramma(join(folder, "data"));
  try {
    return await meetFormulier(programma.origin);
  } finally {
    await programma.stop();
  }
}
