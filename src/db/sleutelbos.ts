import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Sleutels, sleutelVan } from "#shared/versleuteling.ts";

export type SleutelSettings = {
  readonly DATA_DIR: string;
  readonly BSN_SLEUTEL?: Buffer | undefined;
  readonly BSN_INDEX_SLEUTEL?: Buffer | undefined;
  readonly HANDTEKENING_SLEUTEL?: Buffer | undefined;
};

/** The keys from the settings; outside production those that are missing are made once, in DATA_DIR/sleutels.json (0600). */
export async function readSleutels(settings: SleutelSettings): Promise<Sleutels> {
  const [bsn, bsnIndex, handtekening] = [
    settings.BSN_SLEUTEL,
    settings.BSN_INDEX_SLEUTEL,
    settings.HANDTEKENING_SLEUTEL,
  ].map((bytes) => bytes && sleutelVan(bytes));
  if (bsn && bsnIndex && handtekening) return { bsn, bsnIndex, handtekening };
  const eigen = await readOrMake(settings.DATA_DIR);
  return {
    bsn: bsn ?? eigen.bsn,
    bsnIndex: bsnIndex ?? eigen.bsnIndex,
    handtekening: handtekening ?? eigen.handtekening,
  };
}

async function readOrMake(dataDir: string): Promise<Sleutels> {
  const file = join(dataDir, "sleutels.json");
  await mkdir(dataDir, { recursive: true });
  const verse = () => randomBytes(32).toString("base64");
  const tekst = JSON.stringify({ bsn: verse(), bsnIndex: verse(), handtekening: verse() });
  // Exclusive: of two processes that start at once one makes the keys, the other reads them.
  await writeFile(file, tekst, { mode: 0o600, flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  const gelezen = JSON.parse(await readFile(file, "utf8")) as Record<keyof Sleutels, string>; // written by the lines above
  const sleutel = (naam: keyof Sleutels) => sleutelVan(Buffer.from(gelezen[naam], "base64"));
  return { bsn: sleutel("bsn"), bsnIndex: sleutel("bsnIndex"), handtekening: sleutel("handtekening") };
}
