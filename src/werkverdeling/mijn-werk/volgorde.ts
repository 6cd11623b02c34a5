import { opVolgorde, type MijnTaak, type WerkItem, type WerkRegel } from "./mijn-werk.ts";
import type { Dag } from "#shared/datum.ts";
import { wettelijkeTermijnen } from "#begeleiding/taak/wettelijke-termijnen.ts";

/** One line of Mijn werk: a hulpvraag with what it asks now, or something to do for a gezin. */
export type Werk =
  | { readonly soort: "hulpvraag"; readonly id: string; readonly item: WerkItem }
  | { readonly soort: "taak"; readonly id: string; readonly taak: MijnTaak };

/** On one day: who waits for us first, then the law, then what was agreed; without a day who is being helped comes last. */
const rangen = ["bellen", "onderzoek", "wet", "afspraak", "gesprek", "route", "taak", "helpen", "steunen"] as const;

/** Everything in one order of what matters now: urgent, then what is due first, whatever it is. */
export function inEenLijst(
  regels: readonly WerkRegel[],
  taken: readonly MijnTaak[],
  reactieWerkdagen: number,
  vandaag: Dag,
): Werk[] {
  const vragen = opVolgorde(regels, reactieWerkdagen, vandaag).map((item): Werk => ({
    soort: "hulpvraag",
    id: item.id,
    item,
  }));
  return [...vragen, ...taken.map((taak): Werk => ({ soort: "taak", id: taak.id, taak }))].toSorted(vergelijk);
}

function vergelijk(a: Werk, b: Werk): number {
  const [sleutelA, sleutelB] = [sleutel(a), sleutel(b)];
  for (const [index, deel] of sleutelA.entries()) {
    const ander = sleutelB[index] ?? "";
    if (deel !== ander) return deel < ander ? -1 : 1;
  }
  return 0;
}

function sleutel(werk: Werk): readonly string[] {
  if (werk.soort === "taak") return ["1", werk.taak.uiterlijk ?? "9999", rang(taakrang(werk.taak)), "", werk.id];
  const { nu, spoed, eersteGesprekOp, gemeldOp, id } = werk.item;
  return [spoed && eersteGesprekOp === null ? "0" : "1", nu.uiterlijk ?? "9999", rang(nu.wat), gemeldOp, id];
}

function taakrang({ uiterlijk, termijnCode }: MijnTaak): (typeof rangen)[number] {
  if (uiterlijk === null) return "taak";
  return termijnCode === null ? "afspraak" : "wet";
}

function rang(naam: (typeof rangen)[number]): string {
  return String(rangen.indexOf(naam));
}

export function isTeLaat(werk: Werk, vandaag: Dag): boolean {
  const uiterlijk = werk.soort === "taak" ? werk.taak.uiterlijk : werk.item.nu.uiterlijk;
  return uiterlijk !== undefined && uiterlijk !== null && uiterlijk < vandaag;
}

/** Why this line stands where it stands, in words. */
export function waarom(werk: Werk, reactieWerkdagen: number): string {
  return werk.soort === "taak" ? waaromTaak(werk.taak) : waaromVraag(werk.item, reactieWerkdagen);
}

function waaromTaak({ uiterlijk, termijnCode, elkeWeken }: MijnTaak): string {
  const termijn = wettelijkeTermijnen.find(({ code }) => code === termijnCode);
  if (termijnCode !== null && uiterlijk === null) return "De termijn uit de wet staat stil";
  if (termijn !== undefined) return `Termijn uit de wet: ${termijn.wet} artikel ${termijn.artikel}`;
  if (elkeWeken !== null) return `Leun- en steuncontact, elke ${elkeWeken === 1 ? "week" : `${elkeWeken} weken`}`;
  return uiterlijk === null ? "Afgesproken, zonder dag" : "De dag die is afgesproken";
}

function waaromVraag(item: WerkItem, reactieWerkdagen: number): string {
  const { nu, wachtDagen } = item;
  const gesprek =
    wachtDagen === undefined
      ? "Gesprek is geweest"
      : `Wacht ${wachtDagen === 1 ? "1 dag" : `${wachtDagen} dagen`} op een eerste gesprek`;
  const wet = nu.uiterlijk === undefined ? "" : "Zes weken na de Wmo-melding (Wmo 2015 artikel 2.3.2). ";
  switch (nu.wat) {
    case "bellen":
      return `We bellen binnen ${reactieWerkdagen === 1 ? "1 werkdag" : `${reactieWerkdagen} werkdagen`} terug. ${gesprek}`;
    case "onderzoek":
    case "route":
    case "gesprek":
      return `${wet}${gesprek}`;
    case "steunen":
      return "Het is rustig: je houdt contact";
    case "helpen":
      return `${gesprek}; er is geen termijn`;
  }
}
