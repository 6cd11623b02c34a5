import type { Databases } from "#db/pool.ts";
import { type Tx, unitOfWork } from "#db/uow.ts";
import { noodtoegangBeoordelen, noodtoegangNemen } from "#begeleiding/noodtoegang/commands.ts";
import { casusOpenen } from "#begeleiding/casus/commands.ts";
import { listDeelnemers } from "#begeleiding/casus/queries.ts";
import { aanmelden } from "#instroom/aanmelding/commands.ts";
import { hulpvraagToewijzen } from "#instroom/hulpvraag/commands.ts";
import { inwonersSamenvoegen } from "#persoon/samenvoeging/commands.ts";
import { dagVan } from "#shared/datum.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { accept, type Result } from "#shared/result.ts";
import { uuidv7 } from "#shared/uuid.ts";
import type { Sleutels } from "#shared/versleuteling.ts";

type Doe = <T>(wie: Identiteit, moment: Date, work: (tx: Tx) => Promise<Result<T, string>>) => Promise<T>;

const uur = 3_600_000;
const dag = 24 * uur;

/**
 * Someone who stands in the records of two teams under two spellings, said to be one; and a dossier that a colleague of a
 * third team read in an emergency, which the privacy officer judged.
 */
export async function toegangMaken(
  databases: Databases,
  sleutels: Sleutels,
  staf: readonly Identiteit[],
  nu: Date,
): Promise<void> {
  const wie = (naam: string) => staf.find((een) => een.naam === naam);
  const [daan, ruben, iris, priya] = ["Daan Vermeer", "Ruben de Boer", "Iris Dekker", "Priya Sharma"].map(wie);
  if (!daan || !ruben || !iris || !priya) return;
  const doe: Doe = async (als, moment, work) => {
    const result = await unitOfWork(databases.app, als, moment, work);
    if (!result.ok) throw new Error(`demo: ${result.reason}`);
    return result.value;
  };
  const begin = new Date(nu.getTime() - 20 * dag);
  const marijke = { voornaam: "Marijke", achternaam: "Kuijpers", geboortedatum: "1974-05-18", postcode: "8043AB" };
  const hier = await opschrijven(doe, sleutels, daan, begin, { inwoner: marijke, wijkCode: "WK019321" });
  const anders = { ...marijke, achternaam: "Cuypers", telefoon: "06 00000000" };
  const later = new Date(begin.getTime() + 8 * dag);
  const daar = await opschrijven(doe, sleutels, ruben, later, { inwoner: anders, wijkCode: "WK019330" });
  const waarom = "Marijke vertelde dat zij vorige maand ook in Noord aan tafel zat. Zij liet haar paspoort zien.";
  const keuze = { id: uuidv7(nu.getTime() - 5 * dag), zelfde: daar, waarom };
  await doe(daan, new Date(nu.getTime() - 5 * dag), (tx) => inwonersSamenvoegen(tx, sleutels, hier, keuze));

  const nacht = new Date(nu.getTime() - 3 * dag);
  const id = uuidv7(nacht.getTime());
  const reden = "De politie belde: de buren horen een kind huilen en niemand doet open.";
  await doe(iris, nacht, (tx) => noodtoegangNemen(tx, daar, { id, reden }));
  const oordeel = { terecht: true, opmerking: "Er was gevaar en de regisseur was niet te bereiken." };
  await doe(priya, new Date(nacht.getTime() + 9 * uur), (tx) => noodtoegangBeoordelen(tx, id, oordeel));
}

type Vraag = { readonly inwoner: Parameters<typeof aanmelden>[2]["inwoner"]; readonly wijkCode: string };

/** A question that this medewerker takes and opens a dossier for; the answer is the id of the inwoner. */
async function opschrijven(doe: Doe, sleutels: Sleutels, wie: Identiteit, moment: Date, vraag: Vraag): Promise<string> {
  const id = uuidv7(moment.getTime());
  const rest = {
    leefgebieden: ["financien", "gezin"],
    spoed: false,
    herkomst: "zelf",
    contactwijze: "telefoon",
  } as const;
  const eigenWoorden = "Ik slaap slecht van de brieven en mijn dochter merkt het.";
  const aanmelding = { id, gemeldOp: dagVan(moment), eigenWoorden, ...rest, ...vraag };
  await doe(wie, moment, (tx) => aanmelden(tx, sleutels, aanmelding, { afzender: id, inhoud: id }));
  await doe(wie, new Date(moment.getTime() + uur), (tx) => hulpvraagToewijzen(tx, id, wie.medewerkerId ?? "", 1));
  const op = new Date(moment.getTime() + 2 * uur);
  return doe(wie, op, async (tx) => {
    const casusId = uuidv7(op.getTime());
    const geopend = await casusOpenen(tx, id, casusId, 2);
    if (!geopend.ok) return geopend;
    const [lid] = await listDeelnemers(tx, casusId);
    return accept(lid?.id ?? "");
  });
}
