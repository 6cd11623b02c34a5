import { type Domein, domeincodes } from "./domeinen.ts";
import { geldend, type Meting, type Moment, type Score, vervallen } from "./zelfredzaamheid.ts";

/** One domain, where it began and where it is now; undefined where it was not scored. */
export type Regel = {
  readonly domein: Domein;
  readonly van: Score | undefined;
  readonly naar: Score | undefined;
  /** Steps up; negative is down. Undefined where one of the two is missing. */
  readonly verschil: number | undefined;
};

/** How one person gets by, from start to einde. */
export type Persoonsbeeld = {
  readonly id: string;
  readonly naam: string;
  /** From the first to the last. */
  readonly metingen: readonly Meting[];
  readonly van: Meting | undefined;
  /** The einde, and until there is one the last evaluatie. */
  readonly naar: Meting | undefined;
  /** Of every domain that was scored at one of the two, in the order of the matrix. */
  readonly regels: readonly Regel[];
  /** What was corrected. */
  readonly vervallen: readonly Meting[];
};

type Mens = { readonly id: string; readonly naam: string };

export function beeldVan({ id, naam }: Mens, alle: readonly Meting[]): Persoonsbeeld {
  const eigen = alle.filter(({ inwonerId }) => inwonerId === id);
  const metingen = geldend(eigen);
  const van = metingen.find(({ moment }) => moment === "start");
  const naar = metingen.findLast(({ moment }) => moment !== "start");
  const regels = domeincodes.flatMap((domein) => {
    const [begin, nu] = [van?.scores[domein], naar?.scores[domein]];
    if (begin === undefined && nu === undefined) return [];
    const verschil = begin === undefined || nu === undefined ? undefined : nu - begin;
    return [{ domein, van: begin, naar: nu, verschil }];
  });
  return { id, naam, metingen, van, naar, regels, vervallen: vervallen(eigen) };
}

/** Of everyone of whom something was ever written down. */
export function beelden(mensen: readonly Mens[], alle: readonly Meting[]): readonly Persoonsbeeld[] {
  return mensen.filter(({ id }) => alle.some(({ inwonerId }) => inwonerId === id)).map((mens) => beeldVan(mens, alle));
}

/** Who has a start and no einde: at closing there is something to look back on. */
export function zonderEinde(gezin: readonly Mens[], alle: readonly Meting[]): readonly Mens[] {
  return gezin.filter((mens) => {
    const { van, naar } = beeldVan(mens, alle);
    return van !== undefined && naar?.moment !== "einde";
  });
}

/** What is most likely written down next: whom it is about, when only one can be meant, and which moment. */
export function voorstel(
  gezin: readonly Mens[],
  alle: readonly Meting[],
  gevraagd: Moment | undefined,
): { readonly inwonerId: string; readonly moment: Moment } {
  const enige = (mensen: readonly Mens[]) => (mensen.length === 1 ? (mensen[0]?.id ?? "") : "");
  if (gevraagd === "einde") return { inwonerId: enige(zonderEinde(gezin, alle)), moment: "einde" };
  const metStart = gezin.filter((mens) => beeldVan(mens, alle).van !== undefined);
  return metStart.length === 0
    ? { inwonerId: enige(gezin), moment: "start" }
    : { inwonerId: enige(metStart), moment: "evaluatie" };
}
