import { ConfigError } from "#config.ts";
import { zonderInlog } from "#shared/identiteit.ts";
import type { Database } from "#db/pool.ts";
import { type Tx, unitOfWork } from "#db/uow.ts";
import { type ListPersonas, type Persona, rolwoorden } from "./persona.ts";

/** Everyone who may log in to the demo municipality, each with the role that says most about her work. Throws for a real one. */
export function personasVan(app: Database, gemeenteId: number): ListPersonas {
  return async () => {
    await demonstratieEisen(app, gemeenteId);
    return unitOfWork(app, zonderInlog(gemeenteId, "inrichting"), new Date(), listPersonas);
  };
}

/** The log-in of the demonstration asks no password: it must never open on a real municipality. */
export async function demonstratieEisen(app: Database, gemeenteId: number): Promise<void> {
  const gemeente = await app
    .selectFrom("gemeente")
    .select("demonstratie")
    .where("id", "=", gemeenteId)
    .executeTakeFirst();
  if (gemeente?.demonstratie === true) return;
  throw new ConfigError(`Gemeente ${gemeenteId} is hier geen demonstratie: zet DEMO=nee.`);
}

async function listPersonas(tx: Tx): Promise<Persona[]> {
  const gebruikers = await tx.db
    .selectFrom("gebruiker")
    .select(["id", "naam", "email", "medewerkerId"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("soort", "=", "medewerker")
    .where("actief", "=", true)
    .execute();
  const rollen = await tx.db
    .selectFrom("gebruikerRol")
    .select(["gebruikerId", "rol"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .execute();
  const teams = await tx.db
    .selectFrom("teamLid")
    .innerJoin("team", (join) =>
      join.onRef("team.gemeenteId", "=", "teamLid.gemeenteId").onRef("team.id", "=", "teamLid.teamId"),
    )
    .select(["teamLid.medewerkerId", "team.naam"])
    .where("teamLid.gemeenteId", "=", tx.wie.gemeenteId)
    .execute();
  return gebruikers.flatMap(({ id, naam, email, medewerkerId }) => {
    const rol = hoogste(rollen.filter((rij) => rij.gebruikerId === id).map((rij) => rij.rol));
    const team = teams.find((lid) => lid.medewerkerId === medewerkerId)?.naam ?? null;
    return email === null || rol === undefined ? [] : [{ sub: id, naam, email, rol, team }];
  });
}

// A coordinator is a medewerker too: the later role in the list is the one that tells her apart.
function hoogste(rollen: readonly string[]): string | undefined {
  return rolwoorden.findLast(({ rol }) => rollen.includes(rol))?.rol;
}
