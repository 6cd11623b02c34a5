import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { FoundBrowser } from "./find.ts";

const execute = promisify(execFile);

/** The Chromium of @sparticuz/chromium (x64, glibc), with the libraries and the font a bare machine lacks. */
export async function unpackBrowser(): Promise<FoundBrowser> {
  const folder = await unpackedFolder();
  const executablePath = join(folder, "chromium");
  const own = { FONTCONFIG_FILE: join(folder, "fonts.conf") };
  const withLibraries = { ...own, LD_LIBRARY_PATH: join(folder, "al2023", "lib") };

  if (await starts(executablePath, own)) return { executablePath, env: own };
  if (await starts(executablePath, withLibraries)) return { executablePath, env: withLibraries };

  throw new Error(
    `De browser uit npm start niet op deze machine (${process.arch}); installeer Chromium en zet CHROME_PATH.`,
  );
}

/** Unpacks once per version and user: beside its place first, so that nobody ever starts half a browser. */
async function unpackedFolder(): Promise<string> {
  const folder = join(tmpdir(), `keukentafel-browser-${await packageVersion()}-${userInfo().uid}`);
  const ready = () => existsSync(join(folder, "chromium"));

  if (!ready()) {
    const staging = await mkdtemp(`${folder}-`);
    await unpackInto(staging);
    await writeFile(join(staging, "fonts.conf"), fontsConf(folder));
    if (!ready()) await rm(folder, { recursive: true, force: true });
    await rename(staging, folder).catch(() => rm(staging, { recursive: true, force: true }));
  }
  // @NOTE The temporary folder is open to all: never start what somebody else put there.
  if ((await stat(folder)).uid !== userInfo().uid) throw new Error(`${folder} is van een andere gebruiker.`);
  return folder;
}

const packageRoot = dirname(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))));

async function packageVersion(): Promise<string> {
  const text = await readFile(join(packageRoot, "package.json"), "utf8");
  return /"version": "([^"]+)"/.exec(text)?.[1] ?? "onbekend";
}

const archives = ["chromium.br", "swiftshader.tar.br", "al2023.tar.br", "fonts.tar.br"];

/** The package unpacks into the temporary folder of its process only, so it gets a process with its own. */
async function unpackInto(folder: string): Promise<void> {
  const files = archives.map((archive) => join(packageRoot, "bin", archive));
  const program = `
    import { inflate } from "@sparticuz/chromium";
    await Promise.all(${JSON.stringify(files)}.map((file) => inflate(file)));`;
  await execute(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: folder },
  });
}

/** The font of the package first: the same letters on every machine, also on one without fonts. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
}

async function starts(executablePath: string, env: Readonly<Record<string, string>>): Promise<boolean> {
  const attempt = execute(executablePath, ["--version"], { env: { ...process.env, ...env }, timeout: 20_000 });
  return attempt.then(
    () => true,
    () => false,
  );
}
