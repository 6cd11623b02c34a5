import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { unitOfWork } from "#db/uow.ts";
import { zonderInlog } from "#shared/identiteit.ts";
import { testDatabase } from "../../../test/database.ts";
import { importeren, type ImportOpties } from "./commands.ts";
import { lockImport } from "./queries.ts";

const nu = new Date("2026-07-01T12:00:00+02:00");
const aantal = 6000;
const { databases, owner, ownerUrl, sleutels } = await testDatabase();

let map = "";
let bestand = "";
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), "keukentafel-import-"));
  bestand = join(map, "groot.csv");
  const rijen = Array.from({ length: aantal }, (_, n) => `Z${n};05-03-2024;zelf;Holtenbroek;Vraag ${n};`);
  await writeFile(
    bestand,
    ["zaaknummer;datum melding;kanaal;wijk;hulpvraag;datum afgesloten", ...rijen, ""].join("\r\n"),
  );
});
afterAll(() => rm(map, { recursive: true }));
beforeEach(() => rm(join(map, "groot.importverslag.csv"), { force: true }));

function importeer(opties: Partial<ImportOpties> = {}) {
  return importeren(databases, sleutels, 193, bestand, { peildatum: "2026-07-01", nu, ...opties });
}

async function stand() {
  const { rows } = await sql<{ rijen: number }>`select
    (select count(*) from hulpvraag)::int + (select count(*) from inwoner)::int
    + (select count(*) from gebeurtenis where soort <> 'medewerker_toegevoegd')::int as rijen`.execute(owner);
  return { rijen: rows[0]?.rijen, bestanden: await readdir(map) };
}

const niets = { rijen: 0, bestanden: ["groot.csv"] };

/** Does this once the file has been read halfway. */
function halverwege(doen: () => void): NonNullable<ImportOpties["voortgang"]> {
  let isGedaan = false;
  return (gelezen, totaal) => {
    if (isGedaan || gelezen < totaal / 2) return;
    isGedaan = true;
    doen();
  };
}

describe("een import die niet afkomt laat niets half achter", () => {
  test("als wie hem startte hem afbreekt", async () => {
    const afbreker = new AbortController();
    const opties = { signaal: afbreker.signal, voortgang: halverwege(() => afbreker.abort()) };
    await expect(importeer(opties)).rejects.toThrow("Afgebroken. Er is niets overgenomen.");
    expect(await stand()).toEqual(niets);
  });

  test("als de verbinding met de database wegvalt", async () => {
    const breek = halverwege(
      () =>
        void sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'keukentafel_app'
        and datname = current_database() and state <> 'idle'`.execute(owner),
    );
    await expect(importeer({ voortgang: breek })).rejects.toThrow(/terminat|not queryable|EPIPE|ECONNRESET/);
    expect(await stand()).toEqual(niets);
  });

  test("als het programma met kill -9 wordt beëindigd; daarna lukt hij gewoon", async () => {
    const kind = spawn(process.execPath, ["--input-type=module", "--eval", programma()], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(kind.stdout, "data"); // it is halfway
    kind.kill("SIGKILL");
    await once(kind, "exit");
    await expect.poll(async () => (await stand()).rijen).toBe(0);
    expect(existsSync(join(map, "groot.importverslag.csv"))).toBe(false);

    // The server may need a moment to see that the other side is gone.
    await expect
      .poll(() => importeer().then(({ samenvatting }) => samenvatting.accepted, String), { timeout: 10_000 })
      .toBe(aantal);
    expect(await stand()).toEqual({ rijen: 3 * aantal + 1, bestanden: ["groot.csv", "groot.importverslag.csv"] });
  });
});

test("een tweede import naast een eerste wordt geweigerd, ook met een ander bestand", async () => {
  await unitOfWork(databases.app, zonderInlog(193, "import"), nu, async (tx) => {
    expect(await lockImport(tx)).toBe(true);
    await expect(importeer()).rejects.toThrow("Er loopt al een import voor deze gemeente");
  });
});

/** A program of its own that imports, says so halfway and then waits to be killed. */
function programma(): string {
  const room = (naam: string) => JSON.stringify(new URL(naam, import.meta.url).href);
  const hex = Object.entries(sleutels).map(
    ([naam, sleutel]) => `${naam}: sleutelVan(Buffer.from("${sleutel.export().toString("hex")}", "hex"))`,
  );
  return `
    import { writeSync } from "node:fs";
    const { sleutelVan } = await import(${room("../../shared/versleuteling.ts")});
    const { importeren } = await import(${room("./commands.ts")});
    const { openPool } = await import(${room("../../db/pool.ts")});
    const app = openPool(${JSON.stringify(ownerUrl)}, "keukentafel_app");
    const voortgang = (gelezen, totaal) => {
      if (gelezen < totaal / 2) return;
      writeSync(1, "halverwege");
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    };
    await importeren({ app }, { ${hex.join(", ")} }, 193, ${JSON.stringify(bestand)},
      { peildatum: "2026-07-01", nu: new Date(), voortgang });`;
}
