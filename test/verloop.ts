import { collegaBetrekken } from "#begeleiding/casus/commands.ts";
import { getCasus } from "#begeleiding/casus/queries.ts";
import { conceptBewaren } from "#begeleiding/concept/commands.ts";
import { contactmomentCorrigeren, contactmomentVastleggen } from "#begeleiding/contactmoment/commands.ts";
import { leunEnSteunStarten } from "#begeleiding/fase/commands.ts";
import { taakMaken } from "#begeleiding/taak/commands.ts";
import { taakDoorgeven, termijnOpschorten, termijnVerlengen } from "#begeleiding/taakverloop/commands.ts";
import type { Tx } from "#db/uow.ts";
import { accept, type Result } from "#shared/result.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { identiteitVan, type TestDatabase } from "./database.ts";

/** A phase, a term that changed, a task passed on, words that were begun and set right. */
export async function metVerloop(tx: Tx, { owner, sleutels }: TestDatabase, casusId: string) {
  const [taakId, momentId] = [uuidv7(), uuidv7()];
  const termijn = { code: "wmo_beschikking", begin: "2026-03-02" };
  const ik = tx.wie.medewerkerId!;
  await taakMaken(tx, casusId, taakId, { wat: undefined, medewerkerId: ik, uiterlijk: undefined, termijn });
  const vanaf = (versie: number) => ({ casusId, taakId, id: uuidv7(), versie });
  const stil = { van: "2026-03-05", tot: "2026-03-06", grond: "overmacht" } as const;
  const langer = { lengte: 1, eenheid: "week", reden: "Advies volgt" } as const;
  const klaar: Result<unknown, string>[] = [
    await termijnOpschorten(tx, vanaf(1), stil),
    await termijnVerlengen(tx, vanaf(2), langer, "2026-03-10"),
  ];
  const sanne = (await identiteitVan(owner, "Sanne Bakker")).medewerkerId!;
  const betrekking = { id: uuidv7(), medewerkerId: sanne, reden: "Helpt", voor: [] };
  klaar.push(await collegaBetrekken(tx, casusId, { ...betrekking, versie: (await getCasus(tx, casusId)).versie }));
  klaar.push(await taakDoorgeven(tx, vanaf(3), sanne));
  const gezegd = { soort: "telefoon", op: "2026-03-10", met: [], tekst: "Aan de keukentavel." } as const;
  klaar.push(await contactmomentVastleggen(tx, casusId, momentId, gezegd));
  const moment = { ...gezegd, tekst: "Aan de keukentafel." };
  klaar.push(await contactmomentCorrigeren(tx, casusId, { id: momentId, versie: 1, moment }));
  klaar.push(await conceptBewaren(tx, sleutels, casusId, { tekst: "Begonnen" }, undefined));
  const { versie } = await getCasus(tx, casusId);
  const fase = { id: uuidv7(), van: "2026-03-10", elkeWeken: 4, reden: "Rustig", versie };
  klaar.push(await leunEnSteunStarten(tx, casusId, fase));
  return klaar.find(({ ok }) => !ok) ?? accept(casusId);
}
