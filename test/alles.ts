import { sql } from "kysely";
import { raadplegingVastleggen } from "#db/logboek.ts";
import { unitOfWork } from "#db/uow.ts";
import { afspraakPlannen } from "#begeleiding/afspraak/commands.ts";
import { casusOpenen } from "#begeleiding/casus/commands.ts";
import { contactmomentVastleggen } from "#begeleiding/contactmoment/commands.ts";
import { documentToevoegen } from "#begeleiding/document/commands.ts";
import { taakMaken } from "#begeleiding/taak/commands.ts";
import { koppelingToevoegen } from "#organisatie/koppeling/commands.ts";
import { vervangingToevoegen } from "#organisatie/team/commands.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { agendalinkMaken } from "#werkverdeling/agenda/commands.ts";
import { bewaringBesloten } from "./bewaring.ts";
import { identiteitVan, type TestDatabase } from "./database.ts";
import { verteld } from "./gesprek.ts";
import { metPersonen } from "./gezin.ts";
import { metPlan, plantabellen } from "./plan.ts";
import {
  afspraakwens,
  dubbelSamengevoegd,
  gevraagd,
  noodtoegangGenomen,
  nu,
  opgepakt,
  rijVan,
  tekstdocument,
} from "./scenario.ts";
import { metVerloop } from "./verloop.ts";

/** What was said and agreed in a dossier. */
export const vanHetDossier = [
  ..."contactmoment contactmoment_eerder concept verheldering zelfredzaamheid afspraak document document_inhoud".split(
    " ",
  ),
  ..."casus_fase opschorting verlenging taak_wijziging".split(" "),
  ...plantabellen,
];

/** A row in every table: a question of Joost with a dossier in which everything happened. The answer is its id. */
export async function metAlles(
  test: TestDatabase,
  { joost, fatima }: { readonly joost: Identiteit; readonly fatima: Identiteit },
  casusId: string,
): Promise<string> {
  const { owner } = test;
  const { app } = test.databases;
  const hulpvraagId = await gevraagd(test);
  await opgepakt(test, joost, hulpvraagId);
  const paar = { medewerkerId: joost.medewerkerId!, vervangerId: fatima.medewerkerId! };
  await unitOfWork(app, fatima, nu, (tx) =>
    vervangingToevoegen(tx, uuidv7(), { ...paar, van: "2026-03-10", tot: "2026-03-11" }),
  );
  await unitOfWork(app, joost, nu, (tx) => raadplegingVastleggen(tx, "eigen_werk", "/mijn-werk", [hulpvraagId]));
  const { versie } = await rijVan(test, hulpvraagId);
  await unitOfWork(app, joost, nu, (tx) => casusOpenen(tx, hulpvraagId, casusId, versie));
  const gezegd = { soort: "telefoon", op: "2026-03-10", met: [], tekst: "Aan de keukentafel." } as const;
  await unitOfWork(app, joost, nu, (tx) => contactmomentVastleggen(tx, casusId, uuidv7(), gezegd));
  const nogDoen = { wat: "Bellen", medewerkerId: joost.medewerkerId!, uiterlijk: undefined, termijn: undefined };
  await unitOfWork(app, joost, nu, (tx) => taakMaken(tx, casusId, uuidv7(), nogDoen));
  const { inwonerId } = await rijVan(test, hulpvraagId);
  await unitOfWork(app, joost, nu, (tx) => metPlan(tx, casusId, inwonerId!));
  await unitOfWork(app, joost, nu, (tx) => verteld(tx, casusId, uuidv7(), inwonerId!));
  const wens = { ...afspraakwens, gaan: [joost.medewerkerId!] };
  await unitOfWork(app, joost, nu, (tx) => afspraakPlannen(tx, casusId, uuidv7(), wens));
  await unitOfWork(app, joost, nu, (tx) => documentToevoegen(tx, casusId, { id: uuidv7(), ...tekstdocument }));
  await unitOfWork(app, joost, nu, agendalinkMaken);
  await metPersonen(test, joost, casusId);
  await bewaringBesloten(test, await identiteitVan(owner, "Priya Sharma"), casusId);
  await unitOfWork(app, joost, nu, (tx) => metVerloop(tx, test, casusId));
  await dubbelSamengevoegd(test, joost, inwonerId!);
  await noodtoegangGenomen(test, await identiteitVan(owner, "Ruben de Boer"), inwonerId!);
  const henk = await identiteitVan(owner, "Henk Postma");
  const koppeling = { sleutelId: uuidv7(), naam: "Zaaksysteem", geldigDagen: 30 };
  await unitOfWork(app, henk, nu, (tx) => koppelingToevoegen(tx, uuidv7(), koppeling));
  await sql`select sessie_openen(193, 'https://i.example', 's', 'joost.van.dijk@zwolle.demo.example', '\\x01', ${nu})`.execute(
    app,
  );
  return hulpvraagId;
}
