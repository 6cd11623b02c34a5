import { accept, refuse } from "#shared/result.ts";
import { type Bestandssoort, bestandssoorten } from "./bestandssoort.ts";

export const documentsoorten = {
  brief: "Brief",
  beschikking: "Beschikking",
  verslag: "Verslag",
  foto: "Foto",
  ander: "Iets anders",
} as const;
export type Documentsoort = keyof typeof documentsoorten;

export type Document = {
  readonly id: string;
  readonly titel: string;
  readonly soort: Documentsoort;
  readonly bestandssoort: Bestandssoort;
  /** Ids of the deelnemers it is about; none is the gezin as a whole. */
  readonly over: readonly string[];
  /** In bytes. */
  readonly grootte: number;
  readonly door: string;
  readonly toegevoegdOp: Date;
  readonly ingetrokkenOp: Date | null;
  readonly intrekreden: string | null;
};

type Kring = {
  readonly deelnemers: readonly string[];
  /** For whom the one who adds it takes part; undefined is for all. */
  readonly voor: readonly string[] | undefined;
  /** Whether the same bytes stand in this dossier already, as far as she sees. */
  readonly isAanwezig: boolean;
};

/** About people of this gezin, and once. */
export function toevoegen(over: readonly string[], { deelnemers, voor, isAanwezig }: Kring) {
  if (!over.every((id) => deelnemers.includes(id))) return refuse("geen_deelnemer");
  if (voor !== undefined && (over.length === 0 || !over.every((id) => voor.includes(id))))
    return refuse("niet_voor_hen");
  return isAanwezig ? refuse("al_aanwezig") : accept(over);
}

/** It does not belong here, and is not given out any more. */
export function intrekken({ ingetrokkenOp }: Pick<Document, "ingetrokkenOp">) {
  return ingetrokkenOp === null ? accept(undefined) : refuse("al_ingetrokken");
}

/** What a file is called when it is downloaded: its title, without what a computer would read as a place or a command. */
export function downloadnaam({ titel, bestandssoort }: Pick<Document, "titel" | "bestandssoort">): string {
  const schoon = titel
    .normalize("NFC")
    .replaceAll(/[\p{C}"*/:<>?\\|]+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/^[ .~-]+|[ .]+$/g, "");
  const kort = Array.from(schoon).slice(0, 80).join("").trimEnd();
  const naam = /^(|con|prn|aux|nul|com\d|lpt\d)$/i.test(kort) ? `document ${kort}`.trimEnd() : kort;
  return `${naam}.${bestandssoorten[bestandssoort].uitgangen[0]}`;
}

/** Content-Disposition (RFC 6266): never shown in the browser; the name in ASCII, and as it is (RFC 8187). */
export function alsDownload(naam: string): string {
  const ascii = naam
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\w .()-]/g, "_")
    .replace(/^\./, "document.");
  const heel = encodeURIComponent(naam.toWellFormed()).replaceAll(
    /['()*]/g,
    (teken) => `%${teken.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${heel}`;
}

/** "350 kB", "2,4 MB" */
export function grootteInWoorden(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} kB`;
  return `${(bytes / (1024 * 1024)).toFixed(1).replace(".", ",")} MB`;
}
