import { type Context, Hono } from "hono";
import type { z } from "zod";
import { listEvaluaties } from "#begeleiding/evaluatie/queries.ts";
import { listGezinsplannen } from "#begeleiding/gezinsplan/queries.ts";
import { planInzien } from "#begeleiding/planversie/commands.ts";
import {
  listActies,
  listAkkoorden,
  listDoelen,
  listOorzaken,
  listWijzigingen,
} from "#begeleiding/planversie/queries.ts";
import { bevoegd, type Env, idOf, type RawForm, uow } from "#db/request.ts";
import type { Tx } from "#db/uow.ts";
import { dagVan } from "#shared/datum.ts";
import type { Result } from "#shared/result.ts";
import type { versieVeld } from "#shared/velden.ts";
import { newIdOf, parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import { emptyForm, type FormState } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { AfdrukPagina } from "./AfdrukPagina.tsx";
import { actieSluiten, actieToevoegen, akkoordToevoegen, doelSluiten, doelToevoegen } from "./commands.ts";
import { DoelPagina } from "./DoelPagina.tsx";
import { actieformulier, akkoordformulier, eindeformulier } from "./formulier.ts";
import { type Plan, planVan } from "./overzicht.ts";
import { planPaths } from "./paths.ts";
import { PlanPagina } from "./PlanPagina.tsx";
import { magPlanZien } from "./rechten.ts";
import {
  ActiestandFormulier,
  AkkoordFormulier,
  DoelstandFormulier,
  NieuwDoelFormulier,
  NieuweActieFormulier,
} from "./schemas.ts";
import { geweigerd } from "./weigering.ts";

type Status = 200 | 409 | 422;

export const planPages = new Hono<Env>()
  .get(planPaths.plan(":id"), (c) => showPlan(c))
  .get(planPaths.afdruk(":id"), async (c) => {
    const plan = await lezen(c, planPaths.afdruk(":id"));
    return page(c, { titel: "Uw plan", body: <AfdrukPagina plan={plan} /> });
  })

  .get(planPaths.doelen(":id"), (c) => showDoel(c))
  .post(planPaths.doelen(":id"), async (c) =>
    verwerk(c, NieuwDoelFormulier, showDoel, (tx, { id, versie, oorzaak = null, ...doel }) =>
      doelToevoegen(tx, idOf(c), { id, versie }, { ...doel, oorzaak }),
    ),
  )
  .post(planPaths.doelstand(":id", ":doelId"), async (c) => {
    const doelId = idOf(c, "doelId");
    return verwerk(
      c,
      DoelstandFormulier,
      showMet(eindeformulier(doelId)),
      (tx, { stand, toelichting = null, versie }) => doelSluiten(tx, idOf(c), doelId, { stand, toelichting }, versie),
    );
  })

  .post(planPaths.acties(":id", ":doelId"), async (c) => {
    const doelId = idOf(c, "doelId");
    return verwerk(
      c,
      NieuweActieFormulier,
      showMet(actieformulier(doelId)),
      (tx, { id, versie, wie, ander, wanneer = null, ...actie }) =>
        actieToevoegen(tx, idOf(c), { id, versie, doelId }, { ...actie, wie, ander, wanneer }),
    );
  })
  .post(planPaths.actiestand(":id", ":actieId"), async (c) => {
    const actieId = idOf(c, "actieId");
    return verwerk(c, ActiestandFormulier, showMet("actiestand"), (tx, { stand, versie }) =>
      actieSluiten(tx, idOf(c), actieId, stand, versie),
    );
  })

  .post(planPaths.akkoord(":id"), async (c) =>
    verwerk(c, AkkoordFormulier, showMet(akkoordformulier), (tx, { id, versie, opmerking = null, ...akkoord }) =>
      akkoordToevoegen(tx, idOf(c), { id, versie }, { ...akkoord, opmerking }),
    ),
  );

type Terug = { readonly form: FormState; readonly sinds?: number | undefined };
type Toon = (c: Context<Env>, terug: Terug, status: Status) => Promise<Response>;
type Uitslag = Result<string | undefined, keyof typeof geweigerd>;

/** A form of the plan: done, or shown again with what was typed, and with what changed since it was opened. */
async function verwerk<S extends z.ZodObject<{ versie: typeof versieVeld }>>(
  c: Context<Env>,
  schema: S,
  toon: Toon,
  doe: (tx: Tx, value: z.infer<S>) => Promise<Uitslag>,
): Promise<Response> {
  bevoegd(c, magPlanZien);
  const raw = await readForm(c);
  const form = parseForm(schema, raw);
  if (!form.ok) return toon(c, { form: form.form }, 422);
  const result = await uow(c, (tx) => doe(tx, form.value));
  if (result.ok) return c.redirect(planPaths.plan(idOf(c), result.value), 303);
  const sinds = result.reason === "gewijzigd" ? Number(raw["versie"]?.[0]) : undefined;
  return toon(c, { form: refused(raw, result.reason), sinds }, 409);
}

/** After a refusal the page shows how it is now, so the next sending is made from that. */
function refused(raw: RawForm, reason: keyof typeof geweigerd): FormState {
  const velden = reason === "al_verzonden" ? ["versie", "id"] : ["versie"];
  return refusedForm(without(raw, ...velden), geweigerd[reason]);
}

function showMet(welke: string): Toon {
  return (c, terug, status) => showPlan(c, { welke, ...terug }, status);
}

async function showPlan(
  c: Context<Env>,
  terug?: Terug & { readonly welke: string },
  status: Status = 200,
): Promise<Response> {
  const plan = await lezen(c, planPaths.plan(":id"), terug?.sinds);
  const idVoor = (welke: string) => newIdOf(terug?.welke === welke ? terug.form : emptyForm, c.var.nu);
  const body = <PlanPagina plan={plan} terug={terug} idVoor={idVoor} />;
  return page(c, { titel: "Plan", body, status, breedte: "vol" });
}

async function showDoel(c: Context<Env>, terug?: Terug, status: Status = 200): Promise<Response> {
  const plan = await lezen(c, planPaths.doelen(":id"), terug?.sinds);
  const form = terug?.form ?? emptyForm;
  const body = <DoelPagina plan={plan} id={newIdOf(form, c.var.nu)} form={form} isTerug={terug !== undefined} />;
  return page(c, { titel: "Doel toevoegen", body, status, breedte: "vol" });
}

/** The plan as a page shows it; and that it was looked at. */
async function lezen(c: Context<Env>, route: string, sinds?: number): Promise<Plan> {
  bevoegd(c, magPlanZien);
  return uow(c, async (tx) => {
    const id = idOf(c);
    const inzage = await planInzien(tx, id, route);
    const stukken = {
      ...inzage,
      oorzaken: await listOorzaken(tx, id),
      doelen: await listDoelen(tx, id),
      acties: await listActies(tx, id),
      akkoorden: await listAkkoorden(tx, id),
      wijzigingen: await listWijzigingen(tx, id),
      gezinsplannen: await listGezinsplannen(tx, id),
      evaluaties: await listEvaluaties(tx, id),
    };
    return planVan(stukken, dagVan(tx.nu), sinds);
  });
}
