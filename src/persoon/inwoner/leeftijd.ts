import { type Dag, plusDagen, plusMaanden } from "#shared/datum.ts";

/** Months until one is meerderjarig (BW 1:233). */
const totMeerderjarig = 18 * 12;

/** The first day on which someone may have been born; undefined when not even the year is known. */
export function vroegstGeboren(geboortedatum: string | null | undefined): Dag | undefined {
  return delen(geboortedatum)?.eerste;
}

/** The first day on which someone is surely eighteen; undefined when her year of birth is not known. */
export function zekerMeerderjarigOp(geboortedatum: string | null | undefined): Dag | undefined {
  const laatste = delen(geboortedatum)?.laatste;
  return laatste === undefined ? undefined : plusMaanden(laatste, totMeerderjarig);
}

/** Whether someone may still be under eighteen on this day; of who has no known year of birth we do not think so. */
export function kanMinderjarigZijn(geboortedatum: string | null | undefined, op: Dag): boolean {
  const vanaf = zekerMeerderjarigOp(geboortedatum);
  return vanaf !== undefined && op < vanaf;
}

/** Whether someone is surely under eighteen on this day. */
export function isMinderjarig(geboortedatum: string | null | undefined, op: Dag): boolean {
  const eerste = vroegstGeboren(geboortedatum);
  return eerste !== undefined && op < plusMaanden(eerste, totMeerderjarig);
}

/** A birth date that lacks its day or month (left out, or 00 as the BRP has it) as the days it may be. */
function delen(geboortedatum: string | null | undefined): { readonly eerste: Dag; readonly laatste: Dag } | undefined {
  const [jaar, maand = "00", dag = "00"] = (geboortedatum ?? "").split("-");
  if (!jaar || Number(jaar) === 0) return undefined;
  if (Number(maand) === 0) return { eerste: `${jaar}-01-01`, laatste: `${jaar}-12-31` };
  const eerste = `${jaar}-${maand}-01`;
  if (Number(dag) === 0) return { eerste, laatste: plusDagen(plusMaanden(eerste, 1), -1) };
  return { eerste: `${jaar}-${maand}-${dag}`, laatste: `${jaar}-${maand}-${dag}` };
}
