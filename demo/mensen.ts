import { type Identiteit, type Rol, zonderInlog } from "#shared/identiteit.ts";
import type { Databases } from "#db/pool.ts";
import { unitOfWork } from "#db/uow.ts";

/** The demo staff that helps residents, as each is when logged in. */
export async function listStaf(databases: Databases, gemeenteId: number, nu: Date): Promise<Identiteit[]> {
  const { gebruikers, rollen, leden } = await unitOfWork(
    databases.app,
    zonderInlog(gemeenteId, "inrichting"),
    nu,
    async (tx) => ({
      gebruikers: await tx.db
        .selectFrom("gebruiker")
        .select(["id", "naam", "medewerkerId"])
        .where("gemeenteId", "=", gemeenteId)
        .execute(),
      rollen: await tx.db
        .selectFrom("gebruikerRol")
        .select(["gebruikerId", "rol"])
        .where("gemeenteId", "=", gemeenteId)
        .execute(),
      leden: await tx.db.selectFrom("teamLid").selectAll().where("gemeenteId", "=", gemeenteId).execute(),
    }),
  );
  return gebruikers.map(({ id, naam, medewerkerId }) => {
    const eigen = leden.filter((lid) => lid.medewerkerId === medewerkerId);
    return {
      gemeenteId,
      gebruikerId: id,
      medewerkerId,
      naam,
      rollen: rollen.filter(({ gebruikerId }) => gebruikerId === id).map(({ rol }) => rol as Rol), // the table's check knows the same list
      teams: eigen.map(({ teamId }) => teamId),
      instroomteams: eigen.filter(({ instroom }) => instroom).map(({ teamId }) => teamId),
      coordinatieteams: eigen.filter(({ coordinator }) => coordinator).map(({ teamId }) => teamId),
      mijn: medewerkerId === null ? [] : [medewerkerId],
    };
  });
}
