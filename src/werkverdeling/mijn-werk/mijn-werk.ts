import type { Contactsoort } from "#begeleiding/contactmoment/contactmoment.ts";
import type { Dag } from "#shared/datum.ts";
import { dagenTussen, dagVan, plusDagen } from "#shared/datum.ts";
import { momentVan } from "#shared/tijdstip.ts";
import { onderzoekUiterlijk, reactieUiterlijk } from "#instroom/hulpvraag/hulpvraag.ts";

/** One open hulpvraag of the medewerker, or of someone she stands in for. */
export type WerkRegel = {
  readonly id: string;
  readonly naam: string | null;
  readonly eigenWoorden: string;
  readonly gemeldOp: Dag;
  readonly spoed: boolean;
  readonly route: string | null;
  readonly wmoMeldingOp: Dag | null;
  readonly onderzoekAfgerondOp: Dag | null;
  readonly eersteReactieOp: Dag | null;
  readonly eersteGesprekOp: Dag | null;
  readonly behandelaar: string;
  readonly isVanMij: boolean;
  /** Its dossier is in the phase leun- en steuncontact. */
  readonly inLeunEnSteun?: boolean;
};

/** What has to be done next, why, and by when. Without a day when nothing but the helping itself is left. */
export type Eerstvolgende = {
  readonly wat: "bellen" | "gesprek" | "onderzoek" | "route" | "helpen" | "steunen";
  readonly uiterlijk: Dag | undefined;
};

export type WerkItem = WerkRegel & { readonly nu: Eerstvolgende; readonly wachtDagen: number | undefined };

/** Something to do for a gezin, as it stands in the list. */
export type MijnTaak = {
  readonly id: string;
  readonly casusId: string;
  readonly wat: string;
  readonly gezin: string | null;
  readonly uiterlijk: Dag | null;
  /** The term of the law it rests on. */
  readonly termijnCode: string | null;
  readonly elkeWeken: number | null;
};

/** A conversation to come, as it stands in the list. */
export type MijnAfspraak = {
  readonly id: string;
  readonly casusId: string;
  readonly soort: Contactsoort;
  readonly begint: Date;
  readonly eindigt: Date;
  readonly waar: string | null;
  readonly gezin: string | null;
};

/** From this morning on, for two weeks. */
export function komendeWeken(nu: Date) {
  const vandaag = dagVan(nu);
  return { van: momentVan(vandaag, "00:00") ?? nu, tot: momentVan(plusDagen(vandaag, 15), "00:00") ?? nu };
}

/** So many lines at a time; what is due first stands on the first page. */
export const perPagina = 50;

/** The first thing to do: call back, choose a route, talk, finish the Wmo-onderzoek (a legal term), help or keep in touch. */
export function eerstvolgende(regel: WerkRegel, reactieWerkdagen: number): Eerstvolgende {
  const onderzoek = regel.onderzoekAfgerondOp === null ? regel.wmoMeldingOp : null;
  const termijn = onderzoek === null ? undefined : onderzoekUiterlijk(onderzoek);
  if (regel.eersteReactieOp === null)
    return { wat: "bellen", uiterlijk: reactieUiterlijk(regel.gemeldOp, reactieWerkdagen) };
  if (regel.route === null) return { wat: "route", uiterlijk: termijn };
  if (regel.eersteGesprekOp === null) return { wat: "gesprek", uiterlijk: termijn };
  if (termijn !== undefined) return { wat: "onderzoek", uiterlijk: termijn };
  return { wat: regel.inLeunEnSteun === true ? "steunen" : "helpen", uiterlijk: undefined };
}

/** Urgent first, then what is due first, then who waits longest. */
export function opVolgorde(regels: readonly WerkRegel[], reactieWerkdagen: number, vandaag: Dag): WerkItem[] {
  return regels
    .map((regel) => ({ ...regel, nu: eerstvolgende(regel, reactieWerkdagen), wachtDagen: wacht(regel, vandaag) }))
    .toSorted(vergelijk);
}

/** Who waits for a conversation goes before who is being helped. */
const volgorde: readonly Eerstvolgende["wat"][] = ["bellen", "onderzoek", "gesprek", "route", "helpen", "steunen"];

function vergelijk(a: WerkItem, b: WerkItem): number {
  if (spoedNu(a) !== spoedNu(b)) return spoedNu(a) ? -1 : 1;
  const [eindeA, eindeB] = [a.nu.uiterlijk ?? "9999", b.nu.uiterlijk ?? "9999"];
  if (eindeA !== eindeB) return eindeA < eindeB ? -1 : 1;
  if (a.nu.wat !== b.nu.wat) return volgorde.indexOf(a.nu.wat) - volgorde.indexOf(b.nu.wat);
  if (a.gemeldOp !== b.gemeldOp) return a.gemeldOp < b.gemeldOp ? -1 : 1;
  return a.id.localeCompare(b.id);
}

/** Urgency is about the start: after the first conversation the work goes on in its own order. */
function spoedNu(item: WerkItem): boolean {
  return item.spoed && item.eersteGesprekOp === null;
}

function wacht(regel: WerkRegel, vandaag: Dag): number | undefined {
  return regel.eersteGesprekOp === null ? dagenTussen(regel.gemeldOp, vandaag) : undefined;
}

/** Where a page of the list begins, as it stands in its address; 0 when it is none of ours. */
export function leesVanaf(tekst: string | undefined): number {
  return tekst !== undefined && /^\d{1,3}$/.test(tekst) ? Number(tekst) : 0;
}
