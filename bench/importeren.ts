import { execFile, spawn } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { setTimeout as pause } from "node:timers/promises";
import { getal, type Regel } from "./tabel.ts";

const rijen = 200_000;
const perSeconde = 1000;
const geheugen = 400;
const hier = (pad: string) => fileURLToPath(new URL(pad, import.meta.url));

/** The import of an old registration on an empty DATA_DIR: start of the database, migrations and report included. */
export async function meetImport(folder: string): Promise<Regel[]> {
  const bestand = join(folder, "oud.csv");
  await promisify(execFile)(process.execPath, [hier("importbestand.ts"), String(rijen), bestand]);
  const begin = performance.now();
  const opdracht = [hier("../src/beheer/import/cli.ts"), "hulpvragen", bestand, "--peildatum", "2026-07-01"];
  const env = { PATH: process.env["PATH"], DATA_DIR: join(folder, "data") };
  const child = spawn(process.execPath, opdracht, { env, stdio: ["ignore", "ignore", "pipe"] });
  let gezegd = "";
  child.stderr.setEncoding("utf8").on("data", (tekst: string) => (gezegd = (gezegd + tekst).slice(-2000)));
  const gone = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const hoogste = hoogsteGeheugen(child.pid ?? 0, () => child.exitCode === null);
  const code = await gone;
  if (code !== 0) throw new Error(`the import ended with code ${code}: ${gezegd}`);
  const seconden = (performance.now() - begin) / 1000;
  const megabyte = await hoogste;
  return [
    {
      wat: `Import van ${getal(rijen, 0)} rijen (${getal((await stat(bestand)).size / 1e6, 0)} MB)`,
      gemeten: `${getal(rijen / seconden, 0)} rijen/s`,
      doel: `> ${getal(perSeconde, 0)} rijen/s`,
      gehaald: rijen / seconden > perSeconde,
      erbij: `${getal(seconden)} s, met het starten van de database`,
    },
    {
      wat: "Geheugen van de import, hoogste",
      gemeten: `${getal(megabyte, 0)} MB`,
      doel: `< ${geheugen} MB`,
      gehaald: megabyte < geheugen,
    },
  ];
}

/** VmHWM of the process, in megabytes: its highest resident memory so far. */
async function hoogsteGeheugen(pid: number, leeft: () => boolean): Promise<number> {
  let hoogste = 0;
  while (leeft()) {
    const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
    hoogste = Math.max(hoogste, Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1000);
    await pause(200);
  }
  return hoogste;
}
