import { existsSync } from "node:fs";
import { unpackBrowser } from "./unpack.ts";

/** Where the browser is, and what must be in its environment to start. */
export type FoundBrowser = { executablePath: string; env: Readonly<Record<string, string>> };

const debian = "/usr/bin/chromium";

/** In order: $CHROME_PATH, Debian's chromium, and the one from npm, unpacked in the temporary folder. */
export async function findBrowser(): Promise<FoundBrowser> {
  const chosen = process.env["CHROME_PATH"];
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH wijst naar ${chosen}, maar dat bestaat niet.`);
    return { executablePath: chosen, env: {} };
  }
  if (existsSync(debian)) return { executablePath: debian, env: {} };

  return unpackBrowser();
}
