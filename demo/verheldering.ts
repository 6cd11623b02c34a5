import type { Databases } from "#db/pool.ts";
import { listDeelnemers } from "#begeleiding/casus/queries.ts";
import { verhelderingVastleggen } from "#begeleiding/verheldering/commands.ts";
import type { NieuweVerheldering } from "#begeleiding/verheldering/verheldering.ts";
import { zelfredzaamheidVastleggen } from "#begeleiding/zelfredzaamheid/commands.ts";
import type { Moment, Scores } from "#begeleiding/zelfredzaamheid/zelfredzaamheid.ts";
import { dagVan } from "#shared/datum.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { inDossier } from "./gezin.ts";

const weken = 7 * 86_400_000;

/** What the first evening at the table told, and how the one who asked for help got by then and half a year later. */
export async function verhelderen(
  databases: Databases,
  wie: Identiteit,
  casusId: string,
  { van, tot }: { readonly van: Date; readonly tot: Date },
): Promise<void> {
  await inDossier(databases, wie, casusId, van, async (tx) => {
    const [hulpvrager] = await listDeelnemers(tx, casusId);
    const gesprek = { ...verhaal, op: dagVan(van), met: [hulpvrager?.id ?? ""] };
    return verhelderingVastleggen(tx, casusId, uuidv7(van.getTime()), gesprek);
  });
  await scoren(databases, wie, casusId, "start", van);
  const later = new Date(van.getTime() + 26 * weken);
  if (later < tot) await scoren(databases, wie, casusId, "evaluatie", later);
}

/** How it is at the end. */
export async function terugkijken(databases: Databases, wie: Identiteit, casusId: string, op: Date): Promise<void> {
  await scoren(databases, wie, casusId, "einde", op);
}

async function scoren(databases: Databases, wie: Identiteit, casusId: string, moment: Moment, op: Date): Promise<void> {
  await inDossier(databases, wie, casusId, op, async (tx) => {
    const [hulpvrager] = await listDeelnemers(tx, casusId);
    const meting = { inwonerId: hulpvrager?.id ?? "", moment, op: dagVan(op), scores: scores[moment] };
    return zelfredzaamheidVastleggen(tx, casusId, uuidv7(op.getTime()), meting);
  });
}

const verhaal: Omit<NieuweVerheldering, "op" | "met"> = {
  woorden: "Ik durf de post niet meer open te maken. 's Nachts lig ik te rekenen.",
  goed: "Robin gaat graag naar school. De buurvrouw springt bij.",
  netwerk: "Buurvrouw Ans, en een zus in Kampen die elke week belt.",
  bestaanszekerheid: {
    inkomen: { stand: "zorgen", regel: "Sinds het ontslag een uitkering; de toeslagen kloppen niet meer." },
    schulden: { stand: "acuut", regel: "De energierekening ligt bij een deurwaarder." },
    wonen: { stand: "op_orde", regel: null },
    energie: { stand: "niet_besproken", regel: null },
  },
  leefgebieden: { geestelijk: "Slaapt slecht, de huisarts weet ervan." },
};

const scores: Readonly<Record<Moment, Scores>> = {
  start: { financien: 1, werk_opleiding: 2, geestelijke_gezondheid: 3, huisvesting: 4, sociaal_netwerk: 3 },
  evaluatie: { financien: 2, werk_opleiding: 2, geestelijke_gezondheid: 3, huisvesting: 4, sociaal_netwerk: 4 },
  einde: { financien: 4, werk_opleiding: 3, geestelijke_gezondheid: 4, huisvesting: 4, sociaal_netwerk: 3 },
};
