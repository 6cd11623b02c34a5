import type { Kolommen } from "#sturing/statistiek/risk-set.ts";
import { InvoerFout, leesGetal, leesTelling, plaatsenVan } from "./invoer.ts";

/** What the rows said. Without a column groep there is one group, without a name. */
export type Spells = {
  readonly groepen: readonly { readonly naam: string | null; readonly kolommen: Kolommen }[];
  /** Names of causes; cause 1 first. */
  readonly oorzaken: readonly string[];
};

export type SpellLezer = {
  readonly rij: (cellen: readonly string[], regel: number) => void;
  readonly klaar: () => Spells;
};

const MEESTE_GROEPEN = 200;
const MEESTE_OORZAKEN = 100;

/** Rows duur, gebeurtenis (0 open, else the cause) and if present ingang and groep, into columns of numbers. */
export function spellLezer(kop: readonly string[]): SpellLezer {
  const plaats = plaatsenVan(kop, ["duur", "gebeurtenis"], ["ingang", "groep"]);
  const groepen = nummering("groep", MEESTE_GROEPEN);
  const oorzaken = nummering("gebeurtenis", MEESTE_OORZAKEN);
  const buffers: Buffer[] = [];
  return {
    rij(cellen, regel) {
      const duur = leesGetal(cellen[plaats.duur], "duur", regel);
      const ingang = leesIngang(plaats.ingang === undefined ? "" : cellen[plaats.ingang], duur, regel);
      const oorzaak = leesOorzaak(cellen[plaats.gebeurtenis], regel);
      const groep = plaats.groep === undefined ? "" : (cellen[plaats.groep] ?? "").trim();
      const nummer = groepen.nummerVan(groep, regel);
      const buffer = (buffers[nummer] ??= new Buffer());
      buffer.erbij(duur, oorzaak === null ? 0 : oorzaken.nummerVan(oorzaak, regel) + 1, ingang);
    },
    klaar() {
      const { volgorde, namen } = oorzaken.gesorteerd();
      const opNaam = groepen.gesorteerd();
      const kolommen = buffers.map((buffer) => buffer.kolommen(volgorde));
      return {
        groepen: opNaam.oorspronkelijk.flatMap((nummer, i) => {
          const eigen = kolommen[nummer];
          return eigen ? [{ naam: plaats.groep === undefined ? null : (opNaam.namen[i] ?? ""), kolommen: eigen }] : [];
        }),
        oorzaken: namen,
      };
    },
  };
}

/** The name of the cause; null for still open. A number is a whole one: -1 or 0,5 is a mistake, not a cause. */
function leesOorzaak(cel: string | undefined, regel: number): string | null {
  const oorzaak = (cel ?? "").trim();
  if (oorzaak === "") throw new InvoerFout("gebeurtenis is leeg. Vul 0 in (nog open), 1 of een oorzaak.", regel);
  if (!/^[-+\d]/.test(oorzaak)) return oorzaak;
  const nummer = leesTelling(oorzaak, "gebeurtenis", regel);
  return nummer === 0 ? null : String(nummer);
}

function leesIngang(cel: string | undefined, duur: number, regel: number): number {
  if ((cel ?? "").trim() === "") return -Infinity;
  const ingang = leesGetal(cel, "ingang", regel);
  if (ingang >= duur) {
    throw new InvoerFout(
      "ingang is niet kleiner dan duur. Wie voor zijn ingang klaar was telt niet mee: laat die rij weg.",
      regel,
    );
  }
  return ingang;
}

/** Names get numbers as they come; at the end they are put in order, so that the order of the rows is nothing. */
function nummering(kolom: string, meeste: number) {
  const nummers = new Map<string, number>();
  return {
    nummerVan(naam: string, regel: number): number {
      const bekend = nummers.get(naam);
      if (bekend !== undefined) return bekend;
      if (nummers.size === meeste) throw new InvoerFout(`meer dan ${meeste} verschillende waarden in ${kolom}.`, regel);
      nummers.set(naam, nummers.size);
      return nummers.size - 1;
    },
    gesorteerd() {
      const paren = [...nummers].toSorted(([een], [ander]) => een.localeCompare(ander, "nl", { numeric: true }));
      const oorspronkelijk = paren.map(([, nummer]) => nummer);
      const volgorde = oorspronkelijk.map((_, nummer) => oorspronkelijk.indexOf(nummer));
      return { namen: paren.map(([naam]) => naam), oorspronkelijk, volgorde };
    },
  };
}

/** Columns that grow by doubling: a million rows take 18 MB. */
class Buffer {
  #aantal = 0;
  #duur = new Float64Array(1024);
  #ingang = new Float64Array(1024);
  #gebeurtenis = new Uint16Array(1024);

  erbij(duur: number, gebeurtenis: number, ingang: number): void {
    if (this.#aantal === this.#duur.length) {
      this.#duur = verdubbeld(this.#duur, new Float64Array(2 * this.#aantal));
      this.#ingang = verdubbeld(this.#ingang, new Float64Array(2 * this.#aantal));
      this.#gebeurtenis = verdubbeld(this.#gebeurtenis, new Uint16Array(2 * this.#aantal));
    }
    this.#duur[this.#aantal] = duur;
    this.#ingang[this.#aantal] = ingang;
    this.#gebeurtenis[this.#aantal] = gebeurtenis;
    this.#aantal += 1;
  }

  /** With causes numbered anew: `volgorde[i]` is the new place of cause i + 1. */
  kolommen(volgorde: readonly number[]): Kolommen {
    return {
      duur: this.#duur.subarray(0, this.#aantal),
      ingang: this.#ingang.subarray(0, this.#aantal),
      gebeurtenis: this.#gebeurtenis
        .subarray(0, this.#aantal)
        .map((nummer) => (nummer === 0 ? 0 : (volgorde[nummer - 1] ?? 0) + 1)),
    };
  }
}

function verdubbeld<T extends Float64Array | Uint16Array>(van: T, naar: T): T {
  naar.set(van);
  return naar;
}
