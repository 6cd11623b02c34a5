import { getCasus } from "#begeleiding/casus/queries.ts";
import { evaluatieAfspreken, evaluatieVastleggen } from "#begeleiding/evaluatie/commands.ts";
import { gezinsplanToevoegen } from "#begeleiding/gezinsplan/commands.ts";
import { actieToevoegen, akkoordToevoegen, doelToevoegen } from "#begeleiding/plan/commands.ts";
import { verslagVastleggen } from "#begeleiding/verslag/commands.ts";
import type { Tx } from "#db/uow.ts";
import { uuidv7 } from "#shared/uuid.ts";
import type { Front } from "./app.ts";
import { tekstVan, veldenVan } from "./scenario.ts";
import { screen } from "./screen.ts";

/** Where a plan lies. */
export const plantabellen =
  "oorzaak doel actie plan_akkoord plan_wijziging gezinsplan evaluatie evaluatie_doel verslag".split(" ");

/** One of everything that a plan is made of. */
export async function metPlan(tx: Tx, casusId: string, inwonerId: string) {
  const versie = async () => (await getCasus(tx, casusId)).versie;
  const [id, doelId] = [uuidv7(), uuidv7()];
  const doel = { woorden: "Rust aan tafel.", leefgebied: "gezin", oorzaak: "Weinig rust." } as const;
  await doelToevoegen(tx, casusId, { id: doelId, versie: await versie() }, doel);
  const actie = {
    wat: "Bellen",
    niveau: "wijkteam",
    wie: tx.wie.medewerkerId!,
    ander: undefined,
    wanneer: null,
  } as const;
  await actieToevoegen(tx, casusId, { id, doelId, versie: await versie() }, actie);
  const akkoord = { inwonerId, op: "2026-03-10", akkoord: true, opmerking: null };
  await akkoordToevoegen(tx, casusId, { id, versie: await versie() }, akkoord);
  const dag = { op: "2026-03-10" };
  const eigen = { ...dag, aan: [inwonerId], antwoord: "denkt_na", tekst: null, apart: false } as const;
  await gezinsplanToevoegen(tx, casusId, { id, versie: await versie() }, eigen);
  await evaluatieAfspreken(tx, casusId, { id, versie: await versie() }, dag.op);
  const blik = { doelId, voortgang: "goed", toelichting: null } as const;
  const gesprek = { ...dag, met: [], afspraken: null, doelen: [blik] };
  await evaluatieVastleggen(tx, casusId, { id, versie: await versie() }, gesprek);
  return verslagVastleggen(tx, casusId, id, { ...dag, aan: [inwonerId], wijze: "post" });
}

type Velden = Readonly<Record<string, string | readonly string[]>>;

/** What someone does at the pages of one dossier: reads them, and sends their forms as a browser does. */
export function aanTafel(via: Front, pad: string) {
  const pagina = async (naar: string) => (await screen(await via.get(`${pad}${naar}`))).document;
  /** The form of a page with these fields, without sending it. */
  const ingevuld = async (op: string, actie: string, velden: Velden) => ({
    ...veldenVan(await pagina(op), `${pad}${actie}`),
    ...velden,
  });
  return {
    pagina,
    ingevuld,
    tekst: async (naar: string) => tekstVan(await pagina(naar)),
    verstuur: async (actie: string, velden: Velden) => via.post(`${pad}${actie}`, velden),
    stuur: async (op: string, actie: string, velden: Velden) =>
      via.post(`${pad}${actie}`, await ingevuld(op, actie, velden)),
    /** The newest doel of the plan that stands for these words. */
    doel: async (velden: Velden) => {
      const form = await ingevuld("/doelen", "/doelen", velden);
      const antwoord = await via.post(`${pad}/doelen`, form);
      if (antwoord.status !== 303) throw new Error(`the doel was refused: ${antwoord.status}`);
      return String(form["id"]);
    },
  };
}
