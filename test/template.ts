import type { Inrichting } from "#beheer/inrichting/inrichting.ts";
import { gemeenteInrichten } from "#beheer/inrichting/commands.ts";
import { zonderInlog } from "#shared/identiteit.ts";
import { migrate } from "#db/migrate.ts";
import { migrationsFolder } from "#db/open.ts";
import { openPool } from "#db/pool.ts";
import { unitOfWork } from "#db/uow.ts";
import { zwolle } from "../demo/zwolle.ts";

export const templateName = "kt_template";
export const inrichtingsdag = new Date("2025-01-06T09:00:00+01:00");

/** A second municipality on the same installation: nothing of Zwolle may be seen from here, and the other way round. */
export const zaanstad: Inrichting = {
  ...zwolle,
  id: 479,
  naam: "Zaanstad",
  hostnaam: "zaanstad.test",
  teams: [{ naam: "Wijkteam Zaandam", wijken: ["WK047911"] }],
  vangnet: "Wijkteam Zaandam",
  wijken: [{ code: "WK047911", naam: "Zaandam Noord", inwoners: 16000 }],
  medewerkers: [
    {
      naam: "Zara Zaans",
      email: "zara@zaanstad.demo.example",
      rollen: ["medewerker", "coordinator", "kwaliteitsmedewerker", "beheerder", "privacy_officer"],
      teams: [{ naam: "Wijkteam Zaandam", instroom: true, coordinator: true }],
    },
  ],
};

export async function fillTemplate(url: string): Promise<void> {
  await migrate(url, migrationsFolder());
  const app = openPool(url, "keukentafel_app", 1);
  for (const inrichting of [zwolle, zaanstad]) {
    await unitOfWork(app, zonderInlog(inrichting.id, "inrichting"), inrichtingsdag, (tx) =>
      gemeenteInrichten(tx, inrichting),
    );
  }
  await app.destroy();
}
