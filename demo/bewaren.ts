import type { Databases } from "#db/pool.ts";
import { unitOfWork } from "#db/uow.ts";
import { listMijnCasussen } from "#begeleiding/casus/queries.ts";
import { bewaarstopStellen, verzoekVastleggen } from "#beheer/bewaarbesluit/commands.ts";
import { dagVan } from "#shared/datum.ts";
import { kenmerkVan } from "#shared/kenmerk.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { listStaf } from "./mensen.ts";
import { zwolle } from "./zwolle.ts";

const dag = 86_400_000;

/** What lies with the privacy officer: one dossier that must stay, and one request to destroy. Again it changes nothing. */
export async function bewaringTonen(databases: Databases, nu: Date): Promise<void> {
  const staf = await listStaf(databases, zwolle.id, nu);
  const officer = staf.find(({ rollen }) => rollen.includes("privacy_officer"));
  const gesloten: string[] = [];
  for (const wie of staf.filter(({ teams }) => teams.length > 0)) {
    if (gesloten.length >= 2) break;
    const casussen = await unitOfWork(databases.app, wie, nu, (tx) => listMijnCasussen(tx, 50));
    gesloten.push(...casussen.filter(({ geslotenOp }) => geslotenOp !== null).map(({ id }) => id));
  }
  const [blijft, gevraagd] = gesloten.map(kenmerkVan);
  if (!officer || blijft === undefined || gevraagd === undefined) return;
  const stop = { kenmerk: blijft, reden: "Er loopt een klacht; de commissie heeft het dossier nog nodig." };
  await unitOfWork(databases.app, officer, nu, (tx) => bewaarstopStellen(tx, uuidv7(nu.getTime()), stop));
  const vraag = { kenmerk: gevraagd, ontvangenOp: dagVan(new Date(nu.getTime() - 5 * dag)) };
  await unitOfWork(databases.app, officer, nu, (tx) => verzoekVastleggen(tx, uuidv7(nu.getTime()), vraag));
}
