import { gemeenteInrichten } from "#beheer/inrichting/commands.ts";
import { zonderInlog } from "#shared/identiteit.ts";
import type { Databases } from "#db/pool.ts";
import { unitOfWork } from "#db/uow.ts";
import { zwolle } from "./zwolle.ts";

/** Makes the demo municipality without residents, unless there is a municipality already. */
export async function demoGemeenteInrichten(databases: Databases, nu: Date): Promise<"gemaakt" | "bestond_al"> {
  const bestaat = await databases.app.selectFrom("gemeente").select("id").limit(1).executeTakeFirst();
  if (bestaat) return "bestond_al";
  return unitOfWork(databases.app, zonderInlog(zwolle.id, "inrichting"), nu, (tx) => gemeenteInrichten(tx, zwolle));
}
