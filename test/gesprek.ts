import { verhelderingVastleggen } from "#begeleiding/verheldering/commands.ts";
import type { NieuweVerheldering } from "#begeleiding/verheldering/verheldering.ts";
import { zelfredzaamheidVastleggen } from "#begeleiding/zelfredzaamheid/commands.ts";
import type { Tx } from "#db/uow.ts";
import { dagVan } from "#shared/datum.ts";

const niet = { stand: "niet_besproken", regel: null } as const;

/** A conversation in which little was said. */
export function gesprekMet(inwonerId: string, gesprek: Partial<NieuweVerheldering> = {}): NieuweVerheldering {
  return {
    op: "2026-03-10",
    met: [inwonerId],
    woorden: "Ik slaap slecht.",
    goed: null,
    netwerk: null,
    bestaanszekerheid: { inkomen: niet, schulden: niet, wonen: niet, energie: niet },
    leefgebieden: { zorg: "De huisarts weet ervan." },
    ...gesprek,
  };
}

/** What someone told today and how she gets by: a conversation and a start, both with this id. */
export async function verteld(tx: Tx, casusId: string, id: string, inwonerId: string) {
  await verhelderingVastleggen(tx, casusId, id, gesprekMet(inwonerId));
  const meting = { inwonerId, moment: "start", op: dagVan(tx.nu), scores: { justitie: 5 } } as const;
  return zelfredzaamheidVastleggen(tx, casusId, id, meting);
}
