import { randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Sleutels, sleutelVan } from "#shared/versleuteling.ts";

export type SleutelSettings = {
  readonly DATA_DIR: string;
  readonly BSN_SLEUTEL?: Buffer | undefined;
  readonly BSN_INDEX_SLEUTEL?: Buffer | undefined;
  readonly HANDTEKENING_SLEUTEL?: Buffer | undefined;
};

/** The file with the keys is there and cannot be used. New ones would make every BSN unreadable, so nothing is made. */
export class SleutelbosError extends Error {
  override name = "SleutelbosError";
}

const lengte = 32;

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
  const tekst = (await readIfThere(file)) ?? (await make(dataDir, file));
  const gelezen = readJson(tekst);
  const sleutel = (naam: keyof Sleutels) => {
    const waarde = gelezen?.[naam];
    const bytes = Buffer.from(typeof waarde === "string" ? waarde : "", "base64");
    if (bytes.length === lengte) return sleutelVan(bytes);
    throw new SleutelbosError(`Het bestand ${file} met de sleutels is leeg of kapot. Zet het terug uit een back-up.`);
  };
  return { bsn: sleutel("bsn"), bsnIndex: sleutel("bsnIndex"), handtekening: sleutel("handtekening") };
}

/** Whole or not at all, also when the power fails. Of two processes that start at once one makes the keys, the other reads them. */
async function make(dataDir: string, file: string): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  const verse = () => randomBytes(lengte).toString("base64");
  const tekst = JSON.stringify({ bsn: verse(), bsnIndex: verse(), handtekening: verse() });
  const tijdelijk = `${file}.${randomUUID()}`;
  try {
    await writeFile(tijdelijk, tekst, { mode: 0o600, flag: "wx", flush: true });
    await link(tijdelijk, file);
    return tekst;
  } catch (error) {
    if (codeVan(error) === "EEXIST") return await readFile(file, "utf8");
    throw error;
  } finally {
    await rm(tijdelijk, { force: true });
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (codeVan(error) === "ENOENT") return undefined;
    throw error;
  }
}

function readJson(tekst: string): Partial<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(tekst) as Partial<Record<string, unknown>>; // each value is checked where it is used
  } catch {
    return undefined;
  }
}

function codeVan(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
